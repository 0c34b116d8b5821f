import Relationships
import Testing

@testable import coltiva

/// What each kind of channel opens, by the table of interface.md, "Channels".
struct ChannelLinkTests {
    @Test(arguments: [
        ("email:ada@example.org", "mailto:ada@example.org"), ("EMAIL: ada+looms@example.org ", "mailto:ada+looms@example.org"),
        ("email:a&b=c?d%e/f@example.org", "mailto:a%26b%3Dc%3Fd%25e%2Ff@example.org"),
        ("email:adé@exämple.org", "mailto:ad%C3%A9@ex%C3%A4mple.org"), ("phone:+39 (06) 123-456", "tel:+3906123456"),
        ("phone:06.123.456", "tel:06123456"), ("sms:+44 20 7946 0000", "sms:+442079460000"),
        ("signal:+39 06 123456", "sgnl://signal.me/#p/+3906123456"), ("xmpp:ada@example.org", "xmpp:ada@example.org"),
        ("matrix:@ada:example.org", "matrix:u/ada:example.org"),
        ("matrix:@a/da?:example.org:8448", "matrix:u/a%2Fda%3F:example.org:8448"),
        ("matrix:#looms:example.org", "matrix:r/looms:example.org"),
        ("mastodon:@ada@example.social", "https://example.social/@ada"),
        ("mastodon:ada_l@example.social", "https://example.social/@ada_l"),
        ("mastodon:https://example.social/@ada", "https://example.social/@ada"),
        ("linkedin:ada-lovelace", "https://www.linkedin.com/in/ada-lovelace/"),
        ("linkedin:/in/ada/", "https://www.linkedin.com/in/ada/"), ("linkedin:adé", "https://www.linkedin.com/in/ad%C3%A9/"),
        ("linkedin:https://uk.linkedin.com/in/ada", "https://uk.linkedin.com/in/ada"),
        ("linkedin:linkedin.com/in/ada", "https://linkedin.com/in/ada"),
        ("blog:https://example.org/a b", "https://example.org/a%20b"),
        ("blog:example.org", "https://example.org"),
        ("blog:HTTPS://example.org:8443/ä?q=\"<x>\"#t", "https://example.org:8443/%C3%A4?q=%22%3Cx%3E%22#t"),
        ("blog:https://example.org/%41%zz", "https://example.org/%41%25zz"), ("web:example.org/a\\b", "https://example.org/a%5Cb"),
        ("web:https://example.org/$(reboot)`x`|y", "https://example.org/$(reboot)%60x%60%7Cy"),
        ("zoom:123 456 7890", "https://zoom.us/j/1234567890"),
        ("zoom:https://acme.zoom.us/j/1?pwd=x", "https://acme.zoom.us/j/1?pwd=x"),
        ("jitsi:AdasRoom", "https://meet.jit.si/AdasRoom"), ("jitsi:https://meet.example.org/ada", "https://meet.example.org/ada"),
        ("forge:https://example.org/ada", "https://example.org/ada"),
    ])
    func opens(channel: String, url: String) throws {
        #expect(try ChannelLink(channel).url == url)
    }

    /// RFC 6068, section 2: line breaks are %0D%0A, and nothing in a body is more than a body.
    @Test(
        arguments: [
            ("email:ada@example.org", "a&bcc=eve@example.org#?", "mailto:ada@example.org?body=a%26bcc%3Deve%40example.org%23%3F"),
            ("email:ada@example.org", "è\r\nx\ny", "mailto:ada@example.org?body=%C3%A8%0D%0Ax%0D%0Ay"),
            ("email:ada@example.org", String(repeating: "x", count: 100_000), nil), ("xmpp:ada@example.org", "x", nil),
        ] as [(String, String, String?)])
    func body(channel: String, body: String, url: String?) throws {
        #expect(try ChannelLink(channel).with(body: body)?.url == url)
    }

