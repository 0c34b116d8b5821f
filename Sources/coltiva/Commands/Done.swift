import ArgumentParser
import ControlInterface

/// `coltiva done`: what was to be done is done.
struct Done: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "done",
        abstract: "Say that something is done: you wrote, or the task is finished.",
        discussion: """
            EXAMPLES
              coltiva done Ada -m "sent"
              coltiva done Ada/task Grace --by email --at "yesterday 18:00"
            """)

    @Argument(help: ArgumentHelp("What is done.", valueName: "ref"), completion: LiveWords.followUp)
    var refs: [String]

    @Option(
        name: [.customShort("m"), .customLong("about")], parsing: .unconditional,
        help: ArgumentHelp("What you wrote about.", valueName: "text"))
    var about: String?

    @Option(help: ArgumentHelp("By which kind of channel.", valueName: "channel"), completion: LiveWords.channelKind)
    var by: String?

    @Option(help: ArgumentHelp("When; else now.", valueName: "when"))
    var at: String?

    @Flag(inversion: .prefixedNo, exclusivity: .exclusive, help: "Whether it expects an answer; else the rules decide.")
    var ask: Bool?

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(
            FollowUpsInterface.Done.self,
            .init(followUps: refs, about: about, channel: by, at: at, ask: ask, dryRun: writing.parameter))
        try session.say(
            reply, of: FollowUpsInterface.Done.self, ConsequenceWords(reply.consequence, deed: .done, isDryRun: writing.dryRun))
    }
}
