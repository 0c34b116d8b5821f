import ArgumentParser
import ControlInterface

/// `coltiva back`: an absence ends.
struct Back: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "back",
        abstract: "Say that you, or someone, are back.",
        discussion: """
            EXAMPLES
              coltiva back
              coltiva back Ada
            """)

    @Argument(help: ArgumentHelp("Who; else you.", valueName: "contact"), completion: LiveWords.contact)
    var contact: [String] = []

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let name = contact.isEmpty ? nil : contact.joined(separator: " ")
        let reply = try session.daemon.call(DaemonInterface.Back.self, .init(contact: name, dryRun: writing.parameter))
        let words: Phrase = name.map { "\($0) is back." } ?? "Welcome back. Your reminders follow."
        var page = Page()
        page.add(writing.dryRun ? "(dry run) \(words)" : words)
        try session.console.say(reply, of: DaemonInterface.Back.self, page: { page }, rows: { [] })
    }
}
