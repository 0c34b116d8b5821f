import ArgumentParser
import ControlInterface

/// `coltiva restore`: a backup in the place of all that is known.
struct Restore: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup in the place of all that is known.",
        discussion: """
            The backup is checked first; then you are told what would be lost, and asked. What was known is kept as a backup of its own. It happens \
            at once or not at all, and the daemon plans everything again.

            Where the database is damaged so that the daemon does not start, move it away, start the daemon, and restore.

            EXAMPLES
              coltiva restore -n ~/.local/state/coltiva/backups/coltiva-20270305T000000Z.db
              coltiva restore --yes /media/stick/coltiva.db

            --plain has the rows of 'coltiva backup', then 'lost' with the number of commands, people and interactions, the moment of the latest \
            command and what it did; and 'kept' with the file that has what was known.
            """)

    @Argument(help: ArgumentHelp("The backup.", valueName: "file"), completion: .file())
    var file: String

    @Flag(help: "Do not ask.")
    var yes = false

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let path = try AbsolutePath.of(file)
        if !writing.dryRun, !yes { try ask(of: path, in: session) }
        let reply = try session.patientDaemon.call(DaemonInterface.Restore.self, .init(file: path, dryRun: writing.parameter))
        try session.console.say(
            reply, of: DaemonInterface.Restore.self, page: { Self.page(reply, isDryRun: writing.dryRun) },
            rows: { Self.rows(reply) })
    }

    /// Throws where the user does not want it, or cannot be asked.
    private func ask(of path: String, in session: Session) throws(Failure) {
        guard session.console.hasSomeone else {
            throw .badUse("nobody can be asked here whether what is known is to be replaced; with --yes nobody is")
        }
        let preview = try session.patientDaemon.call(DaemonInterface.Restore.self, .init(file: path, dryRun: true))
        guard try session.console.ask(Self.preview(preview), "Restore it? [y/N] ", emptyMeans: false) else { throw .declined }
    }

    /// What it would do.
    static func preview(_ reply: DaemonInterface.Restore.Reply) -> Page {
        var page = Page()
        page.add("\(reply.copy.file, .strong): \(SizeWords.of(bytes: reply.copy.bytes)), with \(CopyWords(reply.copy).contents).")
        page.add(loss(reply.loss, isAhead: true))
        return page
    }

    /// The reply in words.
    static func page(_ reply: DaemonInterface.Restore.Reply, isDryRun: Bool) -> Page {
        guard !isDryRun else {
            var page = Page()
            page.add("(dry run) \(reply.copy.file, .strong) would bring back \(CopyWords(reply.copy).contents).")
            page.add("(dry run) \(loss(reply.loss, isAhead: true))")
            return page
        }
        var page = Page()
        page.add("Restored: \(CopyWords(reply.copy).contents). Your reminders follow.")
        page.add(loss(reply.loss, isAhead: false))
        if let kept = reply.kept { page.add("What was known before is kept in \(kept)") }
        return page
    }

    /// What is lost: "3 commands are not in it, the latest of Fri 5 Mar 10:20 (log in Ada); with them 1 person, 2 interactions."
    private static func loss(_ loss: LossMessage, isAhead: Bool) -> Phrase {
        guard loss.commands > 0 else { return "Nothing \(isAhead ? "would be" : "is") lost: it has every command." }
        let commands: Phrase = loss.commands == 1 ? "1 command is" : "\(loss.commands) commands are"
        let time = TimeWords(seenFrom: nil)
        let what = loss.latest ?? ""
        let latest: Phrase = loss.latestAt.map { ", the latest of \(time.moment($0)) (\(what))" } ?? Phrase()
        let counts = CopyWords.counts(contacts: loss.contacts, interactions: loss.interactions)
        return "\("Not in it", .late): \(commands) newer\(latest); with them \(counts)."
    }

    private static func rows(_ reply: DaemonInterface.Restore.Reply) -> [[String]] {
        let loss = reply.loss
        let lost = [
            "lost", String(loss.commands), String(loss.contacts), String(loss.interactions), loss.latestAt ?? "", loss.latest ?? "",
        ]
        return CopyWords(reply.copy).rows + [lost] + (reply.kept.map { [["kept", $0]] } ?? [])
    }
}
