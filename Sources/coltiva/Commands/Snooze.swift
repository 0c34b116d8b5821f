import ArgumentParser
import ControlInterface

/// `coltiva snooze`: silence until a moment.
struct Snooze: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "snooze",
        abstract: "Hear of something again later.",
        discussion: """
            The last words that read as a moment or a span say until when.

            EXAMPLES
              coltiva snooze Ada 2d
              coltiva snooze Ada fri 15:00
              coltiva snooze f7 f8 --at "tomorrow 9:00"
            """)

    @Argument(help: ArgumentHelp("What, and until when: REF... WHEN.", valueName: "ref-when"), completion: LiveWords.followUp)
    var words: [String]

    @Option(help: ArgumentHelp("Until when, where all other words are REFs.", valueName: "when"))
    var at: String?

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard at != nil || words.count > 1 else {
            throw ValidationError("Until when? For example: coltiva snooze \(words.first ?? "REF") 2d")
        }
    }

    /// What is silenced and until when.
    func parameters() throws(Failure) -> FollowUpsInterface.Snooze.Parameters {
        if let at { return .init(followUps: words, until: at, dryRun: writing.parameter) }
        let split = try MomentWords.split(words)
        return .init(followUps: split.before, until: split.when, dryRun: writing.parameter)
    }

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(FollowUpsInterface.Snooze.self, try parameters())
        try session.say(reply, of: FollowUpsInterface.Snooze.self, ConsequenceWords(reply.consequence, isDryRun: writing.dryRun))
    }
}
