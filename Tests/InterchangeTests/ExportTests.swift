import CivilTime
import Relationships
import RepeatableChance
import Testing

@testable import Interchange

/// docs/export.md: what is exported is imported the same, as far as the format has a place for it.
struct ExportTests {
    /// What makes trouble in tables and cards.
    private static let alphabet = Array("aZ0 ,;:\\\"'=+-@|<>%ÀžßØ漢🙂e\u{301}") + ["👩‍🔬"]

    private static func text(_ generator: inout SeededGenerator, lines: Bool = false) -> String {
        let length = Int.random(in: 1...90, using: &generator)
        var text = (0..<length).map { _ in String(alphabet.randomElement(using: &generator) ?? "a") }.joined()
        if lines { text += "\n\n" + text }
        // As `add` takes it, and as text is compared.
        let words = text.composed.split(separator: " ").joined(separator: " ")
        return words.isInvisible ? "a" : words.trimmed
    }

    private static func record(_ generator: inout SeededGenerator) -> ContactRecord {
        var record = ContactRecord(name: text(&generator))
        let channels = [
            "email:ada@example.org", "email:Ada.King@firm.example", "phone:+39 06 123456", "phone:020 7946-0000", "sms:+39333",
            "mastodon:@ada@example.social", "signal:+3906", "linkedin:ada-lovelace",
            "linkedin:https://www.linkedin.com/in/ada-king",
            "web:https://example.org/a;b,c", "blog:ada.example/\\x", "matrix:@ada:example.org",
        ]
        record.channels = channels.shuffled(using: &generator).prefix(Int.random(in: 0...12, using: &generator)).compactMap(
            Channel.init)
        record.circles = ["admired", "former-colleague", "x;y"].filter { _ in Bool.random(using: &generator) }
        record.birthday = [nil, "1979-04-05", "--02-29", "--12-10", "0812-01-01"].randomElement(using: &generator) ?? nil
        record.notes = (0..<Int.random(in: 0...2, using: &generator)).map {
            Note(at: Instant(seconds: Int64($0)), text: text(&generator, lines: true))
        }
        if Bool.random(using: &generator) {
            record.imported = [
                ImportedValue(.google, .organisation, text(&generator)), ImportedValue(.google, .title, text(&generator)),
            ]
        }
        if Bool.random(using: &generator) { record.imported.insert(ImportedValue(.vcard, .uid, "a;b,c")) }
        return record
    }

    private static func contact(_ record: ContactRecord) -> Contact {
        Contact(id: ContactID(number: 12), record: record, added: Instant(seconds: 1_800_000_000))
    }

    /// What the channels are to whom they are given.
    private static func addresses(_ record: ContactRecord) -> [ExportedAddress] { record.channels.map(ExportedAddress.init) }

    private static func read(_ text: String) throws -> ImportedPerson {
        let reading = ImportReading(of: Array(text.utf8))
        #expect(reading.error == nil && reading.skipped.isEmpty && reading.people.count == 1)
        return try #require(reading.people.first)
    }

    private static func expected(_ record: ContactRecord) -> ImportedPerson {
        var person = ImportedPerson(name: record.name)
        for address in addresses(record) {
            switch address {
            case .mail(let address): person.emails += [EmailAddress.normalized(address)].compactMap { $0 }
            case .phone(let number): person.phones += [PhoneNumber.normalized(number)].compactMap { $0 }
            case .web(let address): person.profiles.append(address)
            case .service: break
            }
        }
        person.organisation = record.organisation
        person.title = record.title
        person.birthday = record.birthday.flatMap { Birthday($0) }
        person.categories = record.circles
        person.removeDoubles()
        return person
    }

    @Test("Cards are read as they were written", arguments: 0..<400 as Range<UInt64>)
    func cards(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let record = Self.record(&generator)
        let text = WrittenCard.text(of: Self.contact(record))
        var expected = Self.expected(record)
        for channel in record.channels where ExportedAddress(channel) == .service(channel.address) {
            expected.profiles.append(channel.text)
        }
        expected.notes = record.notes.map(\.text).withoutDoubles
        expected.uid = UIDText.normalized(PersonUID(Self.contact(record)).text)
        #expect(try Self.read(text) == expected, "seed \(seed): \(text)")
        // RFC 6350 3.2: no line is longer than 75 octets, and each ends with CRLF.
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"))
        #expect(lines.allSatisfy { $0.count <= 76 && $0.last == UInt8(ascii: "\r") }, "seed \(seed)")
    }

    @Test("Tables are read as they were written", arguments: 0..<400 as Range<UInt64>)
    func tables(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let record = Self.record(&generator)
        let text = WrittenPeople([Self.contact(record)]).text
        var expected = Self.expected(record)
        expected.notes = record.notes.isEmpty ? [] : [record.notes.map(\.text).joined(separator: "\n\n")]
        #expect(try Self.read(text) == expected, "seed \(seed): \(text)")
    }

    @Test("A table has as many columns as someone needs, and each record has all of them")
    func columns() throws {
        let people = [
            ContactRecord(
                name: "Ada, Countess",
                channels: [Channel(kind: "email", address: "a@b.example"), Channel(kind: "email", address: "c@d.example")]),
            ContactRecord(name: "Bo \"the\" Li", channels: [Channel(kind: "zoom", address: "123")], why: " looms"),
        ].map(Self.contact)
        #expect(
            WrittenPeople(people).text.split(separator: "\r\n").map(String.init) == [
                "Name,Birthday,Notes,Labels,Organization 1 - Name,Organization 1 - Title,E-mail 1 - Value,E-mail 2 - Value,IM 1 - Service,IM 1 - Value,Time Zone,Introduced By,Why,Added",
                "\"Ada, Countess\",,,,,,a@b.example,c@d.example,,,,,,2027-01-15T08:00:00Z",
                "\"Bo \"\"the\"\" Li\",,,,,,,,zoom,123,,,\" looms\",2027-01-15T08:00:00Z",
            ])
        #expect(ImportReading(of: Array(WrittenPeople(people).text.utf8)).people.map(\.name) == ["Ada, Countess", "Bo \"the\" Li"])
    }

    @Test("What controls a screen is left out of cards")
    func controls() {
        let record = ContactRecord(name: "Ada", notes: [Note(at: Instant(seconds: 0), text: "a\u{1B}[31m\r\nb\u{7}")])
        #expect(WrittenCard.text(of: Self.contact(record)).contains("NOTE:a[31m\\nb\r\n"))
    }

    @Test("A UID is the same in every export, and another one for another moment or number")
    func uids() {
        let ada = PersonUID(Self.contact(ContactRecord(name: "Ada")))
        #expect(ada.text == PersonUID(Self.contact(ContactRecord(name: "Ada King"))).text && ada.isURI)
        #expect(ada.text.wholeMatch(of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}/) != nil)
        #expect(PersonUID.uuid(1, 2) != PersonUID.uuid(2, 1) && PersonUID.uuid(1, 2) != PersonUID.uuid(1, 3))
        let known = ContactRecord(name: "Ada", imported: [ImportedValue(.vcard, .uid, "4fbe8971-0bc3-424c-9c26-36c3e1eff6b1")])
        #expect(PersonUID(Self.contact(known)).text == "urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1")
    }
}
