import Logging
import Testing

@testable import Systemd

@Suite("A log statement as a journal entry")
struct JournalEntryTests {
    struct Refused: Error, CustomStringConvertible {
        let description = "it did not want to"
    }

    /// The fields, as text, that come after the six that every entry begins with.
    private func added(_ statement: Logger.Metadata, error: (any Error)? = nil, handler: Logger.Metadata = [:]) -> [String] {
        let event = LogEvent(
            level: .info, message: "m", error: error, metadata: statement, source: nil, file: "M/F.swift", function: "f()", line: 7)
        let entry = JournalEntry(event, identifier: "coltivad", metadata: handler)
        return entry.fields.dropFirst(6).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(
        arguments: [
            (Logger.Level.critical, 2), (.error, 3), (.warning, 4), (.notice, 5), (.info, 6), (.debug, 7), (.trace, 7),
        ])
    func `begins with the message, its priority of syslog(3), the program and the place in the code`(
        level: Logger.Level, priority: Int
    ) {
        let event = LogEvent(
            level: level, message: "100 %s\nand a second line", metadata: nil, source: nil, file: "Hooks/Hook.swift",
            function: "run()", line: 42)

        let fields = JournalEntry(event, identifier: "coltivad").fields.map { String(decoding: $0, as: UTF8.self) }

        #expect(
            fields == [
                "MESSAGE=100 %s\nand a second line", "PRIORITY=\(priority)", "SYSLOG_IDENTIFIER=coltivad",
                "CODE_FILE=Hooks/Hook.swift",
                "CODE_LINE=42", "CODE_FUNC=run()",
            ])
    }

    @Test func `metadata follows, sorted, under legal names`() {
        #expect(
            added(["rung": "4d", "contact": "c12", "message-id": "x"]) == [
                "COLTIVA_CONTACT=c12", "MESSAGE_ID=x", "COLTIVA_RUNG=4d",
            ])
    }

    @Test func `what the statement says stands for what the handler says`() {
        #expect(added(["hook": "mail"], handler: ["hook": "desktop", "id": "1"]) == ["COLTIVA_HOOK=mail", "COLTIVA_ID=1"])
    }

    @Test func `a list becomes a field for each element, a dictionary one for each key`() {
        #expect(
            added(["a": ["1", "2"], "b": ["y": "2", "x": ["3", "4"]]])
                == ["COLTIVA_A=1", "COLTIVA_A=2", "COLTIVA_B_X=3", "COLTIVA_B_X=4", "COLTIVA_B_Y=2"])
    }

    @Test func `an error is a field`() {
        #expect(added([:], error: Refused()) == ["COLTIVA_ERROR=it did not want to"])
    }

    @Test func `values are kept byte for byte`() {
        let value = "\0a=b\nÅsa\u{1b}[31m%n"
        #expect(added(["line": .string(value)]) == ["COLTIVA_LINE=\(value)"])
    }

    @Test(
        arguments: [
            ("contact", "COLTIVA_CONTACT"), ("followup", "COLTIVA_FOLLOWUP"), ("follow-up", "COLTIVA_FOLLOW_UP"),
            ("HTTP2 status.", "COLTIVA_HTTP2_STATUS_"), ("1st", "COLTIVA_1ST"), ("_pid", "COLTIVA__PID"), ("", "COLTIVA_"),
            ("größe", "COLTIVA_GR__E"), ("a=b\nMESSAGE=c", "COLTIVA_A_B_MESSAGE_C"), ("message-id", "MESSAGE_ID"),
            ("message_id", "COLTIVA_MESSAGE_ID"),
            (String(repeating: "x", count: 70), "COLTIVA_" + String(repeating: "X", count: 56)),
        ])
    func `every key gives a name that systemd.journal-fields(7) allows`(key: String, name: String) {
        #expect(JournalFieldName.of(key: key) == name)
    }
}
