import ArgumentParser
import ControlInterface

/// `coltiva rest`: people who are left in peace.
struct Rest: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "rest",
        abstract: "Leave people in peace for a while.",
        discussion: """
            Nothing that you would start comes before the end of the rest. Answers, meetings, thanks and tasks come all the same, and a message \
            from them ends the rest. Without --until it is as long as RestFor= says.

            EXAMPLES
              coltiva rest Ada
              coltiva rest Ada Grace --until 2027-09-01
              coltiva rest Ada --until "in 3months"
            """)

    @Argument(help: ArgumentHelp("Whom.", valueName: "contact"), completion: LiveWords.contact)
    var contacts: [String]

    @Option(help: ArgumentHelp("The end of the rest; else RestFor= says it.", valueName: "when"))
    var until: String?

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(
            ContactsInterface.Rest.self, .init(contacts: contacts, until: until, dryRun: writing.parameter))
        try session.say(
            reply, of: ContactsInterface.Rest.self,
            ConsequenceWords(reply.consequence, deed: .rested, isDryRun: writing.dryRun))
    }
}
