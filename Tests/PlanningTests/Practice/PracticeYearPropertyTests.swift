import CivilTime
import Planning
import Relationships
import RepeatableChance
import Testing

/// A practice as it is lived, over lives that a seed repeats: slots offer, the user writes, dismisses, skips, prefers, likes what someone
/// published, or lets a slot pass. Wishes are those of the planner, what the slots do is recorded.
struct PracticeYearPropertyTests {
    /// Someone who is wished, and what is to be known of them by hand.
    private struct Wished {
        let contact: Contact
        var layer = PolicyLayer()
        var interactions: [Interaction] = []
        var decisions: [Decision] = []
        /// How many slots have offered the `approach` that is open.
        var times = 0
        var wasOffered = false
        var isWrittenTo = false
        /// Until when they are not eligible.
        var heldUntil = Instant(seconds: 0)
        var isSkipped = false
    }

    private struct Year {
        var random: SeededGenerator
        let zone: Zone
        private let hours: WeeklyHours
        let offer: Int
        let offerTimes: Int
        var people: [Wished] = []
        var now: Instant
        var lastOffers: [String?: Instant] = [:]
        var previous: Instant?
        private var last: Int64 = 0

        init(seed: UInt64, zone: Zone) throws {
            random = SeededGenerator(seed: seed)
            self.zone = zone
            hours = try WeeklyHours(parsing: "Mon..Fri 09:00-18:00")
            offer = Int.random(in: 1...3, using: &random)
            offerTimes = Int.random(in: 1...4, using: &random)
            now = try Desk.instant("2027-01-05 09:30", in: zone)
            let circles = ["a", "b", "c"]
            for number in 1...Int64.random(in: 1...7, using: &random) {
                let record = ContactRecord(name: "\(number)", circles: circles.randomElement(using: &random).map { [$0] } ?? [])
                var wished = Wished(contact: Contact(id: ContactID(number: number), record: record, added: now - .days(number)))
                wished.layer.approach = true
                wished.layer.priority = Priority.allCases.randomElement(using: &random)
                people.append(wished)
            }
        }

        mutating func nextID() -> EntryID {
            last += 1
            return EntryID(number: last)
        }

        mutating func decide(_ verb: Decision.Verb, _ index: Int, _ identity: FollowUpIdentity? = nil) {
            people[index].decisions.append(
                Decision(
                    id: nextID(), contact: people[index].contact.id, followUp: identity, verb: verb, at: now, recorded: now))
        }

        mutating func write(_ index: Int, isGesture: Bool) {
            people[index].interactions.append(
                Interaction(
                    id: nextID(), contact: people[index].contact.id, direction: .outbound, at: now, recorded: now,
                    isGesture: isGesture))
        }

        func policy(_ index: Int) -> Policy { Policy(contact: people[index].layer, circles: [], everyone: PolicyLayer()) }

        func plan(_ index: Int) throws -> Plan {
            let wished = people[index]
            return Planner(
                policy: policy(index), own: OwnTime(hours: hours, zone: zone),
                their: TheirTime(hours: hours, zone: zone), now: now
            ).plan(
                History(
                    contact: wished.contact, interactions: wished.interactions, errands: [], decisions: wished.decisions),
                stored: [])
        }

        func index(of contact: ContactID) -> Int { Int(contact.number) - 1 }
    }

    static let batches: [ClosedRange<UInt64>] = (0..<5).map { batch in UInt64(batch * 12 + 1)...UInt64(batch * 12 + 12) }

    @Test("Everyone counts: a contact never contacted is neither skipped nor called late", arguments: batches)
    func everyoneIsOffered(seeds: ClosedRange<UInt64>) throws {
        let zone = try ZoneDirectory().zone(named: "Europe/Rome")
        for seed in seeds {
            var year = try Year(seed: seed, zone: zone)
            for _ in 0..<120 where year.people.contains(where: { !$0.wasOffered }) {
                try takeSlot(&year, seed: seed)
                try live(&year)
                year.now = zone.adding(Span(days: 7), to: year.previous ?? year.now)
            }
            let left = year.people.filter { !$0.wasOffered }.map(\.contact.id)
            #expect(left.isEmpty, "seed \(seed): never offered")
        }
    }

    private func takeSlot(_ year: inout Year, seed: UInt64) throws {
        let plans = try year.people.indices.map { try year.plan($0) }
        let line = PracticeLine(
            plans.compactMap(\.wish), lastOffers: year.lastOffers, previousSlot: year.previous, offer: year.offer,
            offerTimes: year.offerTimes)
        let slot = line.slot(at: year.now)
        let words: Comment = "seed \(seed), \(year.zone.civil(year.now)): \(slot)"
        for contact in slot.lapsed {
            let index = year.index(of: contact)
            // "`approach` [lapses] when the slot after its `OfferTimes`th (3) comes."
            #expect(year.people[index].times == year.offerTimes, words)
            year.decide(.lapsed, index, plans[index].followUps.map(\.followUp.identity).first { $0.kind == .approach })
            year.people[index].times = 0
        }
        var eligible = 0
        for wished in year.people where !slot.lapsed.contains(wished.contact.id) {
            if !wished.isWrittenTo, !wished.isSkipped, wished.heldUntil <= year.now { eligible += 1 }
        }
        // "A slot offers `Offer` (2) wished contacts."
        #expect(slot.offered.count == min(year.offer, eligible), words)
        for offered in slot.offered {
            let index = year.index(of: offered.contact)
            // "Not eligible: resting, skipped for this slot, within `Space` of a gesture, within `RestFor` of a dismissed `approach`."
            #expect(!year.people[index].isSkipped && year.people[index].heldUntil <= year.now, words)
            year.decide(.offered, index)
            year.lastOffers[year.people[index].contact.record.circles.first] = year.now
            year.people[index].times += 1
            year.people[index].wasOffered = true
            #expect(offered.times == year.people[index].times, words)
            // "One at each slot that offers it, named by its date."
            let approach = try year.plan(index).followUps.first { $0.followUp.identity.kind == .approach }?.followUp
            #expect(approach?.reminders.count == offered.times && approach?.due == nil, words)
        }
        year.previous = year.now
        for index in year.people.indices { year.people[index].isSkipped = false }
    }

    /// What the user does until the next slot, some days after the last.
    private func live(_ year: inout Year) throws {
        year.now = year.now + .days(Int64.random(in: 1...6, using: &year.random))
        for index in year.people.indices where !year.people[index].isWrittenTo {
            let open = try year.plan(index).followUps.map(\.followUp.identity).first { $0.kind == .approach }
            switch Int.random(in: 0...19, using: &year.random) {
            case 0...4 where open != nil:
                year.write(index, isGesture: false)
                year.people[index].isWrittenTo = true
            case 5 where open != nil:
                year.decide(.dismissed, index, open)
                let until = year.zone.adding(year.policy(index).restFor.value, to: year.now)
                year.people[index].heldUntil = max(year.people[index].heldUntil, until)
                year.people[index].times = 0
            case 6:
                year.write(index, isGesture: true)
                let until = year.zone.adding(year.policy(index).space.value, to: year.now)
                year.people[index].heldUntil = max(year.people[index].heldUntil, until)
                // "What a gesture moves is opened by that entry: its rungs are new."
                year.people[index].times = 0
            case 7:
                year.decide(.skipped, index)
                year.people[index].isSkipped = true
            case 8: year.decide(.preferred, index)
            default: continue
            }
        }
    }
}
