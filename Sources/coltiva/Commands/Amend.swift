import ArgumentParser
import ControlInterface

/// `coltiva amend`: an entry corrected or taken out.
struct Amend: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "amend",
        abstract: "Correct something that was logged, or take it out.",
        discussion: """
            'coltiva log CONTACT' shows the identifiers of entries.

            EXAMPLES
              coltiva amend e34 --at "mon 18:00"
              coltiva amend e34 -m "about the talk" --by signal
              coltiva amend e34 --remove
            """)

    @Argument(help: ArgumentHelp("The entry, such as e34.", valueName: "entry"))
    var entry: String

    @Option(
        name: [.customShort("m"), .customLong("about")], parsing: .unconditional,
        help: ArgumentHelp("What it was about.", valueName: "text"))
    var about: String?

    @Option(help: ArgumentHelp("When it passed.", valueName: "when"))
    var at: String?

    @Option(help: ArgumentHelp("By which kind of channel.", valueName: "channel"), completion: LiveWords.channelKind)
    var by: String?

    @Flag(help: "Take it out.")
    var remove = false

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        let corrects = about != nil || at != nil || by != nil
        if remove, corrects { throw ValidationError("--remove takes the entry out; with it, nothing can be corrected.") }
        if !remove, !corrects { throw ValidationError("What is to be corrected? Give -m, --at, --by or --remove.") }
    }

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(
            InteractionsInterface.Amend.self,
            .init(
                entry: entry, at: at, channel: by, about: about, remove: remove ? true : nil, dryRun: writing.parameter))
        let words = ConsequenceWords(reply.consequence, isDryRun: writing.dryRun)
        try session.console.say(
            reply, of: InteractionsInterface.Amend.self, page: { Self.page(reply, words) },
            rows: {
                [["before"] + EntryWords(reply.before, words.time).fields]
                    + (reply.after.map { [["after"] + EntryWords($0, words.time).fields] } ?? []) + words.rows
            })
    }

    /// The reply in words.
    static func page(_ reply: InteractionsInterface.Amend.Reply, _ words: ConsequenceWords) -> Page {
        var page = Page()
        page.add("Before: \(EntryWords(reply.before, words.time).fullSentence)")
        page.add(reply.after.map { "After: \(EntryWords($0, words.time).fullSentence)" } ?? "After: taken out")
        page.add(words.page)
        return page
    }
}
