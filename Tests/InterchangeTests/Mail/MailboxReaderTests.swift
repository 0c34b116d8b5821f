@testable import Interchange
import Testing

/// Mailboxes of all sorts.
struct MailboxReaderTests {
    private static let envelope = "From ada@example.org Mon Nov  2 09:30:00 2026\n"

    /// "3 <1@x>" for each message, its line and identity, or "3 none"; whatever the blocks.
    private func found(_ text: String, blocks: [Int] = [1, 7, 64, 65536]) throws -> [String] {
        let bytes = Array(text.utf8)
        let all = blocks.map { size in
            var reader = MailboxReader()
            var found: [MailboxReader.Found] = []
            for start in stride(from: 0, to: bytes.count, by: size) {
                found += reader.take(bytes[start..<min(start + size, bytes.count)])
            }
            found += reader.finish()
            return found.map { "\($0.line) \((try? $0.message.get())?.identity ?? "none")" }
        }
        let first = try #require(all.first)
        #expect(all.allSatisfy { $0 == first })
        return first
    }

    private func message(_ id: Int, more: String = "", body: String = "Hello\n") -> String {
        Self.envelope + "From: ada@example.org\nMessage-ID: <\(id)@x>\n\(more)\n\(body)"
    }

    @Test func one() throws {
        #expect(try found(message(1)) == ["1 <1@x>"])
        #expect(try found(message(1).replacing("\n", with: "\r\n")) == ["1 <1@x>"])
    }

    @Test func several() throws {
        let text = message(1) + "\n" + message(2) + "\n" + message(3, body: "")
        #expect(try found(text) == ["1 <1@x>", "7 <2@x>", "13 <3@x>"])
        #expect(try found(message(1, body: "") + message(2)) == ["1 <1@x>", "5 <2@x>"])
    }

    /// mboxo and mboxrd quote `From ` in bodies; a line of prose has no clock time, or no empty line before it.
    @Test(arguments: [
        "Hello\n\n>From ada@example.org Mon Nov  2 09:30:00 2026\n", "Hello\n\n>>From ada 09:30\n",
        "\nFrom here on nobody reads.\n",
        "Hello\nFrom 09:30 on I am there\n", "From: not a header 09:30\n", "\n\nFrom\n",
    ])
    func quoting(body: String) throws {
        #expect(try found(message(1, body: body) + "\n" + message(2)).map { $0.suffix(5) } == ["<1@x>", "<2@x>"])
    }

    /// mboxcl: "such lines within the body are part of it", where Content-Length is right.
    @Test func contentLength() throws {
        let body = "Hello\n\n" + message(9) + "\nBye\n"
        #expect(try found(message(1, more: "Content-Length: \(body.utf8.count)\n", body: body) + "\n" + message(2)).count == 2)
        #expect(try found(message(1, more: "Content-Length: \(body.utf8.count)\n", body: body) + message(2)).count == 2)
        #expect(try found(message(1, more: "Content-Length: \(body.utf8.count)\n", body: body)).count == 1)
        // What is quoted ends in the middle of a header.
        let cut = "Hello\n\n" + Self.envelope + "From: eve@example.org\n"
        #expect(
            try found(message(1, more: "Content-Length: \(cut.utf8.count)\n", body: cut) + "\n" + message(2)) == [
                "1 <1@x>", "11 <2@x>",
            ])
    }

    /// Where it is wrong, nothing is lost.
    @Test(arguments: ["5", "8", "99999999", "9223372036854775807", "-1", "many", "0"])
    func wrongContentLength(length: String) throws {
        let text =
            message(1, more: "Content-Length: \(length)\n") + "\n" + message(2) + "\n" + message(3, more: "Content-Length: 3\n")
        #expect(try found(text) == ["1 <1@x>", "8 <2@x>", "14 <3@x>"])
    }

    @Test func whatIsNoMessage() throws {
        #expect(try found(Self.envelope + "Hello\n\n" + message(2)) == ["1 none", "4 <2@x>"])
        #expect(try found(Self.envelope) == ["1 none"])
        #expect(try found("").isEmpty)
        #expect(try found("Hello\n\nworld\n").isEmpty)
    }

    /// "A message begins with a line `From ` that has a clock time in it."
    @Test(
        arguments: [
            (envelope + "From: a@b\n", true), (envelope + ">From x\nFrom: a@b\n", true), (envelope + "\nHello", true),
            ("From - Mon Nov 02 09:30:00 2026\nX-Mozilla-Status: 0001\n", true), (envelope, true),
            (envelope + "Dear Ada,\n", false),
            ("From Rome with love\nDate: x\n", false), ("From,To,Date 09:30\n", false), ("From: ada@example.org 09:30\n", false),
            ("", false),
            (" " + envelope, false),
        ])
    func beginnings(text: String, isMailbox: Bool) {
        #expect(MailboxReader.begins(Array(text.utf8)) == isMailbox)
    }

    /// Only headers are kept: a body of a hundred megabytes in one line passes by.
    @Test func longBodies() throws {
        var reader = MailboxReader()
        var found = reader.take(Array(message(1).utf8)[...])
        let block = Array(repeating: UInt8(ascii: "a"), count: 1 << 20)
        for _ in 0..<100 { found += reader.take(block[...]) }
        found += reader.take(Array(("\n\n" + message(2)).utf8)[...])
        #expect(found.count == 2)
    }
}
