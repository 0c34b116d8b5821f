import ArgumentParser
import ControlInterface

/// `coltiva forget`: nothing is left of a person.
struct Forget: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Remove a person and everything about them, for good.",
        discussion: """
            What passed with them, what is to be done, notes, topics, messages that files told of, and the commands of 'coltiva undo' that were \
            about nobody else: all of it goes, and nothing brings it back. The backups that Coltiva keeps are replaced by a new one, so that \
            no byte of it is left in what Coltiva has on the disk. You are told first, and asked.

            What you wrote of them with other people stays: it is yours to change. So do backups and exports that you keep elsewhere. Who is \
            only to be left in peace is archived: 'coltiva archive'.

            EXAMPLES
              coltiva forget -n Ada
              coltiva forget --yes c12

            --plain has a row 'forgotten', identifier, name; then 'interactions', 'notes', 'followUps', 'commands' with their number, 'backup' \
            with the new one, 'removed' for each older one, and 'problem' where something may still have bytes of them.
            """)

    @Argument(help: ArgumentHelp("Whom.", valueName: "contact"), completion: LiveWords.contact)
    var contact: String

    @Flag(help: "Do not ask.")
    var yes = false

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let whom = !writing.dryRun && !yes ? try asked(in: session) : contact
        let reply = try session.patientDaemon.call(
            ContactsInterface.Forget.self, .init(contact: whom, dryRun: writing.parameter))
        try session.console.say(
            reply, of: ContactsInterface.Forget.self,
            page: { writing.dryRun ? Self.preview(reply, prefix: "(dry run) ") : Self.page(reply) }, rows: { Self.rows(reply) })
    }

    /// Who was meant, by identifier; throws where the user does not want it, or cannot be asked.
    private func asked(in session: Session) throws(Failure) -> String {
        guard session.console.hasSomeone else {
            throw .badUse("nobody can be asked here whether someone is to be forgotten for good; with --yes nobody is")
        }
        let preview = try session.patientDaemon.call(ContactsInterface.Forget.self, .init(contact: contact, dryRun: true))
        guard try session.console.ask(Self.preview(preview), "Forget them? [y/N] ", emptyMeans: false) else { throw .declined }
        return preview.contact.id
    }

    /// What it would do.
    static func preview(_ reply: ContactsInterface.Forget.Reply, prefix: Phrase = Phrase()) -> Page {
        var page = Page()
        page.add(
            "\(prefix)\(reply.contact.name, .strong) \("(\(reply.contact.id))", .faint): \(counts(reply)) and all else that is known of them would go."
        )
        page.add("\(prefix)\("For good", .late): neither 'coltiva undo' nor a kept backup could bring it back.")
        switch reply.removed.count {
        case 0: break
        case 1: page.add("\(prefix)The backup that Coltiva keeps would be replaced by a new one.")
        case let count: page.add("\(prefix)The \(count) backups that Coltiva keeps would be replaced by a new one.")
        }
        page.add("\(prefix)\(whatStays)")
        return page
    }

    /// The reply in words.
    static func page(_ reply: ContactsInterface.Forget.Reply) -> Page {
        var page = Page()
        page.add(
            "\(reply.contact.name, .strong) is forgotten: \(counts(reply)) and all else that was known of them are gone for good.")
        if let backup = reply.backup {
            let older: Phrase =
                switch reply.removed.count {
                case 0: Phrase()
                case 1: "; the one before is gone"
                case let count: "; the \(count) before are gone"
                }
            page.add("What is left has a new backup: \(backup)\(older).")
        }
        if let problem = reply.problem {
            page.add(
                "\("Not done yet", .late): the database or the kept backups may still have bytes of them (\(problem)). coltivad tries again when it starts."
            )
        }
        page.add(whatStays)
        return page
    }

    private static let whatStays: Phrase =
        "What you wrote of them with other people stays, and so do backups and exports that you keep elsewhere."

    /// "3 interactions, 1 thing to do, 2 notes".
    private static func counts(_ reply: ContactsInterface.Forget.Reply) -> Phrase {
        let passed: Phrase = reply.interactions == 1 ? "1 interaction" : "\(reply.interactions) interactions"
        let open: Phrase = reply.followUps == 1 ? "1 thing to do" : "\(reply.followUps) things to do"
        let notes: Phrase = reply.notes == 1 ? "1 note" : "\(reply.notes) notes"
        return "\(passed), \(open), \(notes)"
    }

    private static func rows(_ reply: ContactsInterface.Forget.Reply) -> [[String]] {
        let counts = [
            ["interactions", String(reply.interactions)], ["notes", String(reply.notes)], ["followUps", String(reply.followUps)],
            ["commands", String(reply.commands)],
        ]
        return [["forgotten", reply.contact.id, reply.contact.name]] + counts + (reply.backup.map { [["backup", $0]] } ?? [])
            + reply.removed.map { ["removed", $0] } + (reply.problem.map { [["problem", $0]] } ?? [])
    }
}
