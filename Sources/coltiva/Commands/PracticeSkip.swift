import ArgumentParser
import ControlInterface

/// `coltiva practice skip`: someone who is not offered in the slot that comes.
struct PracticeSkip: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "skip",
        abstract: "Have the practice pass over someone in the slot that comes.",
        discussion: """
            EXAMPLES
              coltiva practice skip Ada
              coltiva practice skip -n Ada

            --plain has the rows of a consequence, then a row 'offeredAt' with the slot that offers them next.
            """)

    @Argument(help: ArgumentHelp("Whom.", valueName: "contact"), completion: LiveWords.contact)
    var contact: [String]

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(
            FollowUpsInterface.Skip.self, .init(contact: contact.joined(separator: " "), dryRun: writing.parameter))
        let words = OfferWords(reply.consequence, offeredAt: reply.offeredAt, isDryRun: writing.dryRun)
        try session.console.say(
            reply, of: FollowUpsInterface.Skip.self, page: { words.page("passed over this once") }, rows: { words.rows })
    }
}
