import ArgumentParser
import ControlInterface
import Varlink

/// `coltiva topic`: something to write to a person about.
struct Topic: ClientCommand {
    static let configuration = CommandConfiguration(
        commandName: "topic",
        abstract: "Keep something to write to a person about, or show what there is.",
        discussion: """
            With a CONTACT alone, their topics: what no message has named yet first, the latest at the top. A last word such as https://... is where \
            it is to be read. A message that is logged with --text, or by 'coltiva draft', uses up the topics that it names.

            --from names a file with a feed (Atom or RSS) that you have; nothing is fetched. What is no topic yet is listed, the newest first, and on a \
            terminal you are asked which of it to keep.

            EXAMPLES
              coltiva topic Ada "her talk on looms"
              coltiva topic Ada "her talk on looms" https://example.org/talk
              coltiva topic Ada
              coltiva topic Ada --from feed.xml

            --plain of topics has a row for each: moment, text, link, when a message last named it; of a feed: moment, title, link. --json has one \
            object: the person and their topics; with --from, the items.
            """)

    @Option(help: ArgumentHelp("A file with a feed; '-' is standard input.", valueName: "feed"), completion: .file())
    var from: String?

    @Argument(help: ArgumentHelp("For whom.", valueName: "contact"), completion: LiveWords.contact)
    var contact: String

    @Argument(help: ArgumentHelp("What it is, and where it is to be read.", valueName: "text-url"))
    var words: [String] = []

    @OptionGroup var writing: WritingOptions
    @OptionGroup var output: OutputOptions

    /// Where it is to be read: the last word, where that is a link and not the only one.
    var link: String? { words.count > 1 ? words.last.flatMap { $0.contains("://") && !$0.contains(" ") ? $0 : nil } : nil }

    /// What it is.
    var text: String { (link == nil ? words : words.dropLast()).joined(separator: " ") }

    func validate() throws {
        if from != nil, !words.isEmpty {
            throw ValidationError("Either a topic or --from: coltiva topic \(contact) --from feed.xml")
        }
        if from == nil, words.isEmpty, writing.dryRun {
            throw ValidationError("What is to be kept? Write: coltiva topic \(contact) TEXT [URL] -n")
        }
    }

    func carryOut(in session: Session) throws(Failure) {
        if let from { return try TopicFeed(contact: contact, file: from, writing: writing).carryOut(in: session) }
        guard !words.isEmpty else { return try list(in: session) }
        let reply = try session.daemon.call(
            ContactsInterface.AddTopic.self, .init(contact: contact, text: text, link: link, dryRun: writing.parameter))
        try session.say(
            reply, of: ContactsInterface.AddTopic.self,
            ConsequenceWords(reply.consequence, deed: .topicKept, isDryRun: writing.dryRun))
    }

    private func list(in session: Session) throws(Failure) {
        let shown = try session.daemon.call(ContactsInterface.Show.self, .init(contact: contact))
        let words = shown.topics.map { TopicWords($0, TimeWords(seenFrom: shown.theirTime)) }
        try session.console.say(
            json: {
                [
                    [
                        "contact": .string(shown.contact.id), "name": .string(shown.contact.name),
                        "topics": .array(words.map { .object($0.json) }),
                    ]
                ]
            }, page: { Self.page(shown.contact, words) }, rows: { words.map(\.fields) })
    }

    /// A person's topics in words.
    static func page(_ contact: ContactMessage, _ topics: [TopicWords]) -> Page {
        var page = Page()
        page.add("\(contact.name, .strong) \("[\(contact.id)]", .faint)")
        page.add(Table(rows: topics.map(\.cells), indent: 2))
        if topics.isEmpty { page.add("Nothing to write about yet; 'coltiva topic CONTACT TEXT [URL]' keeps something.", indent: 2) }
        return page
    }
}
