import Calendars
import CivilTime
import Ledger
import Relationships
import Scheduling
import Testing

@testable import coltivad

/// What stands on the to-do list of a follow-up (docs/todo.md, "What is written"), on 1 March 2027 in Rome.
struct ToDoMakerTests {
    private static let now = Sample.at("2027-03-01 10:00")
    private static let ada = ContactID(number: 1)
    private static let names = ToDoNames(tag: "tag")
    private let store: Store

    init() throws {
        store = try Store.inMemory()
        let record = ContactRecord(
            name: "Ada", circles: ["collaborator"],
            channels: [Channel(kind: "pigeon", address: "left"), Channel(kind: "email", address: "ada@example.org")])
        try perform(.add(record))
    }

    @discardableResult
    private func perform(_ command: Command, at now: Instant = now) throws -> Consequence {
        try store.write { transaction in
            let book = Book(transaction, rules: try Sample.rules(), now: now)
            _ = try book.letTimePass()
            return try CommandRunner(book).run(command)
        }
    }

    private func hear(about: String? = nil) throws -> FollowUpID {
        let consequence = try perform(.log([Self.ada], .init(direction: .inbound, at: Self.now, about: about)))
        return try #require(consequence.contacts.first?.open.first?.id)
    }

    private func item(_ id: FollowUpID, at now: Instant = now) throws -> ToDoItem {
        try store.read { transaction in
            let maker = ToDoMaker(book: Book(transaction, rules: try Sample.rules(), now: now), names: Self.names)
            let subject = try #require(try maker.subject(id))
            return maker.item(subject, try #require(subject.open))
        }
    }

    private func ending(_ id: FollowUpID, at now: Instant) throws -> ToDoItem.Status {
        try store.read { transaction in
            let maker = ToDoMaker(book: Book(transaction, rules: try Sample.rules(), now: now), names: Self.names)
            return maker.ending(try #require(try maker.subject(id)), since: Self.now)
        }
    }

    private func words(_ item: ToDoItem) -> String {
        func word(_ moment: ToDoMoment?) -> String {
            switch moment {
            case nil: ""
            case .date(let date): "\(date)"
            case .instant(let instant): "\(Sample.zone.civil(instant))"
            }
        }
        return "\(word(item.start))..\(word(item.due))"
    }

    @Test func whatIsSaid() throws {
        let id = try hear(about: "looms")
        try perform(.topic(Self.ada, "her notes", link: "https://example.org/notes"))
        for note in ["one", "prefers tea", "three", "two\nlines"] { try perform(.note(Self.ada, note)) }
        let item = try item(id)
        #expect(item.uid == "f1.tag@coltiva" && Self.names.file(id) == "coltiva-f1.tag@coltiva.ics")
        #expect(item.summary == "Ada: answer" && item.categories == ["collaborator"] && item.url == "mailto:ada@example.org")
        #expect(
            item.details.split(separator: "\n") == [
                "Wrote on Mon 1 Mar: “looms”", "About: her notes https://example.org/notes", "By pigeon: left", "prefers tea",
                "three",
                "two", "lines",
            ])
        #expect(item.alarms.map(\.uid) == ["4d", "1d", "overdue-1d", "overdue-1w"].map { "\($0).f1.tag@coltiva" })
        #expect(item.alarms.first?.at == Sample.at("2027-03-04 10:00"))
    }

    /// "Ready and due; a day where no clock time was meant. What is put off is due when it comes back."
    @Test func times() throws {
        let id = try hear()
        #expect(words(try item(id)) == "2027-03-01 10:00..2027-03-08 10:00")
        try perform(.snooze([id], until: Sample.at("2027-03-05 12:00"), isExact: true))
        #expect(words(try item(id)) == "2027-03-01 10:00..2027-03-05 12:00")
        #expect(try item(id).details.contains("Due by Mon 8 Mar 10:00; put off"))
        try perform(.snooze([id], until: Sample.at("2027-03-20 00:00"), isExact: false))
        #expect(words(try item(id)) == "2027-03-01..2027-03-20")
        // It stays so when that moment is past.
        #expect(words(try item(id, at: Sample.at("2027-04-01 10:00"))) == "2027-03-01..2027-03-20")
    }

    @Test(
        arguments: [
            ("2027-03-12 00:00", "2027-03-12", "..2027-03-12"), ("2027-03-12 15:00", nil, "..2027-03-12 15:00"),
            ("2027-03-12 00:00", nil, "..2027-03-12 00:00"),
        ] as [(String, String?, String)])
    func tasks(at: String, date: String?, said: String) throws {
        let day = date.flatMap { _ in CivilDate(year: 2027, month: 3, day: 12) }
        let consequence = try perform(.remind(Self.ada, text: "send the paper", at: Sample.at(at), date: day))
        let task = try #require(consequence.contacts.first?.open.first { $0.followUp.identity.kind == .task })
        #expect(words(try item(task.id)) == said)
        #expect(try item(task.id).summary == "Ada: send the paper")
    }

    /// "`COMPLETED` where something passed or it was said to be done, else `CANCELLED`."
    @Test(arguments: ["done", "dismiss", "out", "met", "undo", "archive"])
    func endings(how: String) throws {
        let later = Self.now + .hours(1)
        let id = try hear()
        switch how {
        case "done": try perform(.done([id], .init(at: later)), at: later)
        case "dismiss": try perform(.dismiss([id]), at: later)
        case "out": try perform(.log([Self.ada], .init(direction: .outbound, at: later)), at: later)
        case "met": try perform(.log([Self.ada], .init(direction: .meeting, at: later)), at: later)
        case "undo": try perform(.undo, at: later)
        default: try perform(.archive([Self.ada]), at: later)
        }
        #expect(try ending(id, at: later) == (["done", "out", "met"].contains(how) ? .completed : .cancelled))
    }
}
