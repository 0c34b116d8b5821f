import CivilTime
import Ledger
import Relationships
import Testing

/// domain.md, "Delivery": "At least once to the hook; listed until acknowledged; never lost, never a storm."
struct DeliveryTests {
    let store: Store
    let ada: ContactID
    let opener: EntryID

    init() throws {
        store = try Store.inMemory()
        ada = try store.add("Ada")
        opener = try store.inbound(ada)
        try plan(("4d", 10, false), ("1d", 20, false), ("exact", 30, true))
    }

    /// Makes the one follow-up's planned reminders these: rung, hour, whether exact.
    func plan(_ rungs: (String, Int64, Bool)..., due: Int64? = 168) throws {
        let followUp = FollowUp(
            identity: FollowUpIdentity(contact: ada, kind: .reply, opener: opener), ready: hour(0), due: due.map { hour($0) },
            reminders: rungs.map {
                Reminder(rung: Rung($0.0), wanted: hour($0.1), at: hour($0.1), isExact: $0.2, state: .planned)
            })
        try store.write { _ = try $0.store([followUp], of: ada, at: hour(0)) }
    }

    func close() throws {
        try store.write { _ = try $0.store([], of: ada, at: hour(50)) }
    }

    func due(_ now: Int64 = 99) throws -> [DueReminder] {
        try store.read { try $0.dueReminders(at: hour(now), limit: 9) }
    }

    func claim(_ hooks: String..., rungs: Set<String> = ["4d"], at now: Int64 = 10) throws -> NoticeID {
        let reminders = try due().filter { rungs.contains($0.rung.name) }.map(\.id)
        return try store.write {
            try $0.claim(reminders, event: .reminder, text: nil, isExact: false, hooks: hooks, at: hour(now))
        }
    }

    func record(_ outcomes: Delivery.Outcome..., notice: NoticeID, hook: String = "desktop", at now: Int64 = 11) throws {
        for outcome in outcomes { try store.write { try $0.record(outcome, notice: notice, hook: hook, at: hour(now)) } }
    }

    func states() throws -> [String: ReminderState] {
        let reminders = try store.read { try $0.followUps(of: ada) }.flatMap(\.followUp.reminders)
        return Dictionary(uniqueKeysWithValues: reminders.map { ($0.rung.name, $0.state) })
    }

    func delivery(_ hook: String = "desktop") throws -> Delivery? {
        try store.read { try $0.deliveries(in: Set(Delivery.State.allCases)) }.first { $0.hook == hook }
    }

    @Test("those that wait come in the order of due, what is exact before them")
    func whatIsDueComesExactFirstThenByDue() throws {
        let ben = try store.add("Ben")
        let entry = try store.inbound(ben)
        let without = FollowUp(
            identity: FollowUpIdentity(contact: ben, kind: .reply, opener: entry), ready: hour(0), due: nil,
            reminders: [Reminder(rung: Rung("early"), wanted: hour(1), at: hour(1), isExact: false, state: .planned)])
        try store.write { _ = try $0.store([without], of: ben, at: hour(0)) }
        #expect(try due(0).isEmpty)
        #expect(try due(10).map(\.rung.name) == ["4d", "early"])
        #expect(try due(30).map(\.rung.name) == ["exact", "4d", "1d", "early"])
        #expect(try store.read { try $0.dueReminders(at: hour(30), limit: 1) }.map(\.rung.name) == ["exact"])
        let first = try #require(try due(10).first)
        #expect(first.identity == FollowUpIdentity(contact: ada, kind: .reply, opener: opener))
        #expect(first.at == hour(10) && first.due == hour(168) && !first.isExact)
    }

    @Test func theNextMomentIsAReminderOrARetryAhead() throws {
        func next(_ now: Int64) throws -> Instant? { try store.read { try $0.nextMoment(after: hour(now)) } }
        #expect(try next(0) == hour(10))
        #expect(try next(10) == hour(20))
        let notice = try claim("desktop")
        #expect(try next(0) == hour(20))
        try record(.started, .failed(retryAt: hour(15)), notice: notice)
        #expect(try next(0) == hour(15))
        #expect(try next(15) == hour(20))
        #expect(try next(30) == nil)
    }

    @Test("A hook that ended before it could be written that it showed has shown: nothing stays claimed by nobody")
    func endedBeforeItWasWritten() throws {
        let notice = try claim("desktop")
        try record(.started, .ended, notice: notice)
        #expect(try delivery()?.state == .ended)
        #expect(try states()["4d"] == .shown)
    }

