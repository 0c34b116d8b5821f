import CivilTime
import Interchange
import RepeatableChance
import Testing

/// "An Atom/RSS file the user has": what its items are, and what is not read.
struct FeedTests {
    private static let atom = """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
          <title>Notes on engines</title><link href="https://example.org/"/><updated>2027-03-02T00:00:00Z</updated>
          <entry>
            <title type="html">Looms &amp;amp; &lt;b>mills&lt;/b></title>
            <link rel="self" href="https://example.org/1.atom"/><link href="https://example.org/1"/>
            <updated>2027-03-02T11:00:00+01:00</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><title>no</title></div></content>
          </entry>
          <entry><title>A
             newer one</title><link rel="alternate" href="https://example.org/2"/><published>2027-03-03T11:00:00Z</published></entry>
          <entry><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Of <em>cards</em></div></title></entry>
        </feed>
        """
    private static let rss = """
        <?xml version="1.0" encoding="ISO-8859-1"?>
        <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "file:///etc/passwd">
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Notes</title><link>https://example.org/</link>
          <item><title><![CDATA[Caff\u{E8} & <looms>]]></title><link> https://example.org/1 </link><guid>https://example.org/?p=1</guid>
            <pubDate>Tue, 02 Mar 2027 11:00:00 +0100</pubDate></item>
          <item><guid>https://example.org/2</guid><dc:date>2027-03-01</dc:date></item>
          <item><title>Without</title><guid isPermaLink="false">https://example.org/3</guid><link>javascript:alert(1)</link></item>
          <item><description>nothing to call it by</description></item>
        </channel></rss>
        """
    private static let rdf = """
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
          xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>Notes</title></channel>
          <item rdf:about="x"><title>Engines</title><link>http://example.org/1</link><dc:date>2027-03-02T10:00:00Z</dc:date></item></rdf:RDF>
        """

    private static func at(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text)) }

    @Test func atomFeed() throws {
        #expect(
            try Feed.items(of: Array(Self.atom.utf8)) == [
                FeedItem(title: "A newer one", link: "https://example.org/2", at: Self.at("2027-03-03T11:00:00Z")),
                FeedItem(title: "Looms & mills", link: "https://example.org/1", at: Self.at("2027-03-02T10:00:00Z")),
                FeedItem(title: "Of cards", link: nil, at: nil),
            ])
    }

    /// In ISO 8859-1, with a document type that is not looked up.
    @Test func rssFeed() throws {
        let bytes = Self.rss.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        #expect(
            try Feed.items(of: bytes) == [
                FeedItem(title: "Caff\u{E8} & <looms>", link: "https://example.org/1", at: Self.at("2027-03-02T10:00:00Z")),
                FeedItem(title: "https://example.org/2", link: "https://example.org/2", at: Self.at("2027-03-01T00:00:00Z")),
                FeedItem(title: "Without", link: nil, at: nil),
            ])
    }

    @Test func rdfFeed() throws {
        let item = FeedItem(title: "Engines", link: "http://example.org/1", at: try Self.at("2027-03-02T10:00:00Z"))
        #expect(try Feed.items(of: Array(Self.rdf.utf8)) == [item])
    }

    /// "entities must not blow up"
    @Test(arguments: [
        (
            """
            <!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa">
            <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
            <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>&b;</title></entry></feed>
            """, FeedProblem.entities(line: 1)
        ),
        ("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel/></rss>", .entities(line: 1)),
        ("<rss><channel>\n  <item></channel></rss>", .damaged(line: 2, column: 11)), ("", .damaged(line: 1, column: 1)),
        ("<rss><channel><item><title>&nbsp;</title></item></channel></rss>", .damaged(line: 1, column: 28)),
        ("<html><item><title>x</title></item></html>", .noFeed), ("{\"version\": \"1.1\"}", .damaged(line: 1, column: 1)),
    ])
    func notRead(text: String, problem: FeedProblem) {
        #expect(throws: problem) { try Feed.items(of: Array(text.utf8)) }
    }

    @Test("However deep, and however long a title, it comes to an end")
    func large() throws {
        let deep = String(repeating: "<a>", count: 200_000) + String(repeating: "</a>", count: 200_000)
        #expect(try Feed.items(of: Array("<rss>\(deep)</rss>".utf8)) == [])
        let long = "<rss><item><title>\(String(repeating: "x\n", count: 100_000))</title></item></rss>"
        #expect(try #require(Feed.items(of: Array(long.utf8)).first).title.utf8.count <= 70_000)
    }

    @Test("What is cut or changed anywhere is read or named, never fatal", arguments: UInt64(1)...200)
    func damaged(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        print("seed \(seed)")
        var bytes = Array([Self.atom, Self.rss, Self.rdf][Int(seed % 3)].utf8)
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            if Bool.random(using: &generator) {
                bytes.removeLast(bytes.count - max(place, 1))
            } else {
                bytes[place] = UInt8.random(in: 0...255, using: &generator)
            }
        }
        do throws(FeedProblem) {
            for item in try Feed.items(of: bytes) { #expect(!item.title.isEmpty) }
        } catch {
            #expect(error != .noReader)
        }
    }
}
