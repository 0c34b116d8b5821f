import ArgumentParser
import ControlInterface

/// `coltiva backup`: a copy of all that is known.
struct Backup: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Make a backup of all that is known.",
        discussion: """
            A backup is one file, whole by itself and checked; 'coltiva restore' brings it back. Without FILE it goes into the state directory, \
            with the time in its name, and as many are kept there as [Daemon] Backups= says. With FILE it is yours to keep; what is there already \
            is never written over. Backups have everything that you told Coltiva: only you may read them.

            The daemon makes one by itself when [Daemon] Backup= says, if anything has changed.

            EXAMPLES
              coltiva backup
              coltiva backup /media/stick/coltiva.db
              coltiva backup -n

            --plain has the rows 'file', 'bytes', 'contacts', 'interactions', 'followUps', 'latest', and 'removed' for each older one that is gone.
            """)

    @Argument(help: ArgumentHelp("The file to make.", valueName: "file"), completion: .file())
    var file: String?

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let path: String? = if let file { try AbsolutePath.of(file) } else { nil }
        let reply = try session.patientDaemon.call(
            DaemonInterface.Backup.self, .init(file: path, dryRun: writing.parameter))
        try session.console.say(
            reply, of: DaemonInterface.Backup.self, page: { Self.page(reply, isDryRun: writing.dryRun) },
            rows: { CopyWords(reply.copy).rows + reply.removed.map { ["removed", $0] } })
    }

    /// The reply in words.
    static func page(_ reply: DaemonInterface.Backup.Reply, isDryRun: Bool) -> Page {
        let words = CopyWords(reply.copy)
        let size = SizeWords.of(bytes: reply.copy.bytes)
        var page = Page()
        page.add(
            isDryRun
                ? "(dry run) \(reply.copy.file, .strong): about \(size), with \(words.contents)."
                : "\(reply.copy.file, .strong): \(size), with \(words.contents).")
        for file in reply.removed { page.add(isDryRun ? "(dry run) \(file) would go." : "\(file) is gone: newer ones are kept.") }
        return page
    }
}
