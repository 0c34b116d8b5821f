import CivilTime
import Ledger
import Relationships
import RepeatableChance
import Testing

/// What planning decided, kept so that only differences are written and what was shown stays shown.
struct PlanTests {
    let store: Store
    let ada: ContactID
    let opener: EntryID

    init() throws {
        store = try Store.inMemory()
        ada = try store.add("Ada")
        opener = try store.inbound(ada)
    }

    var identity: FollowUpIdentity { FollowUpIdentity(contact: ada, kind: .reply, opener: opener) }

    func reminder(_ rung: String, _ at: Int64, _ state: ReminderState = .planned) -> Reminder {
        Reminder(rung: Rung(rung), wanted: hour(at), at: hour(at), isExact: false, state: state)
    }

    func followUp(_ reminders: Reminder..., ready: Int64 = 0, due: Int64? = 168) -> FollowUp {
        FollowUp(identity: identity, ready: hour(ready), due: due.map { hour($0) }, reminders: reminders)
    }

    /// Stores a plan and returns what the ledger then holds.
    @discardableResult
    func stored(_ plan: FollowUp..., at now: Int64 = 0) throws -> [FollowUp] {
        try store.write { ledger in
            _ = try ledger.store(plan, of: ada, at: hour(now))
            return try ledger.followUps(of: ada).map(\.followUp)
        }
    }

    /// Claims and shows the reminder of that rung.
    func show(_ rung: String, outcome: Delivery.Outcome = .shown) throws {
        try store.write { ledger in
            let due = try #require(try ledger.dueReminders(at: hour(9_999), limit: 99).first { $0.rung.name == rung })
            let notice = try ledger.claim([due.id], event: .reminder, text: nil, isExact: false, hooks: ["desktop"], at: hour(1))
            try ledger.record(.started, notice: notice, hook: "desktop", at: hour(1))
            try ledger.record(outcome, notice: notice, hook: "desktop", at: hour(1))
        }
    }

    @Test func aPlanIsHeldAsItIs() throws {
        let plan = followUp(reminder("4d", 72), reminder("1d", 144), reminder("past", -5, .passed))
        #expect(try stored(plan) == [followUp(reminder("past", -5, .passed), reminder("4d", 72), reminder("1d", 144))])
        #expect(try stored(followUp(due: nil)) == [followUp(due: nil)])
    }

    @Test func aNewPlanMovesAddsAndTakesAway() throws {
        try stored(followUp(reminder("4d", 72), reminder("1d", 144), reminder("2d", 120, .passed)))
        let plan = followUp(reminder("next", 10), reminder("4d", 96), reminder("2d", 130), ready: 5, due: 200)
        #expect(try stored(plan) == [plan])
    }

    /// domain.md: "A rung is shown once, wherever its moment moves."
    @Test(arguments: [
        (Delivery.Outcome.shown, ReminderState.shown), (.givenUp, .undelivered), (.failed(retryAt: hour(2)), .claimed),
    ])
    func whatWasAttemptedIsChangedByNoPlan(outcome: Delivery.Outcome, state: ReminderState) throws {
        try stored(followUp(reminder("4d", 72), reminder("1d", 144)))
        try show("4d", outcome: outcome)
        let held = followUp(reminder("4d", 72, state), reminder("1d", 150))
        #expect(try stored(held) == [held])
        #expect(try stored(followUp(reminder("4d", 99), reminder("1d", 150))) == [held])
        #expect(try stored(followUp(reminder("1d", 150))) == [held])
        #expect(try stored() == [])
        #expect(try stored(followUp(reminder("4d", 99), reminder("1d", 150))) == [held])
    }

    @Test func whatComesBackKeepsItsName() throws {
        try stored(followUp(reminder("4d", 72)))
        let first = try store.read { try $0.followUps(of: ada).first?.id }
        #expect(try store.write { try $0.store([], of: ada, at: hour(1)) } == [try #require(first)])
        #expect(try store.read { try $0.followUp(#require(first)) } == nil)
        #expect(try store.read { try $0.nextMoment(after: hour(0)) } == nil)
        try stored(followUp(reminder("4d", 80)), at: 2)
        #expect(try store.read { try $0.followUps(of: ada).first?.id } == first)
        #expect(try store.read { try $0.followUp(#require(first))?.followUp } == followUp(reminder("4d", 80)))
    }

    @Test func aReminderIsNotCalledShownBeforeItIs() throws {
        try stored(followUp(reminder("4d", 72)))
        for state in [ReminderState.claimed, .shown, .undelivered] {
            for rung in ["4d", "1d"] {
                #expect(throws: LedgerError.notYetClaimed(identity, Rung(rung))) { try stored(followUp(reminder(rung, 72, state))) }
            }
        }
        #expect(try stored(followUp(reminder("4d", 72))) == [followUp(reminder("4d", 72))])
    }

