import CivilTime
import Relationships
import RepeatableChance
import Testing

@testable import Ledger

/// A contact's record as a version keeps it.
struct StoredRecordTests {
    private func json(of record: ContactRecord) -> String { DescribedContact(id: ContactID(number: 1), record: record).json }

    @Test("Whatever is kept of a contact is read as it was")
    func roundTrips() throws {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "a", "\"", "\\", "/", "\n", "\r", "\t", "\u{0}", "\u{1F}", "\u{7F}", "\u{2028}", "é", "e\u{301}", "漢", "👩‍🔬", "{", ",",
            "\\u0041",
        ]
        func text() -> String {
            (0..<Int.random(in: 0..<12, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
        func some<Value>(_ value: Value) -> Value? { Bool.random(using: &random) ? value : nil }
        func instant() -> Instant { Instant(microseconds: .random(in: .min ... .max, using: &random)) }
        for _ in 0..<500 {
            let record = ContactRecord(
                name: text(), circles: [text(), text()], channels: [Channel(kind: text(), address: text())], zone: some(text()),
                birthday: some(text()), introducedBy: some(text()), why: some(text()),
                settings: [.replyWithin: text(), .cadence: text()], notes: [Note(at: instant(), text: text())],
                topics: [Topic(at: instant(), text: text(), link: some(text()), lastUsed: some(instant()))],
                imported: [
                    ImportedValue(.mail, .name, text()), ImportedValue(.vcard, .channel, text()),
                    ImportedValue(.vcard, .channel, "b"),
                    ImportedValue(.linkedin, .uid, text()),
                ])
            #expect(try StoredRecord.record(of: json(of: record)) == record, "seed \(seed)")
        }
    }

    @Test("Keys are sorted, and what is not there is left out")
    func text() {
        let record = ContactRecord(
            name: "Ada \"A\"", circles: ["admired"], channels: [Channel(kind: "email", address: "a/b@example.org")],
            settings: [.replyWithin: "3d", .cadence: "never"], imported: [ImportedValue(.mail, .name, "Ada")])
        #expect(
            json(of: record) == #"""
                {"channels":[{"address":"a/b@example.org","kind":"email"}],"circles":["admired"],"imported":{"mail":{"name":["Ada"]}},"name":"Ada \"A\"","notes":[],"settings":{"Cadence":"never","ReplyWithin":"3d"},"topics":[]}
                """#)
    }
}
