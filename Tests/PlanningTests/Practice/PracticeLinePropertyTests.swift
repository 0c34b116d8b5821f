import CivilTime
import Planning
import Relationships
import RepeatableChance
import Testing

/// What holds of every line, over lines that a seed repeats.
struct PracticeLinePropertyTests {
    /// A line drawn from a seed.
    private struct DrawnLine {
        let wishes: [Wish]
        let offer: Int
        let offerTimes: Int
        let line: PracticeLine

        /// `priorities`: those that occur. The latest is eligible by day 130; slots are from day 100 on.
        init(seed: UInt64, priorities: [Priority]) {
            var random = SeededGenerator(seed: seed)
            let circles: [String?] = ["a", "b", "c", nil]
            wishes = (1...Int64.random(in: 1...10, using: &random)).map { number in
                PracticeLineTests.wish(
                    number, priorities.randomElement(using: &random) ?? .normal,
                    circle: circles.randomElement(using: &random) ?? nil,
                    since: Int64.random(in: 1...9, using: &random), hasLapsed: Int.random(in: 0...3, using: &random) == 0,
                    isPreferred: Int.random(in: 0...5, using: &random) == 0,
                    skipped: Int.random(in: 0...3, using: &random) == 0 ? Int64.random(in: 90...102, using: &random) : nil,
                    eligible: Int.random(in: 0...3, using: &random) == 0 ? Int64.random(in: 90...130, using: &random) : 0,
                    offers: Int.random(in: 0...4, using: &random) == 0 ? Int.random(in: 1...5, using: &random) : 0)
            }
            offer = Int.random(in: 1...4, using: &random)
            offerTimes = Int.random(in: 1...4, using: &random)
            let offered = circles.filter { _ in Bool.random(using: &random) }
            line = PracticeLine(
                wishes, lastOffers: Dictionary(uniqueKeysWithValues: offered.map { ($0, PracticeLineTests.day(90)) }),
                previousSlot: Bool.random(using: &random) ? PracticeLineTests.day(95) : nil, offer: offer, offerTimes: offerTimes)
        }
    }

    private static func slots(_ count: Int) -> [Instant] { (0..<Int64(count)).map { PracticeLineTests.day(100 + $0) } }

    @Test("Everyone counts: within a priority everyone is offered in the end, and again and again")
    func everyoneIsOffered() {
        for seed in UInt64(1)...3_000 {
            let drawn = DrawnLine(seed: seed, priorities: [.normal])
            // Thirty days until all are eligible; then each of four circles may have to wait for the turns of the others, twice.
            let count = 30 + 5 * (drawn.offerTimes + 2) * (drawn.wishes.count + 1)
            let slots = drawn.line.foretell(slots: Self.slots(count))
            for wish in drawn.wishes {
                let first = slots.filter { slot in slot.offered.contains { $0.contact == wish.contact && $0.times == 1 } }
                #expect(first.count >= 2, "seed \(seed), \(wish.contact)")
            }
        }
    }

    @Test("Whoever is offered first, everyone is offered once the user writes to those before them")
    func everyoneIsOfferedOnceOthersAreWrittenTo() {
        for seed in UInt64(1)...3_000 {
            let drawn = DrawnLine(seed: seed, priorities: Priority.allCases)
            var left = drawn.wishes
            var offered: Set<ContactID> = []
            for slot in Self.slots(30 + drawn.wishes.count) {
                let line = PracticeLine(
                    left, lastOffers: [:], previousSlot: nil, offer: drawn.offer, offerTimes: drawn.offerTimes)
                let now = line.slot(at: slot)
                offered.formUnion(now.offered.map(\.contact))
                // The user writes to all whom the slot offered; whose approach lapsed waits anew, and nobody is skipped for long.
                let gone = Set(now.offered.map(\.contact))
                left = left.filter { !gone.contains($0.contact) }.map { wish in
                    let isOver = now.lapsed.contains(wish.contact)
                    return Wish(
                        contact: wish.contact, priority: wish.priority, circle: wish.circle, since: isOver ? slot : wish.since,
                        hasLapsed: wish.hasLapsed || isOver, isPreferred: wish.isPreferred, skippedAt: nil,
                        eligibleFrom: wish.eligibleFrom, open: isOver ? nil : wish.open, offers: isOver ? 0 : wish.offers)
                }
            }
            #expect(offered == Set(drawn.wishes.map(\.contact)), "seed \(seed)")
        }
    }

    @Test("A slot offers `Offer` people and no more, nobody twice, nobody who lapses at it, nobody more than `OfferTimes` times")
    func everySlot() {
        for seed in UInt64(1)...3_000 {
            let drawn = DrawnLine(seed: seed, priorities: Priority.allCases)
            let slots = drawn.line.foretell(slots: Self.slots(40))
            var times: [ContactID: Int] = [:]
            for wish in drawn.wishes where wish.open != nil { times[wish.contact] = wish.offers }
            for slot in slots {
                let offered = slot.offered.map(\.contact)
                #expect(Set(offered).count == offered.count, "seed \(seed)")
                #expect(Set(offered).isDisjoint(with: slot.lapsed), "seed \(seed)")
                let free = drawn.wishes.filter {
                    $0.eligibleFrom <= slot.at && $0.skippedAt == nil && !slot.lapsed.contains($0.contact)
                }
                #expect(offered.count <= drawn.offer && offered.count >= min(drawn.offer, free.count), "seed \(seed)")
                for lapsed in slot.lapsed {
                    #expect((times.removeValue(forKey: lapsed) ?? 0) >= drawn.offerTimes, "seed \(seed)")
                }
                for one in slot.offered {
                    #expect(one.times == (times[one.contact] ?? 0) + 1 && one.times <= drawn.offerTimes, "seed \(seed)")
                    times[one.contact] = one.times
                }
            }
        }
    }

    @Test("The same wishes in any order give the same slots")
    func anyOrder() {
        for seed in UInt64(1)...500 {
            let drawn = DrawnLine(seed: seed, priorities: Priority.allCases)
            var random = SeededGenerator(seed: seed)
            let lines = [drawn.wishes, drawn.wishes.shuffled(using: &random)].map {
                PracticeLine($0, lastOffers: [:], previousSlot: nil, offer: drawn.offer, offerTimes: drawn.offerTimes)
            }
            #expect(lines[0].foretell(slots: Self.slots(20)) == lines[1].foretell(slots: Self.slots(20)), "seed \(seed)")
        }
    }
}
