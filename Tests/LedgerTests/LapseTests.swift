import CivilTime
import Ledger
import Relationships
import Testing

/// domain.md, "Lapse": "The next digest names each once."
struct LapseTests {
    let store: Store
    let ada: ContactID
    let opener: EntryID

    init() throws {
        store = try Store.inMemory()
        ada = try store.add("Ada")
        opener = try store.inbound(ada)
    }

    /// Makes these kinds Ada's open follow-ups; what was open and is none of them closes and, if it was `lapsing`, has lapsed then.
    func open(_ kinds: Kind..., at now: Int64 = 0, lapsing: Bool = true) throws {
        let followUps = kinds.map { kind in
            FollowUp(
                identity: FollowUpIdentity(contact: ada, kind: kind, opener: opener), ready: hour(0), due: nil,
                reminders: [Reminder(rung: Rung("4d"), wanted: hour(1), at: hour(1), isExact: false, state: .planned)])
        }
        try store.write { ledger in
            let closed = try ledger.store(followUps, of: ada, at: hour(now))
            if lapsing { try ledger.lapse(closed, at: hour(now)) }
        }
    }

    func lapses() throws -> [String] { try words(store.read { try $0.lapses() }) }

    func lapses(in notice: NoticeID) throws -> [String] { try words(store.read { try $0.lapses(namedBy: notice) }) }

    private func words(_ lapses: [Lapse]) -> [String] {
        lapses.map { "\($0.identity.kind.rawValue) \(($0.at - hour(0)).microseconds / Elapsed.hours(1).microseconds)" }
    }

    func digest(at now: Int64) throws -> NoticeID {
        try store.write {
            try $0.claim([], event: .digest, text: nil, isSummary: true, isExact: false, hooks: ["desktop"], at: hour(now))
        }
    }

    func record(_ outcomes: Delivery.Outcome..., notice: NoticeID) throws {
        for outcome in outcomes { try store.write { try $0.record(outcome, notice: notice, hook: "desktop", at: hour(9)) } }
    }

    @Test("Of what closes by itself, only kinds that lapse have lapsed: a meeting has ended", arguments: Kind.allCases)
    func onlySomeKindsLapse(kind: Kind) throws {
        try open(kind)
        try open(at: 5)
        let lapsing: [Kind] = [.approach, .nudge, .reconnect, .thanks, .occasion]
        #expect(try lapses() == (lapsing.contains(kind) ? ["\(kind.rawValue) 5"] : []))
    }

    @Test func whatIsOpenHasNotLapsed() throws {
        try open(.nudge)
        try store.write { ledger in try ledger.lapse(ledger.followUps(of: ada).map(\.id), at: hour(5)) }
        #expect(try lapses() == [])
    }

    @Test func eachIsNamedOnceByTheNextDigest() throws {
        try open(.nudge, .thanks)
        try open(.thanks, at: 5)
        try open(at: 6)
        #expect(try lapses() == ["nudge 5", "thanks 6"])
        let first = try digest(at: 7)
        #expect(try lapses(in: first) == ["nudge 5", "thanks 6"])
        #expect(try lapses() == [])
        #expect(try lapses(in: digest(at: 8)) == [])
    }

    @Test("What comes back has not lapsed, and may lapse again: each year has its day")
    func whatComesBack() throws {
        try open(.occasion)
        try open(at: 5)
        try open(.occasion, at: 6)
        #expect(try lapses() == [])
        try open(at: 7)
        let first = try digest(at: 8)
        try open(.occasion, at: 9)
        #expect(try lapses(in: first) == [])
        try open(at: 10)
        #expect(try lapses(in: digest(at: 11)) == ["occasion 10"])
    }

    @Test("What a digest that nobody has shown should have named is left to the next; what was shown is not")
    func givenUp() throws {
        try open(.nudge)
        try open(at: 5)
        let first = try digest(at: 6)
        try record(.started, .givenUp, notice: first)
        #expect(try lapses() == ["nudge 5"])
        let second = try digest(at: 7)
        try record(.started, .shown, .requeued, .started, .givenUp, notice: second)
        #expect(try lapses() == [])
    }

    @Test("A digest may name nothing but what there is when it is shown; other notices say something")
    func anEmptyClaim() throws {
        let notice = try digest(at: 1)
        let delivery = try #require(try store.read { try $0.deliveries(in: [.waiting]) }.first)
        #expect(delivery.notice == notice && delivery.isSummary && delivery.reminders.isEmpty && delivery.text == nil)
        #expect(throws: LedgerError.emptyNotice) {
            try store.write { try $0.claim([], event: .digest, text: nil, isExact: false, hooks: ["desktop"], at: hour(1)) }
        }
    }

    @Test func whatCouldNotBeDelivered() throws {
        func undelivered() throws -> [Kind] {
            try store.read { try $0.undeliveredFollowUps(limit: 9) }.map(\.followUp.identity.kind)
        }
        try open(.nudge, .thanks)
        #expect(try undelivered() == [])
        let notice = try store.write { ledger in
            let due = try ledger.dueReminders(at: hour(1), limit: 1).map(\.id)
            return try ledger.claim(due, event: .reminder, text: nil, isExact: false, hooks: ["desktop"], at: hour(1))
        }
        try record(.started, .givenUp, notice: notice)
        #expect(try undelivered() == [.nudge])
        try open(at: 5)
        #expect(try undelivered() == [])
    }
}
