import ArgumentParser
import ControlInterface

/// `coltiva note`: something that is worth remembering about a person.
struct Note: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Note something about a person.",
        discussion: """
            'coltiva show' has what was noted, the latest first.

            EXAMPLES
              coltiva note Ada "moves to Turin in May"
            """)

    @Argument(help: ArgumentHelp("About whom.", valueName: "contact"), completion: LiveWords.contact)
    var contact: String

    @Argument(help: ArgumentHelp("What is noted.", valueName: "text"))
    var text: [String]

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(
            ContactsInterface.AddNote.self,
            .init(contact: contact, text: text.joined(separator: " "), dryRun: writing.parameter))
        try session.say(
            reply, of: ContactsInterface.AddNote.self, ConsequenceWords(reply.consequence, deed: .noted, isDryRun: writing.dryRun))
    }
}
