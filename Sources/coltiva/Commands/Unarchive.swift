import ArgumentParser
import ControlInterface

/// `coltiva unarchive`: people who are back.
struct Unarchive: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "unarchive",
        abstract: "Bring archived people back; the cadence counts from the archiving.",
        discussion: """
            EXAMPLES
              coltiva unarchive Ada
              coltiva unarchive -n Ada Grace
            """)

    @Argument(help: ArgumentHelp("Whom.", valueName: "contact"), completion: LiveWords.contact)
    var contacts: [String]

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(
            ContactsInterface.Unarchive.self, .init(contacts: contacts, dryRun: writing.parameter))
        try session.say(
            reply, of: ContactsInterface.Unarchive.self,
            ConsequenceWords(reply.consequence, deed: .unarchived, isDryRun: writing.dryRun))
    }
}
