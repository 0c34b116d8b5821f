import CivilTime
import ControlInterface
import Foundation
import Ledger
import Relationships
import RepeatableChance
import Scheduling
import Testing
import Varlink

@testable import coltivad

/// `org.coltiva.Contacts.Export` and `Bring`: "complete, round trip to the last field".
struct ExportTests {
    private static let begin = Sample.at("2027-03-01 10:00")

    /// A book on the store as of the instant.
    private static func book<Answer>(_ store: Store, _ now: Instant, _ body: (Answerer.LedgerBook) throws -> Answer) throws
        -> Answer
    {
        try store.write { transaction in
            var rules = try Sample.rules()
            rules.circles["admired"] = PolicyLayer()
            return try body(Book(transaction, rules: rules, now: now))
        }
    }

    /// Everyone with everything that is known of them, as of the instant; identifiers are given anew by person and order.
    private static func exported(_ store: Store, _ now: Instant) throws -> [PersonMessage] {
        try book(store, now) { book in
            try book.ledger.contacts(matching: "", circle: nil, after: nil, limit: 99).map { contact in
                try MessageMaker(book: book).person(try #require(try book.ledger.history(of: contact.id)))
            }
        }
    }

    /// With the identifiers of a file that has nobody else, and without what follows from the rest.
    private static func normalized(_ person: PersonMessage) -> PersonMessage {
        var person = person
        let ids =
            person.interactions.map(\.id) + person.appointments.map(\.id) + person.tasks.map(\.id) + person.decisions.map(\.id)
        let names = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, "e\($0 + 1)") })
        for index in person.interactions.indices { person.interactions[index].id = names[person.interactions[index].id] ?? "" }
        for index in person.appointments.indices { person.appointments[index].id = names[person.appointments[index].id] ?? "" }
        for index in person.tasks.indices { person.tasks[index].id = names[person.tasks[index].id] ?? "" }
        for index in person.decisions.indices {
            person.decisions[index].id = names[person.decisions[index].id] ?? ""
            person.decisions[index].opener = person.decisions[index].opener.map { names[$0] ?? "" }
        }
        for index in person.announcements.indices {
            person.announcements[index].opener = names[person.announcements[index].opener] ?? ""
        }
        person.contact.id = ""
        // It is kept since it was taken in.
        person.contact.draftKept = person.contact.draftKept.map { _ in "" }
        person.followUps = []
        return person
    }

    private static func bring(_ people: [PersonMessage], into store: Store, _ now: Instant) throws -> Consequence {
        let whole = try people.enumerated().map { try PersonReader(place: "people[\($0)]").person($1) }
        return try book(store, now) { try CommandRunner($0).run(.bring(whole, file: "people.json")) }
    }

    /// A command that may be refused.
    private static func command(_ generator: inout SeededGenerator, _ now: Instant, open: [FollowUpID]) -> Command {
        let contact = ContactID(number: Int64.random(in: 1...3, using: &generator))
        let past = now - .minutes(Int64.random(in: 0...20_000, using: &generator))
        let later = now + .minutes(Int64.random(in: 1...80_000, using: &generator))
        let text = ["the engine", "a \"word\"\nand another", "🙂 ; , \\"].randomElement(using: &generator) ?? ""
        let isSaid = Bool.random(using: &generator)
        func entry(_ direction: Interaction.Direction) -> Command {
            let isOutbound = direction == .outbound
            return .log(
                [contact],
                Command.LogEntry(
                    direction: direction, at: past, channel: isSaid ? "email" : nil, about: isSaid ? text : nil,
                    text: isSaid ? nil : text, asks: isOutbound && isSaid ? true : nil, isGesture: isOutbound && !isSaid))
        }
        switch Int.random(in: 0..<20, using: &generator) {
        case 0: return .keepDraft(contact, isSaid ? text : nil)
        case 1: return entry(.inbound)
        case 2, 3: return entry(.outbound)
        case 4: return entry(.meeting)
        case 5: return .note(contact, text)
        case 6: return .topic(contact, text, link: isSaid ? "https://example.org" : nil)
        case 7: return .remind(contact, text: text, at: later, date: isSaid ? Sample.zone.civil(later).date : nil)
        case 8: return .meet(contact, start: later, end: later + .minutes(30), place: isSaid ? text : nil)
        case 9:
            return open.randomElement(using: &generator).map { .done([$0], Command.Closing(at: now, about: text)) }
                ?? .note(contact, text)
        case 10:
            return open.randomElement(using: &generator).map { .snooze([$0], until: later, isExact: isSaid) }
                ?? .note(contact, text)
        case 11: return open.randomElement(using: &generator).map { .dismiss([$0]) } ?? .note(contact, text)
        case 12: return .archive([contact])
        case 13: return .unarchive([contact])
        case 14: return .rest([contact], until: later)
        case 15: return .wake([contact])
        case 16: return isSaid ? .skip(contact) : .prefer(contact)
        case 17: return isSaid ? .away(contact, from: now, until: later) : .back(contact)
        case 18: return .set(contact, [Assignment(key: "ReplyWithin", value: "3d"), Assignment(key: "Birthday", value: "--02-29")])
        default:
            return .logMessage([contact], Command.LogEntry(direction: .inbound, at: past), identity: "<\(now.seconds)@example.org>")
        }
    }

    /// A life of three people in which everything is said that can be.
    private static func life(_ seed: UInt64) throws -> (store: Store, now: Instant) {
        var generator = SeededGenerator(seed: seed)
        let store = try Store.inMemory()
        var now = begin
        for name in ["Ada Lovelace", "Bo \"the\" Li", "Ž漢🙂"] {
            let record = ContactRecord(
                name: name, circles: ["admired"], channels: [Relationships.Channel(kind: "email", address: "a:b@example.org")],
                zone: "Asia/Kolkata",
                introducedBy: "someone", why: "the looms", settings: [.cadence: "1w..2w", .approach: "yes"],
                imported: [ImportedValue(.linkedin, .organisation, name), ImportedValue(.vcard, .uid, "1")])
            try book(store, now) { _ = try CommandRunner($0).run(.add(record)) }
        }
        for _ in 0..<25 {
            now = now + .minutes(Int64.random(in: 1...6_000, using: &generator))
            _ = try book(store, now) { try $0.letTimePass() }
            let open = try book(store, now) { book in
                try (1...3).flatMap { try book.ledger.followUps(of: ContactID(number: $0)).map(\.id) }
            }
            let said = Self.command(&generator, now, open: open)
            do {
                try book(store, now) { _ = try CommandRunner($0).run(said) }
            } catch is CommandError {
                continue
            }
        }
        return (store, now)
    }

    @Test("What was exported is exported the same from a ledger that took it in", arguments: 0..<300 as Range<UInt64>)
    func roundTrip(seed: UInt64) throws {
        let (store, now) = try Self.life(seed)
        let people = try Self.exported(store, now)
        // As a file has it.
        let read = try people.map { try JSONObject(encoding: $0).decode(PersonMessage.self) }
        let other = try Store.inMemory()
        let outcome = try #require(try Self.bring(read, into: other, now).imported)
        #expect(outcome.added == 3 && outcome.unchanged == 0)
        let again = try Self.exported(other, now)
        for (one, two) in zip(people, again) {
            #expect(Self.normalized(one) == Self.normalized(two), "seed \(seed)")
            // What is open follows from the rest.
            func open(_ person: PersonMessage) -> [String] {
                person.followUps.map { "\($0.kind) \($0.ready) \($0.due ?? "")" }.sorted()
            }
            #expect(open(one) == open(two), "seed \(seed)")
        }
        #expect(people.count == again.count)
        // The same again changes nothing.
        let twice = try Self.bring(read, into: other, now)
        #expect(twice.change == nil && twice.imported?.unchanged == 3 && twice.imported?.added == 0)
        // And it is taken back as one.
        try Self.book(other, now) { _ = try CommandRunner($0).run(.undo) }
        #expect(try Self.exported(other, now).isEmpty)
    }

    @Test("The lives have everything that can be said in them")
    func lives() throws {
        var verbs: Set<String> = []
        var counts = (interactions: 0, appointments: 0, tasks: 0, texts: 0, identities: 0)
        for seed in 0..<60 as Range<UInt64> {
            let (store, now) = try Self.life(seed)
            for person in try Self.exported(store, now) {
                verbs.formUnion(person.decisions.map(\.verb))
                counts.interactions += person.interactions.count
                counts.appointments += person.appointments.count
                counts.tasks += person.tasks.count
                counts.texts += person.interactions.count { $0.text != nil }
                counts.identities += person.interactions.count { !$0.messages.isEmpty }
            }
        }
        #expect(
            verbs.isSuperset(of: ["done", "dismissed", "snoozed", "archived", "unarchived", "away", "back", "rested", "woken"]))
        #expect(counts.interactions > 0 && counts.appointments > 0 && counts.tasks > 0 && counts.texts > 0 && counts.identities > 0)
    }

    @Test(
        "What is none of what is exported is named by its place, and nobody is taken in",
        arguments: [
            (#""at":"2027-03-01T10:00:00Z""#, #""at":"soon""#, "interactions[0]"),
            (#""direction":"inbound""#, #""direction":"inbound","ask":true"#, "interactions[0]"),
            (#""opener":"e1""#, #""opener":"e7""#, "decisions[0]"), (#""opener":"e1","#, "", "decisions[0]"),
            (#""verb":"snoozed""#, #""verb":"moved""#, "decisions[0]"), (#""until":"2027-03-03T10:00:00Z","#, "", "decisions[0]"),
            (#""id":"e2""#, #""id":"e1""#, "interactions[0]"), (#""channels":[]"#, #""channels":["x"]"#, "contact.channels[0]"),
            (#""added":"2027-02-28T10:00:00Z""#, #""added":"soon""#, "contact.added"),
            (#""settings":[]"#, #""settings":[{"key":"X","value":"1"}]"#, "settings[0]"),
        ])
    func mistakes(good: String, bad: String, place: String) throws {
        let text = #"""
            {"contact":{"id":"c1","name":"Ada","circles":[],"channels":[],"added":"2027-02-28T10:00:00Z"},"settings":[],"imported":[],
            "topics":[],"notes":[],"interactions":[{"id":"e1","direction":"inbound","at":"2027-03-01T10:00:00Z",
            "recorded":"2027-03-01T10:00:00Z","gesture":false,"messages":[]}],"appointments":[],"tasks":[],
            "decisions":[{"id":"e2","verb":"snoozed","at":"2027-03-02T10:00:00Z","recorded":"2027-03-02T10:00:00Z",
            "until":"2027-03-03T10:00:00Z","exact":true,"kind":"reply","opener":"e1","from":null}],"announcements":[],
            "standing":"dialogue","followUps":[]}
            """#
        func person(_ text: String) throws -> WholePerson {
            let object = try #require(try JSONValue(parsing: text).object)
            return try PersonReader(place: "people[0]").person(try object.decode(PersonMessage.self))
        }
        #expect(try person(text).history.decisions.count == 1)
        #expect(text.contains(good))
        #expect(throws: CallError.invalidParameter("people[0].\(place)")) { try person(text.replacing(good, with: bad)) }
    }
}
