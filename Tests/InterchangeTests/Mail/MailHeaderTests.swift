@testable import Interchange
import Testing

/// RFC 5322: how a header is put together from its lines.
struct MailHeaderTests {
    /// "Unfolding is accomplished by simply removing any CRLF that is immediately followed by WSP" (2.2.3); lines end with LF as well.
    @Test(arguments: [
        ("Subject: the analytical\n engine\n", "the analytical engine"), ("Subject:\n\tthe\n\tengine\n", "the engine"),
        ("SUBJECT: the engine\n", "the engine"), ("Subject : the engine\n", "the engine"), ("Subject:the engine\n", "the engine"),
        ("Subject: the\n \n engine\n", "the engine"), ("Subject:\nX-Other: 1\nSubject: the engine\n", "the engine"),
        ("X-A: 1\nthis line is none\nSubject: the engine\n", "the engine"), ("Subject: the engine", "the engine"),
    ])
    func subjects(text: String, subject: String) throws {
        for end in ["\n", "\r\n"] { #expect(try mail("From: ada@example.org\n" + text, lineEnd: end).subject == subject) }
    }

    /// "A line `From ` or `>From ` at the top is the envelope that a mailbox or a pipe adds."
    @Test(arguments: ["From ada@example.org Mon Nov  2 09:30:00 2026\n", ">From ada@example.org Mon Nov  2 09:30:00 2026\n", ""])
    func envelope(line: String) throws {
        #expect(try mail(line + letter()).subject == "the engine")
    }

    /// "An empty one ends the header."
    @Test func aBodyIsNoHeader() throws {
        #expect(try mail("From: ada@example.org\n\nSubject: in the body\n").subject == nil)
    }

    @Test(
        arguments: [
            ("", 1), ("\n", 1), ("Dear Ada,\nsee you\n", 1), (" folded\nFrom: a@b\n", 1),
            ("From x Mon Nov  2 09:30:00 2026\nDear\n", 2),
            ("<html>\n", 1), ("Betreff mit Umlaut ä: 1\n", 1), (": no name\n", 1), ("\0\0\0", 1),
        ] as [(String, Int)])
    func whatIsNoMessage(text: String, line: Int) {
        #expect(throws: MailProblem.noHeader(line: line)) { try mail(text, lineEnd: "\n") }
    }

    @Test func aMessageThatDoesNotSayFromWhomOrWhen() throws {
        #expect(throws: MailProblem.noSender) { try mail("Date: Mon, 2 Nov 2026 09:30 +0000\nFrom: undisclosed\n").complete() }
        #expect(throws: MailProblem.noDate) { try mail("From: ada@example.org\nDate: yesterday\n").complete() }
    }

    /// "RFC 6532": UTF-8 as it is; what is none is windows-1252.
    @Test func rawText() throws {
        #expect(try mail("From: 李明 <li@例子.example>\nSubject: Grüße\n").subject == "Grüße")
        #expect(
            try MailMessage(of: Array("From: J".utf8) + [0xFC] + Array("rgen <j@example.org>\n".utf8)).from.first?.name == "Jürgen")
    }

    /// How blocks cut a header makes no difference.
    @Test func blocks() throws {
        let bytes = Array(letter().replacing("\n", with: "\r\n").utf8)
        let whole = try MailMessage(of: bytes)
        for size in 1...64 {
            var head = MessageHead()
            var rest = bytes[...]
            while !head.isComplete, !rest.isEmpty {
                head.add(rest.prefix(size))
                rest = rest.dropFirst(size)
            }
            #expect(try head.finished() == whole)
            #expect(rest.count + size > "Dear all,".utf8.count)
        }
    }

    /// "What stands beyond is passed": neither a header without end nor a line without end is kept.
    @Test func limits() throws {
        let long = String(repeating: "X-Filler: 0123456789\n", count: MailHeader.limit / 21 + 100)
        #expect(try mail("From: ada@example.org\n" + long + "Subject: too late\n", lineEnd: "\n").subject == nil)
        var head = MessageHead()
        head.add(Array("From: ada@example.org\nSubject: ".utf8)[...])
        var blocks = 0
        while !head.isComplete {
            head.add(Array(repeating: UInt8(ascii: "a"), count: 64 << 10)[...])
            blocks += 1
        }
        #expect(blocks <= MailHeader.limit / (64 << 10) + 1)
        #expect(try head.finished().from.map(\.address) == ["ada@example.org"])
    }
}
