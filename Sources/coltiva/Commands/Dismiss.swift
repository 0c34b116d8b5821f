import ArgumentParser
import ControlInterface

/// `coltiva dismiss`: nothing more is needed.
struct Dismiss: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "dismiss",
        abstract: "Say that something needs nothing more.",
        discussion: """
            A message that needs no answer, or a task that has lost its point. What passed stays as it was.

            EXAMPLES
              coltiva dismiss Ada
              coltiva dismiss f7 f8
            """)

    @Argument(help: ArgumentHelp("What needs nothing more.", valueName: "ref"), completion: LiveWords.followUp)
    var refs: [String]

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(
            FollowUpsInterface.Dismiss.self, .init(followUps: refs, dryRun: writing.parameter))
        try session.say(
            reply, of: FollowUpsInterface.Dismiss.self,
            ConsequenceWords(reply.consequence, deed: .dismissed, isDryRun: writing.dryRun))
    }
}
