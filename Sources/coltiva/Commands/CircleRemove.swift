import ArgumentParser
import ControlInterface

/// `coltiva circle remove`: people who belong to a circle no longer.
struct CircleRemove: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Take people out of a circle; their settings follow.",
        discussion: """
            EXAMPLES
              coltiva circle remove admired Ada
              coltiva circle remove -n admired Ada Grace
            """)

    @Argument(help: ArgumentHelp("The circle.", valueName: "name"), completion: LiveWords.circle)
    var name: String

    @Argument(help: ArgumentHelp("Whom.", valueName: "contact"), completion: LiveWords.contact)
    var contacts: [String]

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(
            ContactsInterface.LeaveCircle.self, .init(circle: name, contacts: contacts, dryRun: writing.parameter))
        let words = ConsequenceWords(reply.consequence, deed: .left(name), isDryRun: writing.dryRun)
        try session.say(reply, of: ContactsInterface.LeaveCircle.self, words)
    }
}