    @Test func theWayOfAReminderThatIsShown() throws {
        let notice = try claim("desktop")
        #expect(try states()["4d"] == .claimed)
        let waiting = try #require(try delivery())
        #expect(waiting.notice == notice && waiting.state == .waiting && waiting.failures == 0 && waiting.nextTry == nil)
        #expect(waiting.event == .reminder && waiting.text == nil && !waiting.isExact && !waiting.wasShown)
        #expect(waiting.reminders.map(\.rung.name) == ["4d"])
        try record(.started, notice: notice)
        #expect(try delivery()?.state == .running)
        #expect(try store.read { try $0.lastInexactShown() } == nil)
        try record(.shown, notice: notice, at: 12)
        #expect(try delivery()?.state == .lingering && delivery()?.wasShown == true)
        #expect(try states()["4d"] == .shown)
        #expect(try store.read { try $0.lastInexactShown() } == hour(12))
        try record(.ended, notice: notice)
        #expect(try delivery()?.state == .ended)
        #expect(try states() == ["4d": .shown, "1d": .planned, "exact": .planned])
    }

    /// domain.md: "A crash after claimed shows it again."
    @Test func whatRanWhenTheDaemonEndedIsStartedAgainWithoutAFailure() throws {
        let notice = try claim("desktop")
        try record(.started, .failed(retryAt: hour(15)), .started, .requeued, notice: notice)
        #expect(try delivery()?.state == .waiting && delivery()?.failures == 1 && delivery()?.nextTry == nil)
        try record(.started, .shown, .requeued, notice: notice)
        #expect(try delivery()?.state == .waiting && delivery()?.wasShown == true)
        try record(.started, .shown, .ended, notice: notice)
        #expect(try states()["4d"] == .shown)
    }

    /// domain.md: "Shown means: the first hook showed it; others are retried for themselves."
    @Test func theFirstHookShowsAndOthersAreRetriedForThemselves() throws {
        let notice = try claim("desktop", "letter")
        try record(.started, .failed(retryAt: hour(15)), notice: notice, hook: "letter")
        try record(.started, .shown, .ended, notice: notice)
        #expect(try states()["4d"] == .shown)
        #expect(try delivery("letter")?.state == .waiting && delivery("letter")?.failures == 1)
        try record(.started, .givenUp, notice: notice, hook: "letter")
        #expect(try delivery("letter")?.state == .failed && delivery("letter")?.failures == 2)
        #expect(try states()["4d"] == .shown)
    }

    /// domain.md: "after the last try the reminder stays on the list, and `coltiva status` ... say what was not delivered".
    @Test func whatEveryHookGaveUpIsUndelivered() throws {
        let notice = try claim("desktop", "letter")
        try record(.started, .givenUp, notice: notice)
        #expect(try states()["4d"] == .claimed)
        #expect(try store.read { try $0.counts(at: hour(1)).undelivered } == 0)
        try record(.givenUp, notice: notice, hook: "letter")
        #expect(try states()["4d"] == .undelivered)
        #expect(try store.read { try $0.counts(at: hour(1)).undelivered } == 1)
        try close()
        #expect(try store.read { try $0.counts(at: hour(1)).undelivered } == 0)
    }

    @Test func aFollowUpThatComesBackBeforeItWasShownIsRemindedOfAgain() throws {
        let notice = try claim("desktop", rungs: ["4d", "1d"])
        try record(.started, .failed(retryAt: hour(15)), notice: notice)
        try close()
        #expect(try delivery()?.reminders == [])
        try record(.ended, notice: notice)
        try plan(("4d", 60, false), ("1d", 20, false))
        #expect(try states() == ["4d": .planned, "1d": .planned])
        let again = try claim("desktop")
        try record(.started, .shown, .ended, notice: again)
        #expect(try states() == ["4d": .shown, "1d": .planned])
    }

    @Test func aFollowUpThatComesBackAfterItWasShownStaysShown() throws {
        let notice = try claim("desktop")
        try record(.started, .shown, notice: notice)
        try close()
        try record(.ended, notice: notice)
        try plan(("4d", 60, false))
        #expect(try states() == ["4d": .shown])
    }

