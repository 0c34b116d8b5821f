import Glibc
import Logging
import Testing

@testable import Systemd

@Suite("A log statement as a line on a terminal")
struct ConsoleLineTests {
    private func event(_ message: String, _ metadata: Logger.Metadata = [:], level: Logger.Level = .warning) -> LogEvent {
        LogEvent(level: level, message: "\(message)", metadata: metadata, source: nil, file: "F", function: "f", line: 1)
    }

    @Test(
        arguments: [
            ("text", [:], "warning: text"),
            ("text", ["followup": "f3", "contact": "c12"], "warning: text (contact=c12, followup=f3)"),
            ("text", ["message-id": "890149263a1c4b2ea4ac066d39d25ba9"], "warning: text"),
            ("text", ["line": "two words"], #"warning: text (line="two words")"#),
            ("text", ["line": "a,b", "z": ""], #"warning: text (line="a,b", z="")"#),
            ("text", ["line": #"say "hi""#], #"warning: text (line="say \"hi\"")"#),
            ("two\nlines\r\tand \u{1b}[31mred", [:], #"warning: two\nlines\r\tand \u{1b}[31mred"#),
            ("text", ["line": "\u{1b}]0;x\u{7}\u{7f}\u{85}"], #"warning: text (line="\u{1b}]0;x\u{7}\u{7f}\u{85}")"#),
            ("\u{202e}txet\u{2069}\u{2028}", [:], #"warning: \u{202e}txet\u{2069}\u{2028}"#),
            ("Åsa, José, 李, نوشین‌زاده, 👩‍💻", [:], "warning: Åsa, José, 李, نوشین‌زاده, 👩‍💻"),
        ] as [(String, Logger.Metadata, String)])
    func `reads as a person would write it, and shows what would disturb the terminal`(
        message: String, metadata: Logger.Metadata, line: String
    ) {
        #expect(ConsoleLine(event(message, metadata)).text == line)
    }

    @Test func `each statement is one write, so that lines of several threads do not mix`() throws {
        // A pair of datagram sockets keeps apart what was written apart.
        let (terminal, reader) = try UnixSocket.pair(type: SOCK_DGRAM)
        var logger = Logger(label: "test") { [descriptor = terminal.descriptor] _ in ConsoleLogHandler(descriptor: descriptor) }
        logger[metadataKey: "hook"] = "desktop"

        logger.info("first", metadata: ["contact": "c1"])
        logger.debug("below the level")
        logger.error("second")

        #expect(reader.datagram() == "info: first (contact=c1, hook=desktop)\n")
        #expect(reader.datagram() == "error: second (hook=desktop)\n")
        #expect(reader.datagram() == nil)
        withExtendedLifetime(terminal) {}
    }

    @Test func `a terminal that is gone does no harm`() {
        ConsoleLine(event("text")).write(to: -1)
    }
}
