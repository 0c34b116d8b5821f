import ArgumentParser
import ControlInterface

/// `coltiva remind`: a task for a contact.
struct Remind: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "remind",
        abstract: "Be reminded of something to do for someone.",
        discussion: """
            A date lasts until its end; with a clock time the reminder is exact.

            EXAMPLES
              coltiva remind Ada "send her the paper" --at fri
              coltiva remind Ada "call about the talk" --at "tomorrow 15:00"
            """)

    @Argument(help: ArgumentHelp("For whom.", valueName: "contact"), completion: LiveWords.contact)
    var contact: String

    @Argument(help: ArgumentHelp("What is to be done.", valueName: "text"))
    var text: [String]

    @Option(help: ArgumentHelp("When.", valueName: "when"))
    var at: String

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(
            FollowUpsInterface.Remind.self,
            .init(contact: contact, text: text.joined(separator: " "), at: at, dryRun: writing.parameter))
        try session.say(reply, of: FollowUpsInterface.Remind.self, ConsequenceWords(reply.consequence, isDryRun: writing.dryRun))
    }
}