    @Test func aPlanIsForOneContact() throws {
        let ben = try store.add("Ben")
        #expect(throws: LedgerError.otherContactsFollowUp(identity, of: ben)) {
            try store.write { try $0.store([followUp()], of: ben, at: hour(0)) }
        }
    }

    @Test func theOpenerIsAnEntryOfTheSameContact() throws {
        let ben = try store.add("Ben")
        let foreign = FollowUp(
            identity: FollowUpIdentity(contact: ben, kind: .reply, opener: opener), ready: hour(0), due: nil, reminders: [])
        #expect(throws: LedgerError.refused(constraint: "FOREIGN KEY constraint failed")) {
            try store.write { try $0.store([foreign], of: ben, at: hour(0)) }
        }
    }

    @Test func rungsOfSeveralDecisionsAreKeptApart() throws {
        let rungs = [Rung("snoozed", of: EntryID(number: 3)), Rung("snoozed", of: EntryID(number: 4)), Rung("overdue 1w")]
        let plan = FollowUp(
            identity: identity, ready: hour(0), due: nil,
            reminders: rungs.enumerated().map {
                Reminder(rung: $1, wanted: hour(1), at: hour(Int64($0)), isExact: true, state: .planned)
            })
        #expect(try stored(plan) == [plan])
    }

    @Test func readyOnesComeByDueAndThoseWithoutDueLast() throws {
        let windows: [(ready: Int64, due: Int64?)] = [(0, nil), (0, 50), (30, 40), (-5, 10), (-9, nil), (1, 20)]
        for (number, window) in windows.enumerated() {
            let contact = try store.add("Person \(number)")
            let entry = try store.inbound(contact)
            let plan = FollowUp(
                identity: FollowUpIdentity(contact: contact, kind: .reply, opener: entry), ready: hour(window.ready),
                due: window.due.map { hour($0) }, reminders: [])
            try store.write { _ = try $0.store([plan], of: contact, at: hour(0)) }
        }
        func dues(_ now: Int64, limit: Int = 9) throws -> [Int64?] {
            try store.read { try $0.readyFollowUps(at: hour(now), limit: limit) }.map { stored in
                stored.followUp.due.map { ($0 - hour(0)).microseconds / 3_600_000_000 }
            }
        }
        #expect(try dues(0) == [10, 50, nil, nil])
        #expect(try dues(0, limit: 1) == [10])
        #expect(try dues(40) == [10, 20, 40, 50, nil, nil])
        #expect(try dues(-10) == [])
        for (now, open, overdue) in [(-10, 0, 0), (0, 4, 0), (10, 5, 0), (11, 5, 1), (40, 6, 2), (60, 6, 4)] as [(Int64, Int, Int)]
        {
            #expect(
                try store.read { try $0.counts(at: hour(now)) }
                    == LedgerCounts(contacts: 7, open: open, overdue: overdue, undelivered: 0), "at \(now)")
        }
    }

    @Test func remindersOfARangeComeInTheOrderOfTheEarliest() throws {
        var ids: [FollowUpID] = []
        for (number, moments) in [[5, 30], [10, 20], [15], [40]].enumerated() {
            let contact = try store.add("Person \(number)")
            let entry = try store.inbound(contact)
            let plan = FollowUp(
                identity: FollowUpIdentity(contact: contact, kind: .reply, opener: entry), ready: hour(0), due: nil,
                reminders: moments.map { reminder("\($0)h", Int64($0)) })
            ids += try store.write { ledger in
                _ = try ledger.store([plan], of: contact, at: hour(0))
                return try ledger.followUps(of: contact).map(\.id)
            }
        }
        func found(_ from: Int64, _ to: Int64, limit: Int = 9) throws -> [FollowUpID] {
            try store.read { try $0.followUps(remindedFrom: hour(from), to: hour(to), limit: limit).map(\.id) }
        }
        #expect(try found(0, 40) == [ids[0], ids[1], ids[2]])
        #expect(try found(6, 41) == [ids[1], ids[2], ids[0], ids[3]])
        #expect(try found(6, 41, limit: 2) == [ids[1], ids[2]])
        #expect(try found(16, 20) == [])
    }

    /// Counting reads sums that triggers keep, and keeps sums itself: after any plans, a transaction that is rolled back, and a restore, they are
    /// what counting every row gives.
    @Test(arguments: 1...4) func countsAreWhatCountingEveryRowGives(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        var contacts: [(ContactID, EntryID)] = []
        for number in 0..<12 {
            let contact = try store.add("Person \(number)")
            contacts.append((contact, try store.inbound(contact)))
        }
        let before = try Store.inMemory()
        try before.replaceAll(with: store)
        for round in 0..<60 {
            let (contact, entry) = contacts.randomElement(using: &random) ?? (ada, opener)
            let ready = Int64.random(in: -300...300, using: &random)
            let due: Int64? = random.next() % 3 == 0 ? nil : ready + Int64.random(in: 0...200, using: &random)
            let kind: Kind = random.next() % 3 == 0 ? .meeting : .reply
            let plan = FollowUp(
                identity: FollowUpIdentity(contact: contact, kind: kind, opener: entry), ready: hour(ready),
                due: due.map { hour($0) },
                reminders: [])
            let isRolledBack = random.next() % 4 == 0
            try? store.write { ledger in
                _ = try ledger.store(random.next() % 4 == 0 ? [] : [plan], of: contact, at: hour(0))
                try expectCounts(of: contacts.map(\.0), in: ledger, at: 0, "seed \(seed), round \(round), before the end")
                if isRolledBack { throw LedgerError.noSuchContact(contact) }
            }
            if round == 40 { try store.replaceAll(with: before) }
            for now in [Int64(-100), 0, 250] {
                try store.read { try expectCounts(of: contacts.map(\.0), in: $0, at: now, "seed \(seed), round \(round)") }
            }
        }
        for now in stride(from: Int64(-310), through: 510, by: 13) {
            try store.read { try expectCounts(of: contacts.map(\.0), in: $0, at: now, "seed \(seed)") }
        }
    }

    private func expectCounts(of contacts: [ContactID], in ledger: Ledger.Transaction, at now: Int64, _ place: Comment) throws {
        let open = try contacts.flatMap { try ledger.followUps(of: $0) }.map(\.followUp)
        let counts = try ledger.counts(at: hour(now))
        #expect(counts.open == open.count { $0.ready <= hour(now) }, place)
        #expect(try ledger.openCount(at: hour(now)) == counts.open, place)
        #expect(counts.overdue == open.count { $0.standing(at: hour(now)) == .overdue }, place)
    }
}
