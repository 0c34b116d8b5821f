import ArgumentParser
import ControlInterface

/// `coltiva archive`: people of whom nothing more is to be heard.
struct Archive: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: "Close what is open with people; a message from one brings them back.",
        discussion: """
            EXAMPLES
              coltiva archive Ada
              coltiva archive -n Ada Grace
            """)

    @Argument(help: ArgumentHelp("Whom.", valueName: "contact"), completion: LiveWords.contact)
    var contacts: [String]

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(
            ContactsInterface.Archive.self, .init(contacts: contacts, dryRun: writing.parameter))
        try session.say(
            reply, of: ContactsInterface.Archive.self,
            ConsequenceWords(reply.consequence, deed: .archived, isDryRun: writing.dryRun))
    }
}