    /// "a value that would need another scheme ... is refused"; so is what may lead elsewhere than it seems.
    @Test(arguments: [
        "email:ada", "email:ada@example.org?bcc=eve@example.org", "email:ada@example.org,eve@example.org", "email:a@b@example.org",
        "email:mailto:ada@example.org", "email:@example.org", "email:ada@localhost", "email:a b@example.org", "email:",
        "phone:*21*123456#", "phone:+", "phone:12", "phone:123456;ext=1", "phone:+1234567890123456", "phone:１２３４",
        "sms:1234?body=x",
        "signal:06123456", "signal:ada.01", "xmpp:ada@example.org?message", "matrix:ada", "matrix:ada:example.org",
        "matrix:@:example.org",
        "mastodon:ada", "mastodon:@ada@example.social@evil.example", "mastodon:@../x@example.social",
        "mastodon:http://example.social/@ada",
        "linkedin:https://linkedin.com@evil.example/", "linkedin:https://evil-linkedin.com/in/ada",
        "linkedin:https://linkedin.com.evil.example/",
        "linkedin:https://linkedin.com:443/in/ada", "linkedin:in/../jobs", "linkedin:a?b", "linkedin:",
        "blog:http://example.org", "blog:javascript:alert(1)", "blog:file:///etc/passwd", "blog:ftp://example.org",
        "blog:data:text/html,x",
        "blog:https://", "blog:https:///etc", "blog:https://user:secret@example.org", "blog:https://[::1]/",
        "blog:https://example.org:0/",
        "blog:https://example.org:99999/", "blog:https:\\\\example.org", "blog:-x.example.org", "blog:localhost/x", "blog:a..b",
        "blog:https://javascript://example.org", "zoom:12", "zoom:https://evil.example/j/1", "zoom:zoom.us.evil.example",
        "jitsi:a/b", "jitsi:file:///x",
    ])
    func refuses(channel: String) throws {
        let kind = try #require(ChannelKind(rawValue: String(channel.prefix { $0 != ":" })))
        #expect(throws: ChannelProblem.address(channel: channel, kind)) { try ChannelLink(channel) }
    }

    @Test(arguments: [
        "email:ada@example.org\n", "email:a\u{0}@example.org", "blog:https://example.org/\u{1B}[2J",
        "blog:https://example.org/\u{202E}x",
        "web:https://example.org/\u{200B}", "phone:\u{7F}123456", "forge:\u{9B}31m", "blog:https://example.org/\u{2028}",
    ])
    func refusesWhatIsNotSeen(channel: String) {
        #expect(throws: ChannelProblem.unseen(channel: channel)) { try ChannelLink(channel) }
    }

    @Test(arguments: [
        "pigeon:third loft", "javascript:alert(1)", "file:/etc/passwd", "forge:http://example.org", "forge:example.org", "ada", "",
    ])
    func ofAKindOfOnesOwnOnlyTheWebIsOpened(channel: String) {
        #expect(throws: ChannelProblem.ownKind(channel: channel)) { try ChannelLink(channel) }
    }

    /// Whatever is written as an address, what is opened is one of the schemes, in printable ASCII without white space or quotes.
    @Test func nothingElseIsEverOpened() {
        let seed: UInt64 = 20_270_305
        var state = seed
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }
        let pieces = [
            "https://", "http://", "javascript:", "@", "/", "?", "#", ":", "\\", ".", "..", "example.org", "linkedin.com",
            "zoom.us", "ada", "+",
            "123456789", "%", "%41", " ", "\"", "'", "<", "\n", "\u{202E}", "é", "-", "$(x)", "&", ";",
        ]
        let schemes = ["mailto:", "tel:", "sms:", "sgnl://signal.me/#p/+", "xmpp:", "matrix:", "https://"]
        var opened = 0
        for _ in 0..<20_000 {
            let kind = ChannelKind.allCases[random(ChannelKind.allCases.count)]
            let channel = "\(kind.rawValue):" + (0...random(6)).map { _ in pieces[random(pieces.count)] }.joined()
            guard let url = try? ChannelLink(channel).url else { continue }
            opened += 1
            #expect(schemes.contains { url.hasPrefix($0) }, "seed \(seed): \(channel) opens \(url)")
            #expect(
                url.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}".utf8.contains($0) },
                "seed \(seed): \(channel) opens \(url)")
        }
        #expect(opened > 20, "seed \(seed)")
    }
}
