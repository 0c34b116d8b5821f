import ArgumentParser
import ControlInterface

/// `coltiva log`: what passed, told or shown.
struct Log: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "Log what passed with people, or show it.",
        discussion: """
            'in': they wrote. 'out': you wrote. 'met': you met. 'mail': a message as it was sent, from FILE or standard input, of which only \
            the headers are read. With a CONTACT alone: what passed, the latest first.

            EXAMPLES
              coltiva log in Ada -m "about the paper" --by email --at "yesterday 18:00"
              coltiva log out Ada Grace -m "the invitation" --ask
              coltiva log out Ada --gesture -m "liked her talk"
              coltiva log in Ada --text letter.txt
              coltiva log Ada
              coltiva log mail < message.eml

            'mail' logs a message with a contact once, whichever way it went; one with nobody known, from a list or from a program is not \
            logged, and says so: that is no error.

            --plain of 'mail' has the outcome (logged, known, stranger, own, unclear, automatic) and the direction or the reason, then rows \
            'known' and 'stranger'. --plain of a history has its fields: identifier, moment, direction, channel, asks (yes, no, nothing), \
            gesture (yes, no), about.
            """)

    @Argument(
        help: ArgumentHelp("'in', 'out' or 'met' and CONTACTs; 'mail' and a FILE; or a CONTACT.", valueName: "direction-contact"),
        completion: LiveWords.passed)
    var words: [String]

    @Option(
        name: [.customShort("m"), .customLong("about")], parsing: .unconditional,
        help: ArgumentHelp("What it was about.", valueName: "text"))
    var about: String?

    @Option(
        help: ArgumentHelp("A file with the whole message; '-' is standard input.", valueName: "file"), completion: .file())
    var text: String?

    @Option(help: ArgumentHelp("By which kind of channel.", valueName: "channel"), completion: LiveWords.channelKind)
    var by: String?

    @Option(help: ArgumentHelp("When; else now.", valueName: "when"))
    var at: String?

    @Flag(inversion: .prefixedNo, exclusivity: .exclusive, help: "Whether it expects an answer; else the rules decide.")
    var ask: Bool?

    @Flag(help: "It asks for nothing: a like, a comment.")
    var gesture = false

    @Option(name: [.customShort("N"), .long], help: ArgumentHelp("How much of a history at most.", valueName: "count"))
    var count: Int?

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    private static let directions = ["in": "inbound", "out": "outbound", "met": "meeting"]

    /// The direction of what is to be logged; nil: a history is to be shown.
    var direction: String? { words.first.flatMap { Self.directions[$0] } }

    /// The file of the message that is to be logged, "-" where none is named; nil: something else is to be done.
    var mail: String? { words.first == "mail" ? words.dropFirst().first ?? "-" : nil }

    func validate() throws {
        if mail != nil { return try validateMail() }
        try CountLimit.check(count, of: "-N", within: 1...1000)
        guard let direction else { return try validateHistory() }
        if words.count < 2 {
            throw ValidationError("With whom? For example: coltiva log \(words[0]) Ada -m \"about the paper\"")
        }
        if count != nil { throw ValidationError("-N is for a history: coltiva log CONTACT -N 10") }
        if gesture, direction != "outbound" {
            throw ValidationError("--gesture is for what you sent: coltiva log out CONTACT --gesture")
        }
        if gesture, ask == true {
            throw ValidationError("--gesture and --ask exclude each other: a gesture asks for nothing.")
        }
    }

    private func validateMail() throws {
        if words.count > 2 { throw ValidationError("One message at a time: coltiva log mail FILE") }
        if about != nil || text != nil || by != nil || at != nil || ask != nil || gesture || count != nil {
            throw ValidationError("A message says all of this itself; write: coltiva log mail [FILE] [-n]")
        }
    }

    private func validateHistory() throws {
        let describes = about != nil || text != nil || by != nil || at != nil || ask != nil || gesture || writing.dryRun
        if describes {
            throw ValidationError("Which way did it go? Write: coltiva log in|out|met \(words.joined(separator: " ")) ...")
        }
    }

    func carryOut(in session: Session) throws(Failure) {
        if let mail { return try LogMail(file: mail, writing: writing).carryOut(in: session) }
        if let direction { try log(direction, in: session) } else { try showHistory(in: session) }
    }

    private func log(_ direction: String, in session: Session) throws(Failure) {
        let message: String? = if let text { try TextFile.read(text) } else { nil }
        let reply = try session.daemon.call(
            InteractionsInterface.Log.self,
            .init(
                direction: direction, contacts: Array(words.dropFirst()), about: about, text: message, channel: by, at: at,
                ask: ask, gesture: gesture ? true : nil, dryRun: writing.parameter))
        try session.say(reply, of: InteractionsInterface.Log.self, ConsequenceWords(reply.consequence, isDryRun: writing.dryRun))
    }

    private func showHistory(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(
            InteractionsInterface.List.self, .init(contact: words.joined(separator: " "), limit: count))
        let time = TimeWords(seenFrom: nil)
        try session.console.say(
            reply, of: InteractionsInterface.List.self, page: { Self.history(reply, time) },
            rows: { reply.entries.map { EntryWords($0, time).fields } })
    }

    /// A history in words.
    static func history(_ reply: InteractionsInterface.List.Reply, _ time: TimeWords) -> Page {
        var page = Page()
        page.add("\(reply.name, .strong) \("[\(reply.contact)]", .faint)")
        page.add(Table(rows: reply.entries.map { EntryWords($0, time).cells }, indent: 2))
        if reply.entries.isEmpty { page.add("Nothing has passed yet.", indent: 2) }
        return page
    }
}
