import ArgumentParser
import ControlInterface

/// `coltiva resume`: the pause ends.
struct Resume: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "End a pause.",
        discussion: """
            EXAMPLES
              coltiva resume
            """)

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(DaemonInterface.Resume.self, .init(dryRun: writing.parameter))
        let words: Phrase = "The pause is over. Your reminders follow."
        var page = Page()
        page.add(writing.dryRun ? "(dry run) \(words)" : words)
        try session.console.say(reply, of: DaemonInterface.Resume.self, page: { page }, rows: { [] })
    }
}
