import CivilTime
import Ledger
import Relationships
import Testing

/// Appointments are kept as they were made, and a follow-up says when its contact is planned again.
struct AppointmentTests {
    let store: Store
    let ada: ContactID

    init() throws {
        store = try Store.inMemory()
        ada = try store.add("Ada")
    }

    private func arrange(_ start: Int64, _ end: Int64, place: String? = nil) throws -> EntryID {
        try store.command("meet", at: hour(1)) { ledger, change in
            try ledger.arrange(with: ada, start: hour(start), end: hour(end), place: place, recorded: hour(1), in: change)
        }
    }

    @Test func isKeptAsItWasMade() throws {
        let id = try arrange(5, 6, place: "the library")
        let expected = Appointment(
            id: id, contact: ada, start: hour(5), end: hour(6), place: "the library", recorded: hour(1))
        #expect(try store.read { try $0.appointment(id) } == expected)
        #expect(try store.read { try $0.interaction(id) } == nil)
        #expect(try store.read { try $0.history(of: ada)?.appointments } == [expected])
        #expect(try store.read { try $0.histories(after: nil, limit: 9).map(\.history.appointments) } == [[expected]])
    }

    @Test func undoTakesItBack() throws {
        let id = try arrange(5, 6)
        #expect(try store.write { try $0.undoLatest(at: hour(2)) }?.contacts == [ada])
        #expect(try store.read { try $0.appointment(id) } == nil)
        #expect(try store.read { try $0.history(of: ada)?.appointments } == [])
    }

    /// What begins before the end and ends after the beginning; not what was undone.
    @Test(arguments: [(5, 6, 1), (4, 5, 0), (6, 7, 0), (0, 9, 2), (7, 8, 1), (9, 10, 0)] as [(Int64, Int64, Int)])
    func thoseOfATime(from: Int64, to: Int64, count: Int) throws {
        _ = try arrange(5, 6)
        _ = try arrange(7, 9)
        _ = try arrange(5, 9)
        _ = try store.write { try $0.undoLatest(at: hour(2)) }
        let found = try store.read { try $0.appointments(from: hour(from), to: hour(to)) }
        #expect(found.count == count)
        #expect(found.map(\.start) == found.map(\.start).sorted())
    }

    @Test("What ends an appointment is a decision about its meeting", arguments: [Decision.Verb.moved, .cancelled])
    func ends(verb: Decision.Verb) throws {
        let id = try arrange(5, 6)
        let identity = FollowUpIdentity(contact: ada, kind: .meeting, opener: id)
        try store.command("meet", at: hour(2)) { ledger, change in
            _ = try ledger.decide(verb, contact: ada, followUp: identity, at: hour(2), recorded: hour(2), in: change)
        }
        let decision = try #require(try store.read { try $0.history(of: ada) }?.decisions.first)
        #expect(decision.verb == verb && decision.followUp == identity)
    }

    @Test func aPlanSaysWhenItsContactIsPlannedAgain() throws {
        let id = try arrange(5, 6)
        func plan(_ replanAt: Int64?) -> ContactPlan {
            let meeting = FollowUp(
                identity: FollowUpIdentity(contact: ada, kind: .meeting, opener: id), ready: hour(4), due: hour(5), reminders: [])
            return ContactPlan(followUps: [meeting], replanAt: replanAt.map { hour($0) })
        }
        func due(_ now: Int64) throws -> [Instant] {
            try store.read { try $0.contactsToPlanAgain(at: hour(now), limit: 9).map(\.moment) }
        }
        for replanAt in [6, 8, nil] as [Int64?] {
            try store.write { _ = try $0.store(plan(replanAt), of: ada, at: hour(2)) }
            #expect(try store.read { try $0.plan(of: ada).plan } == plan(replanAt))
            #expect(try store.read { try $0.nextMoment(after: hour(2)) } == replanAt.map { hour($0) })
            #expect(try due(5) == [])
            #expect(try due(9) == (replanAt.map { [hour($0)] } ?? []))
        }
        try store.write { ledger in
            _ = try ledger.store(plan(6), of: ada, at: hour(2))
            _ = try ledger.store(ContactPlan(), of: ada, at: hour(3))
        }
        #expect(try due(9) == [])
        #expect(try store.read { try $0.nextMoment(after: hour(2)) } == nil)
    }
}
