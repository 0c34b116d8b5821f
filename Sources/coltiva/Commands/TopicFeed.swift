import CivilTime
import ControlInterface
import Interchange
import Varlink

/// `coltiva topic --from`: what a feed has that is no topic yet, to choose from.
struct TopicFeed {
    let contact: String
    /// The file; "-" is standard input.
    let file: String
    let writing: WritingOptions

    /// How many items are shown on a page.
    private static let shown = 20

    func carryOut(in session: Session) throws(Failure) {
        let person = try session.daemon.call(ContactsInterface.Show.self, .init(contact: contact))
        let items = Self.new(try FeedFile.read(file), beside: person.topics)
        let time = TimeWords(seenFrom: person.theirTime)
        guard session.console.hasSomeone, !items.isEmpty else {
            return try session.console.say(
                json: { [["items": .array(items.map { .object(Self.json($0)) })]] }, page: { Self.page(items, time) },
                rows: { items.map { [Self.moment($0) ?? "", $0.title, $0.link ?? ""] } })
        }
        let chosen = try choose(from: items, time, in: session.console)
        for item in chosen {
            let reply = try session.daemon.call(
                ContactsInterface.AddTopic.self,
                .init(contact: person.contact.id, text: item.title, link: item.link, dryRun: writing.parameter))
            try session.console.write(
                ConsequenceWords(reply.consequence, deed: .topicKept, isDryRun: writing.dryRun).page)
        }
    }

    private func choose(from items: [FeedItem], _ time: TimeWords, in console: Console) throws(Failure) -> [FeedItem] {
        var page = Self.page(items, time)
        while true {
            guard let text = try console.answer(to: page, "Which are to be kept? Numbers, or nothing: ") else { return [] }
            if let numbers = Self.numbers(in: text, upTo: min(items.count, Self.shown)) { return numbers.map { items[$0 - 1] } }
            page = Page()
            page.add("Write numbers of the list with blanks between them, such as: 1 3")
        }
    }

    /// Numbers between blanks or commas, each once; nil where something else is there.
    static func numbers(in text: String, upTo last: Int) -> [Int]? {
        var numbers: [Int] = []
        for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
            guard let number = Int(word), number > 0, number <= last else { return nil }
            if !numbers.contains(number) { numbers.append(number) }
        }
        return numbers
    }

    /// The items that are no topics yet: none has their link, or their title where they have no link.
    static func new(_ items: [FeedItem], beside topics: [TopicMessage]) -> [FeedItem] {
        let links = Set(topics.compactMap(\.link))
        let texts = Set(topics.map(\.text))
        return items.filter { item in item.link.map { !links.contains($0) } ?? !texts.contains(item.title) }
    }

    /// The items in words, each with its number.
    static func page(_ items: [FeedItem], _ time: TimeWords) -> Page {
        var page = Page()
        page.add(
            Table(
                rows: items.prefix(shown).enumerated().map { index, item in
                    let age = moment(item).map { time.distance(to: $0) } ?? ""
                    return ["\(index + 1)", "\(age, .faint)", "\(item.title)\(item.link.map { " \($0)" } ?? "")"]
                }))
        if items.count > shown { page.add("and \(items.count - shown) more") }
        if items.isEmpty { page.add("Nothing in the feed that is not a topic already.") }
        return page
    }

    private static func moment(_ item: FeedItem) -> String? { item.at.map { $0.rfc3339(in: .utc) } }

    private static func json(_ item: FeedItem) -> JSONObject {
        [
            "title": .string(item.title), "link": item.link.map { .string($0) } ?? .null,
            "at": moment(item).map { .string($0) } ?? .null,
        ]
    }
}
