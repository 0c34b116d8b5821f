import Logging
import Testing

@testable import Systemd

@Suite("The fixed identifiers of what is journaled")
struct MessageIDTests {
    @Test(arguments: MessageID.allCases)
    func `is 128 bits in lower-case hexadecimal digits, of the sort that systemd-id128 makes`(event: MessageID) {
        #expect(event.id.utf8.count == 32)
        #expect(event.id.allSatisfy { "0123456789abcdef".contains($0) })
        #expect(Array(event.id)[12] == "4", "RFC 9562, version 4")
    }

    @Test(arguments: MessageID.allCases)
    func `each key is a legal field by itself, so that the catalog can cite it`(event: MessageID) {
        for key in event.keys {
            #expect(key.allSatisfy { ("a"..."z").contains($0) })
        }
    }

    @Test func `a logger records an event at its level, under its identifier, with the place where it happened`() throws {
        let records = Records()
        var logger = Logger(label: "test") { _ in RecordingLogHandler(records: records) }
        logger.logLevel = .info

        logger.event(.reminderFailed, "not yet", metadata: ["contact": "c12"])
        logger.event(.reminderClaimed, "below the level")

        let record = try #require(records.all.first)
        #expect(records.all.count == 1)
        #expect(record.level == .warning)
        #expect(record.metadata == ["contact": "c12", "message-id": "890149263a1c4b2ea4ac066d39d25ba9"])
        #expect(record.file == "SystemdTests/MessageIDTests.swift")
    }
}
