import CivilTime
import ControlInterface
import Ledger
import Relationships
import Scheduling
import Testing

@testable import coltivad

/// What happened, in the messages of the protocol.
struct EventMakerTests {
    private let now = Sample.at("2027-03-02 10:00")

    @Test("lapsed: the follow-up closed by itself without having been done; acknowledged: it closed")
    func closedByThemselves() throws {
        let store = try Sample.ledger(["Ada"], at: Sample.at("2027-03-01 10:00"))
        let ended = try store.write { transaction in
            let runner = try CommandRunner(Book(transaction, rules: try Sample.rules(), now: now))
            let start = Sample.at("2027-03-02 11:00")
            _ = try runner.run(.meet(ContactID(number: 1), start: start, end: start + .minutes(30), place: nil))
            // The meeting ends, and is an answer; the thanks are left to time.
            return try Book(transaction, rules: try Sample.rules(), now: Sample.at("2027-06-01 10:00")).letTimePass()
        }
        let events = try store.read { transaction in
            try EventMaker(Book(transaction, rules: try Sample.rules(), now: now)).events(
                ended.map { EventDraft(kind: .acknowledged, followUp: $0) })
        }
        let words = events.map { "\($0.kind) \($0.name ?? "") \($0.followUpKind ?? "")" }
        #expect(Set(words) == ["acknowledged Ada meeting", "acknowledged Ada reply", "lapsed Ada thanks"])
    }

    @Test("of a task, what the user asked to be reminded of; everything that is open for the contact")
    func duties() throws {
        let store = try Sample.ledger(["Ada"], at: Sample.at("2027-02-20 10:00"))
        let event = try store.write { transaction in
            let book = Book(transaction, rules: try Sample.rules(), now: now)
            let command = Command.remind(ContactID(number: 1), text: "send it", at: Sample.at("2027-03-05 15:00"), date: nil)
            let consequence = try CommandRunner(book).run(command)
            return try #require(try EventMaker(book).events(EventDraft.drafts(of: command, consequence)).first)
        }
        #expect(event.kind == "changed" && event.verb == "remind" && event.contact == "c1" && event.followUp == nil)
        #expect(event.at == "2027-03-02T10:00:00+01:00")
        #expect(
            event.duties.map { "\($0.kind) \($0.instruction) \($0.state)" } == ["reply answer overdue", "task send it planned"])
        #expect(event.duties[1].due == "2027-03-05T15:00:00+01:00")
    }

    @Test("without a contact: of many, or of the user's own time")
    func ownTime() throws {
        var consequence = Consequence()
        consequence.touchesEveryone = true
        #expect(
            EventDraft.drafts(of: .pause(from: now, until: now + .hours(1)), consequence) == [
                EventDraft(kind: .changed, verb: "pause")
            ])
    }
}
