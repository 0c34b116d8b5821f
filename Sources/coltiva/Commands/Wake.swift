import ArgumentParser
import ControlInterface

/// `coltiva wake`: people who are left in peace no longer.
struct Wake: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "wake",
        abstract: "End a rest, one that silence began too: what waited may be done at once.",
        discussion: """
            The room that your last message needs is kept all the same.

            EXAMPLES
              coltiva wake Ada
              coltiva wake -n Ada Grace
            """)

    @Argument(help: ArgumentHelp("Whom.", valueName: "contact"), completion: LiveWords.contact)
    var contacts: [String]

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(
            ContactsInterface.Wake.self, .init(contacts: contacts, dryRun: writing.parameter))
        try session.say(
            reply, of: ContactsInterface.Wake.self,
            ConsequenceWords(reply.consequence, deed: .woken, isDryRun: writing.dryRun))
    }
}
