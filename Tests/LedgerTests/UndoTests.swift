import CivilTime
import Ledger
import Relationships
import RepeatableChance
import Testing

/// domain.md, "One truth": "both are kept as they were made, so that undo and explanation are exact".
struct UndoTests {
    @Test func undoSaysWhatItTookBackAndWhomItTouched() throws {
        let store = try Store.inMemory()
        let ada = try store.add("Ada")
        let entry = try store.inbound(ada, at: hour(1))
        try store.command("pause", at: hour(2)) { ledger, change in
            try ledger.describe(change, as: "paused until Monday")
            _ = try ledger.decide(
                .paused(from: hour(2), until: hour(50)), contact: nil, followUp: nil, at: hour(2), recorded: hour(2), in: change)
        }
        #expect(try store.read { try $0.changes(limit: 2).map(\.summary) } == ["paused until Monday", "log"])
        let pause = try store.write { try $0.undoLatest(at: hour(3)) }
        #expect(pause?.change == Change(id: ChangeID(number: 3), verb: "pause", summary: "paused until Monday", at: hour(2)))
        #expect(pause?.contacts == [] && pause?.touchesEveryone == true)
        let log = try store.write { try $0.undoLatest(at: hour(3)) }
        #expect(log?.change.verb == "log" && log?.contacts == [ada] && log?.touchesEveryone == false)
        #expect(try store.read { try $0.interaction(entry) } == nil)
        let add = try store.write { try $0.undoLatest(at: hour(3)) }
        #expect(add?.change.verb == "add" && add?.contacts == [])
        #expect(try store.write { try $0.undoLatest(at: hour(3)) } == nil)
        #expect(try store.state() == .empty)
        #expect(try store.read { try $0.changes(limit: 9) } == [])
    }

    @Test func aChangeThatIsNotThereIsNamed() throws {
        let store = try Store.inMemory()
        #expect(throws: LedgerError.noSuchChange(ChangeID(number: 7))) {
            try store.write { try $0.describe(ChangeID(number: 7), as: "x") }
        }
    }

    @Test func aNumberIsNeverGivenToAnother() throws {
        let store = try Store.inMemory()
        let ada = try store.add("Ada")
        _ = try store.write { try $0.undoLatest(at: hour(1)) }
        #expect(try store.add("Ben") != ada)
        #expect(try store.read { try $0.contact(ada) } == nil)
    }

    @Test func whatWasOpenForSomeoneNoLongerKnownIsClosed() throws {
        let store = try Store.inMemory()
        let ada = try store.command { ledger, change in
            let ada = try ledger.add(ContactRecord(name: "Ada"), at: hour(0), in: change).id
            let entry = try ledger.ask("call", of: ada, at: hour(9), date: nil, recorded: hour(0), in: change)
            let followUp = FollowUp(
                identity: FollowUpIdentity(contact: ada, kind: .task, opener: entry), ready: hour(9), due: hour(9),
                reminders: [Reminder(rung: Rung("asked"), wanted: hour(9), at: hour(9), isExact: true, state: .planned)])
            _ = try ledger.store([followUp], of: ada, at: hour(0))
            return ada
        }
        #expect(try store.read { try $0.nextMoment(after: hour(0)) } == hour(9))
        _ = try store.write { try $0.undoLatest(at: hour(1)) }
        try store.read { ledger throws in
            #expect(try ledger.followUps(of: ada) == [])
            #expect(try ledger.nextMoment(after: hour(0)) == nil)
            #expect(try ledger.counts(at: hour(10)) == LedgerCounts(contacts: 0, open: 0, overdue: 0, undelivered: 0))
        }
    }

    /// Any commands in any order: each undo brings back the state before its command, and all of them an empty ledger.
    @Test(arguments: 1...12) func undoIsExact(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let store = try Store.inMemory()
        var before: [LedgerState] = []
        func undo() throws {
            let undone = try #require(try store.write { try $0.undoLatest(at: hour(99)) })
            #expect(try store.state() == before.removeLast(), "seed \(seed), undone: \(undone.change.summary)")
        }
        for step in 0..<40 {
            if !before.isEmpty, Int.random(in: 0..<5, using: &random) == 0 {
                try undo()
                continue
            }
            before.append(try store.state())
            try store.write { ledger in
                let change = try ledger.beginChange("random", summary: "step \(step)", at: hour(Int64(step)))
                for _ in 0..<Int.random(in: 1...3, using: &random) { try Self.write(ledger, change, hour(Int64(step)), &random) }
            }
        }
        while !before.isEmpty { try undo() }
        #expect(try store.state() == .empty)
    }

    private static func write(_ ledger: Transaction, _ change: ChangeID, _ now: Instant, _ random: inout SeededGenerator) throws {
        func record() -> ContactRecord {
            ContactRecord(
                name: ["Ada", "Ben", "Cleo", "Dörte"].randomElement(using: &random) ?? "",
                circles: random.next() % 2 == 0 ? ["admired"] : [],
                channels: random.next() % 2 == 0 ? [Channel(kind: "email", address: "\(random.next())@example.org")] : [],
                zone: random.next() % 2 == 0 ? "Asia/Tokyo" : nil, why: random.next() % 2 == 0 ? "why \(random.next())" : nil,
                settings: random.next() % 2 == 0 ? [.replyWithin: "3d"] : [:],
                topics: [Topic(at: now, text: "looms", link: nil, lastUsed: random.next() % 2 == 0 ? now : nil)])
        }
        let people = try ledger.histories(after: nil, limit: 100).map(\.history.contact.id)
        guard let contact = people.randomElement(using: &random), let history = try ledger.history(of: contact) else {
            _ = try ledger.add(record(), at: now, in: change)
            return
        }
        let interaction = history.interactions.randomElement(using: &random)
        let draft = InteractionDraft(
            contact: contact, direction: Interaction.Direction.allCases.randomElement(using: &random) ?? .inbound, at: now,
            recorded: now,
            about: "about \(random.next())")
        switch Int.random(in: 0..<12, using: &random) {
        case 0: _ = try ledger.add(record(), at: now, in: change)
        case 1, 2: try ledger.update(contact, to: record(), in: change)
        case 3, 4: _ = try ledger.log(draft, in: change)
        case 5, 6:
            if let interaction { try ledger.amend(interaction.id, to: draft, in: change) }
        case 7:
            if let interaction { try ledger.remove(interaction.id, at: now, in: change) }
        case 8: _ = try ledger.ask("errand", of: contact, at: now, date: nil, recorded: now, in: change)
        case 9, 10: try ledger.keepDraft(random.next() % 3 == 0 ? nil : "Dear \(random.next())", for: contact, in: change)
        default:
            let own = random.next() % 2 == 0
            _ = try ledger.decide(
                .away(from: now, until: now + .hours(1)), contact: own ? nil : contact, followUp: nil, at: now, recorded: now,
                in: change)
        }
    }
}
