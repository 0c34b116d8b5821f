import CivilTime

/// Takes the items out of a feed while its tags and texts come: Atom (RFC 4287), RSS 2.0 and its forerunners, RSS 1.0 (RDF).
final class FeedReader {
    /// What is read of an item.
    private enum Field {
        case title, link, identity, date
    }

    private static let atom = "http://www.w3.org/2005/Atom"
    private static let dublinCore = "http://purl.org/dc/elements/1.1/"
    /// RSS 2.0 is in no namespace; RSS 1.0 and 0.90.
    private static let rss = ["", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/"]
    private static let roots: Set = [
        XMLName(atom, "feed"), XMLName(atom, "entry"), XMLName("", "rss"),
        XMLName("http://www.w3.org/1999/02/22-rdf-syntax-ns#", "RDF"),
    ]
    private static let items = Set([XMLName(atom, "entry")] + rss.map { XMLName($0, "item") })
    private static let fields: [XMLName: Field] = {
        var fields: [XMLName: Field] = [
            XMLName(atom, "title"): .title, XMLName(atom, "published"): .date, XMLName(atom, "updated"): .date,
            XMLName(dublinCore, "date"): .date, XMLName("", "pubDate"): .date, XMLName("", "guid"): .identity,
        ]
        for space in rss {
            fields[XMLName(space, "title")] = .title
            fields[XMLName(space, "link")] = .link
        }
        return fields
    }()

    /// The longest text of a field, in bytes.
    private static let longest = 4096

    /// The items so far, in the feed's order.
    private(set) var items: [FeedItem] = []
    /// Whether the first tag is one of a feed.
    private(set) var isFeed = false
    private var depth = 0
    /// The item that is open, and how deep it is.
    private var item: (depth: Int, title: String?, link: String?, at: Instant?)?
    /// The field that is open, and how deep it is.
    private var field: (depth: Int, kind: Field, isMarkup: Bool, text: String)?

    /// A tag opens.
    func open(_ name: XMLName, _ attributes: [String: String]) {
        depth += 1
        if depth == 1 { isFeed = Self.roots.contains(name) }
        guard let item else {
            if isFeed, Self.items.contains(name) { self.item = (depth, nil, nil, nil) }
            return
        }
        guard field == nil, depth == item.depth + 1 else { return }
        if name == XMLName(Self.atom, "link") {
            let isPage = attributes["rel"].map { $0 == "alternate" } ?? true
            if isPage, item.link == nil { self.item?.link = attributes["href"].flatMap(Self.address) }
        } else if let kind = Self.fields[name], kind != .identity || attributes["isPermaLink"] != "false" {
            field = (depth, kind, name.space == Self.atom && attributes["type"] == "html", "")
        }
    }

    /// Text within the tag that is open.
    func add(_ text: String) {
        if let field, field.text.utf8.count < Self.longest { self.field?.text += text }
    }

    /// The tag that opened last closes.
    func close() {
        if let field, field.depth == depth {
            take(field.kind, field.isMarkup ? Self.plain(field.text) : field.text)
            self.field = nil
        }
        if let item, item.depth == depth {
            if let title = item.title ?? item.link { items.append(FeedItem(title: title, link: item.link, at: item.at)) }
            self.item = nil
        }
        depth -= 1
    }

    private func take(_ kind: Field, _ text: String) {
        guard var item else { return }
        let text = text.cleanedLine
        switch kind {
        case .title: item.title = item.title ?? text.ifVisible
        // A guid is an address only where there is no better one.
        case .link: item.link = Self.address(text) ?? item.link
        case .identity: item.link = item.link ?? Self.address(text)
        case .date: item.at = item.at ?? Self.instant(text)
        }
        self.item = item
    }

    /// An address of the web, as it is written.
    private static func address(_ text: String) -> String? {
        let address = text.trimmed
        let isOfTheWeb = ["https://", "http://"].contains { address.lowercased().hasPrefix($0) }
        return isOfTheWeb && !address.hasWhiteSpace ? address : nil
    }

    /// RFC 3339, a date alone, or as mail writes it (RSS 2.0, pubDate).
    private static func instant(_ text: String) -> Instant? {
        Instant(rfc3339: text) ?? CivilDate(text).map { Instant(seconds: Int64($0.dayNumber) * 86_400) } ?? MailDate.read(text)
    }

    /// HTML without its tags, and with the characters that its commonest names stand for.
    private static func plain(_ markup: String) -> String {
        var text = ""
        var isTag = false
        for character in markup {
            switch character {
            case "<": isTag = true
            case ">" where isTag: isTag = false
            case _ where isTag: break
            default: text.append(character)
            }
        }
        let names = [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&apos;", "'"), ("&nbsp;", " "), ("&amp;", "&"),
        ]
        return names.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}
