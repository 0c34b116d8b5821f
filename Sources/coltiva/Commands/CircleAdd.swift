import ArgumentParser
import ControlInterface

/// `coltiva circle add`: people who belong to a circle.
struct CircleAdd: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Put people into a circle; their settings follow.",
        discussion: """
            EXAMPLES
              coltiva circle add admired Ada Grace
              coltiva circle add -n book-club Ada
            """)

    @Argument(help: ArgumentHelp("The circle.", valueName: "name"), completion: LiveWords.circle)
    var name: String

    @Argument(help: ArgumentHelp("Whom.", valueName: "contact"), completion: LiveWords.contact)
    var contacts: [String]

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(
            ContactsInterface.JoinCircle.self, .init(circle: name, contacts: contacts, dryRun: writing.parameter))
        let words = ConsequenceWords(reply.consequence, deed: .joined(name), isDryRun: writing.dryRun)
        try session.console.say(
            reply, of: ContactsInterface.JoinCircle.self,
            page: {
                var page = words.page
                if !reply.configured { page.add(Self.advice(name, reply.suggestion)) }
                return page
            }, rows: { words.rows })
    }

    /// What to know of a circle that the settings do not have.
    static func advice(_ name: String, _ suggestion: String?) -> Phrase {
        let meant: Phrase = suggestion.map { "did you mean \($0)? 'coltiva undo' takes this back. Otherwise a " } ?? "a "
        return "The settings have no circle '\(name)': \(meant)section [Circle \(name)] gives it settings of its own."
    }
}
