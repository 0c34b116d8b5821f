import ControlInterface
import Interchange
import Testing
import Varlink

@testable import coltiva

/// "`--from FEED.xml` reads an Atom/RSS file the user has (no network) and proposes items as topics."
struct TopicFeedTests {
    private static let feed = """
        <rss><channel>
        <item><title>looms</title><link>https://example.org/looms</link><pubDate>Mon, 01 Mar 2027 10:00:00 GMT</pubDate></item>
        <item><title>engines %s \u{202E}</title><link>https://example.org/engines</link><pubDate>Tue, 02 Mar 2027 10:00:00 GMT</pubDate></item>
        <item><title>known</title><link>https://example.org/film</link></item><item><title>philosophy</title></item>
        </channel></rss>
        """

    private static func answers() throws -> CannedDaemon.Answers {
        try CannedDaemon.always(ContactsInterface.Show.self, Canned.showWished)
            .merging(CannedDaemon.always(ContactsInterface.AddTopic.self, .init(consequence: Canned.consequence()))) { $1 }
    }

    @Test("Without a terminal what is new is listed, the newest first")
    func listed() async throws {
        try await CannedDaemon.serving(try Self.answers()) { daemon in
            let page = try await daemon.run(["topic", "Lee", "--from", "-"], input: Self.feed)
            #expect(
                page.output == """
                    1  3 days ago  engines %s https://example.org/engines
                    2  4 days ago  looms https://example.org/looms\n
                    """)
            let plain = try await daemon.run(["topic", "Lee", "--from", "-", "--plain"], input: Self.feed)
            #expect(plain.output.hasSuffix("2027-03-01T10:00:00Z\tlooms\thttps://example.org/looms\n"))
            let json = try await daemon.run(["topic", "Lee", "--from", "-", "--json"], input: Self.feed)
            #expect(json.output.hasPrefix(#"{"items":[{"title":"engines %s"#))
            #expect(daemon.calls.allSatisfy { $0 == #"Contacts.Show {"contact":"Lee"}"# })
            let none = try await daemon.run(["topic", "Lee", "--from", "-"], input: "<rss></rss>")
            #expect(none.output == "Nothing in the feed that is not a topic already.\n")
        }
    }

    @Test(arguments: [
        ("3\n2 1,2\n", [#"{"contact":"c20","text":"looms","link":"https://example.org/looms"}"#, "engines"]), ("\n", []),
        ("\u{4}", []),
    ])
    func chosen(typed: String, calls: [String]) async throws {
        let directory = try TemporaryDirectory()
        let file = try directory.write(Self.feed, to: "feed.xml")
        try await CannedDaemon.serving(try Self.answers()) { daemon in
            let outcome = try await ClientProcess.runOnTerminal(
                ["topic", "Lee", "--from", file], environment: ["COLTIVA_SOCKET": daemon.socket, "NO_COLOR": "1"], typed: typed)
            #expect(outcome.status == 0)
            let made = daemon.calls.dropFirst()
            #expect(made.count == calls.count)
            for (call, part) in zip(made, calls) { #expect(call.hasPrefix("Contacts.AddTopic ") && call.contains(part)) }
        }
    }

    /// "file, line, column, what was expected"
    @Test(arguments: [
        ("<rss>\n<item>", 65, "standard input:2:7: this is no XML"),
        ("<html/>", 65, "standard input: this is no feed; expected Atom or RSS"),
        ("<!DOCTYPE a [<!ENTITY b \"c\">]><a/>", 65, "standard input:1:1: the file declares entities"),
    ])
    func notRead(feed: String, status: Int32, words: String) async throws {
        try await CannedDaemon.serving(try Self.answers()) { daemon in
            let outcome = try await daemon.run(["topic", "Lee", "--from", "-"], input: feed)
            #expect(outcome.status == status && outcome.errors.hasPrefix("coltiva: \(words)"), "\(outcome.errors)")
            #expect(try await daemon.run(["topic", "Lee", "--from", "/nowhere"]).status == 66)
        }
    }
}
