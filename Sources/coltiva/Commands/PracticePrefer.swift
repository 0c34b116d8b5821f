import ArgumentParser
import ControlInterface

/// `coltiva practice prefer`: someone who is offered before others.
struct PracticePrefer: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "prefer",
        abstract: "Have the practice offer someone before others.",
        discussion: """
            EXAMPLES
              coltiva practice prefer Ada
              coltiva practice prefer -n Ada

            --plain has the rows of a consequence, then a row 'offeredAt' with the slot that offers them next.
            """)

    @Argument(help: ArgumentHelp("Whom.", valueName: "contact"), completion: LiveWords.contact)
    var contact: [String]

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(
            FollowUpsInterface.Prefer.self, .init(contact: contact.joined(separator: " "), dryRun: writing.parameter))
        let words = OfferWords(reply.consequence, offeredAt: reply.offeredAt, isDryRun: writing.dryRun)
        try session.console.say(
            reply, of: FollowUpsInterface.Prefer.self, page: { words.page("offered before others") }, rows: { words.rows })
    }
}