    @Test func aNoticeMayBeATextAlone() throws {
        let notice = try store.write {
            try $0.claim([], event: .settings, text: "The settings have an error.", isExact: true, hooks: ["desktop"], at: hour(1))
        }
        let delivery = try #require(try delivery())
        #expect(delivery.notice == notice && delivery.text == "The settings have an error." && delivery.isExact)
        try record(.started, .shown, notice: notice, at: 7)
        #expect(try store.read { try $0.lastInexactShown() } == nil)
    }

    @Test func theLastShownIsTheLastThatWasSaidNotTheLatestOfTheClock() throws {
        let first = try claim("desktop")
        let second = try claim("desktop", rungs: ["1d"])
        try record(.started, .shown, notice: second, at: 90)
        try record(.started, .shown, notice: first, at: 12)
        #expect(try store.read { try $0.lastInexactShown() } == hour(12))
    }

    /// domain.md, "Words": the key of a reminder; "A rung is shown once".
    @Test func aReminderIsClaimedOnce() throws {
        let reminder = try #require(try due().first { $0.rung.name == "4d" }).id
        _ = try claim("desktop")
        let before = try store.read { try $0.deliveries(in: [.waiting]) }
        #expect(throws: LedgerError.notPlanned(reminder, .claimed)) {
            try store.write {
                try $0.claim([reminder], event: .reminder, text: nil, isExact: false, hooks: ["letter"], at: hour(1))
            }
        }
        let other = try #require(try due().first).id
        #expect(throws: LedgerError.notPlanned(other, .claimed)) {
            try store.write {
                try $0.claim([other, other], event: .digest, text: nil, isExact: false, hooks: ["letter"], at: hour(1))
            }
        }
        #expect(throws: LedgerError.notPlanned(ReminderID(number: 99), nil)) {
            try store.write {
                try $0.claim(
                    [other, ReminderID(number: 99)], event: .digest, text: nil, isExact: false, hooks: ["letter"], at: hour(1))
            }
        }
        #expect(try store.read { try $0.deliveries(in: [.waiting]) } == before)
        #expect(try states() == ["4d": .claimed, "1d": .planned, "exact": .planned])
    }

    @Test func anEmptyNoticeIsRefused() throws {
        #expect(throws: LedgerError.emptyNotice) {
            try store.write { try $0.claim([], event: .digest, text: nil, isExact: false, hooks: ["desktop"], at: hour(1)) }
        }
        #expect(throws: LedgerError.emptyNotice) {
            try store.write { try $0.claim([], event: .digest, text: "x", isExact: false, hooks: [], at: hour(1)) }
        }
    }

    /// Every outcome in every state: what is possible leads where the table says, all else is refused and changes nothing.
    @Test func everyOutcomeInEveryState() throws {
        let ways: [(Delivery.State, [Delivery.Outcome])] = [
            (.waiting, []), (.running, [.started]), (.lingering, [.started, .shown]), (.ended, [.started, .shown, .ended]),
            (.failed, [.started, .givenUp]),
        ]
        let outcomes: [Delivery.Outcome] = [.started, .shown, .ended, .failed(retryAt: hour(40)), .requeued, .givenUp]
        let table: [Delivery.State: [Delivery.State?]] = [
            .waiting: [.running, nil, .ended, nil, nil, .failed],
            .running: [nil, .lingering, .ended, .waiting, .waiting, .failed],
            .lingering: [nil, nil, .ended, nil, .waiting, nil],
            .ended: [nil, nil, nil, nil, nil, nil],
            .failed: [nil, nil, nil, nil, nil, nil],
        ]
        for (state, way) in ways {
            for (outcome, expected) in zip(outcomes, try #require(table[state])) {
                let notice = try store.write {
                    try $0.claim([], event: .digest, text: "x", isExact: false, hooks: ["desktop"], at: hour(1))
                }
                for step in way { try record(step, notice: notice) }
                func current() throws -> Delivery? {
                    try store.read { try $0.deliveries(in: Set(Delivery.State.allCases)) }.first { $0.notice == notice }
                }
                let before = try current()
                #expect(before?.state == state)
                if let expected {
                    try record(outcome, notice: notice)
                    #expect(try current()?.state == expected, "\(outcome) in \(state)")
                } else {
                    #expect(throws: LedgerError.impossible(outcome, in: state)) { try record(outcome, notice: notice) }
                    #expect(try current() == before)
                }
            }
        }
    }

    @Test func aDeliveryThatIsNotThereIsNamed() throws {
        let notice = try claim("desktop")
        #expect(throws: LedgerError.noSuchDelivery(notice, hook: "letter")) { try record(.started, notice: notice, hook: "letter") }
    }
}
