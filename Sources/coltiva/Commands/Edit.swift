import ArgumentParser
import ControlInterface

/// `coltiva edit`: a person in an editor.
struct Edit: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Edit what is known of a person.",
        discussion: """
            The editor is $VISUAL, else $EDITOR, else vi. The text has KEY=VALUE lines as the configuration: name, circles, channels, time zone, \
            birthday, who introduced them, why they matter, and the settings of their own; those that hold without one are there as comments.

            What you changed is set as one command, which 'coltiva undo' takes back; all else stays as it is, also what was changed elsewhere \
            meanwhile. Where something is not understood you are asked whether to edit again; otherwise what you wrote is kept in its file.

            EXAMPLES
              coltiva edit Ada
              EDITOR="nano -l" coltiva edit Ada

            --plain has a row 'set', key, value for each key that was changed, then the consequence, or 'finding' for what is not understood.
            """)

    @Argument(help: ArgumentHelp("Who.", valueName: "contact"))
    var contact: [String]

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let shown = try session.daemon.call(ContactsInterface.ShowText.self, .init(contact: contact.joined(separator: " ")))
        let draft = try DraftFile(shown.text, session.surroundings)
        let reply: ContactsInterface.Edit.Reply
        do throws(Failure) {
            reply = try edit(draft, shown, session)
        } catch {
            // A text that nobody touched is nothing to be kept.
            let isKept = ((try? TextFile.read(draft.path)) ?? "") != shown.text
            if !isKept { draft.remove() }
            throw isKept ? .draftKept(path: draft.path, because: error.words(TimeWords(seenFrom: nil)) ?? "", error.status) : error
        }
        if reply.findings.isEmpty { draft.remove() }
        try session.console.say(
            reply, of: ContactsInterface.Edit.self,
            page: { Self.page(reply, name: shown.name, file: draft.path, isDryRun: writing.dryRun) }, rows: { Self.rows(reply) })
        if !reply.findings.isEmpty { throw .textRefused }
    }

    /// Until nothing is wrong with it, or the user has enough.
    private func edit(
        _ draft: DraftFile, _ shown: ContactsInterface.ShowText.Reply, _ session: Session
    ) throws(Failure) -> ContactsInterface.Edit.Reply {
        var before = shown.text
        while true {
            try Editor(session.surroundings).edit(draft.path)
            let reply = try session.daemon.call(
                ContactsInterface.Edit.self,
                .init(
                    contact: shown.contact, before: before, after: try TextFile.read(draft.path), file: draft.path,
                    dryRun: writing.parameter))
            guard !reply.findings.isEmpty,
                try session.console.ask(ConfigurationWords.page(findings: reply.findings), "Edit again? [Y/n] ")
            else { return reply }
            before = reply.before
        }
    }

    /// The reply in words.
    static func page(_ reply: ContactsInterface.Edit.Reply, name: String, file: String, isDryRun: Bool) -> Page {
        guard reply.findings.isEmpty else {
            var page = ConfigurationWords.page(findings: reply.findings)
            page.add("Nothing was changed; what you wrote is kept in \(file)")
            return page
        }
        var page = Page()
        let prefix: Phrase = isDryRun ? "(dry run) " : ""
        for assignment in reply.changed {
            page.add(
                assignment.value.isEmpty
                    ? "\(prefix)\(assignment.key): no longer \(name, .strong)'s own"
                    : "\(prefix)\(assignment.key)=\(assignment.value) for \(name, .strong)")
        }
        if let consequence = reply.consequence {
            page.add(ConsequenceWords(consequence, isDryRun: isDryRun).page)
        } else {
            page.add("Nothing changes.")
        }
        return page
    }

    private static func rows(_ reply: ContactsInterface.Edit.Reply) -> [[String]] {
        reply.findings.map { ["finding", $0] } + reply.changed.map { ["set", $0.key, $0.value] }
            + (reply.consequence.map { ConsequenceWords($0, isDryRun: false).rows } ?? [])
    }
}
