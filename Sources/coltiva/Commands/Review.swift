import ArgumentParser
import ControlInterface

/// `coltiva review`: imported people who may be waiting for an answer.
struct Review: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Go through imported people who may be waiting for an answer.",
        discussion: """
            They wrote last, longer ago than ReplyWithin= when it was imported, so nothing reminds you of them. On a terminal you are asked about \
            each: answer (the time for it begins now), no (it needs no answer), circle NAME, archive, later, quit; the first letter does, of \
            archive two. Elsewhere they are listed.

            EXAMPLES
              coltiva review
              coltiva review -N 3
              coltiva review --json

            --plain has the fields: contact, name, organisation, title, then those of 'coltiva log CONTACT'.
            """)

    @Option(name: [.customShort("N"), .long], help: ArgumentHelp("How many at most; 10 if not said.", valueName: "count"))
    var count: Int?

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        try CountLimit.check(count, of: "-N", within: 1...1000)
    }

    func carryOut(in session: Session) throws(Failure) {
        let reply = try session.daemon.call(ContactsInterface.ListWaiting.self, .init(limit: count))
        guard session.console.hasSomeone, !reply.waiting.isEmpty else {
            return try session.console.say(
                reply, of: ContactsInterface.ListWaiting.self, page: { Self.page(reply) },
                rows: { reply.waiting.map(WaitingWords.fields) })
        }
        for (index, waiting) in reply.waiting.enumerated() {
            let words = WaitingWords(waiting, place: "\(index + 1) of \(reply.waiting.count)")
            guard try decide(about: words, in: session) else { return }
        }
        if reply.more { try session.console.write(Self.more) }
    }

    /// Asks about one person until that is decided, or put off; false where the user has enough.
    private func decide(about words: WaitingWords, in session: Session) throws(Failure) -> Bool {
        var page = words.page
        while true {
            let text = try session.console.answer(to: page, "answer, no, circle NAME, archive, later, quit? ")
            switch ReviewAnswer(text) {
            case .answer: try review(words.contact, answer: true, in: session)
            case .noAnswer: try review(words.contact, answer: false, in: session)
            case .archive:
                let reply = try session.daemon.call(
                    ContactsInterface.Archive.self, .init(contacts: [words.contact], dryRun: writing.parameter))
                try say(reply.consequence, .archived, in: session)
            case .circle(let name):
                let reply = try session.daemon.call(
                    ContactsInterface.JoinCircle.self, .init(circle: name, contacts: [words.contact], dryRun: writing.parameter))
                try say(reply.consequence, .joined(name), in: session)
                page = Page()
                continue
            case .later: break
            case .quit: return false
            case nil:
                page = ReviewAnswer.help
                continue
            }
            return true
        }
    }

    private func review(_ contact: String, answer: Bool, in session: Session) throws(Failure) {
        let reply = try session.daemon.call(
            ContactsInterface.Review.self, .init(contact: contact, answer: answer, dryRun: writing.parameter))
        try say(reply.consequence, answer ? .plain : .dismissed, in: session)
    }

    private func say(_ consequence: ConsequenceMessage, _ deed: ConsequenceWords.Deed, in session: Session) throws(Failure) {
        try session.console.write(ConsequenceWords(consequence, deed: deed, isDryRun: writing.dryRun).page)
    }

    /// The list in words.
    static func page(_ reply: ContactsInterface.ListWaiting.Reply) -> Page {
        var page = Page()
        for waiting in reply.waiting {
            page.addGap()
            page.add(WaitingWords(waiting, place: nil).page)
        }
        if reply.waiting.isEmpty { page.add("Nobody who was imported seems to be waiting for you.") }
        if reply.more {
            page.addGap()
            page.add(more)
        }
        return page
    }

    private static var more: Page {
        var page = Page()
        page.add("There are more, for another day: 'coltiva review'.")
        return page
    }
}
