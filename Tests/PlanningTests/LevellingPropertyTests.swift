import Relationships
import RepeatableChance
import Testing

/// What holds of every levelling, over small cases that a seed repeats; a failure names the seed.
struct LevellingPropertyTests {
    /// 10,000 cases, 250 to a test; what needs fewer takes the first of them.
    static let batches = (0..<40).map { UInt64($0 * 250)..<UInt64($0 * 250 + 250) }

    @Test("These steps are taken day by day from today, for one k after the other", arguments: batches)
    func asTheSentencesSay(seeds: Range<UInt64>) throws {
        for seed in seeds {
            for sample in [LevellingCases(seed: seed).withoutHoles, LevellingCases(seed: seed).withHoles] {
                let outcome = try sample.place()
                let expected = LevellingOracle(sample: sample).outcome
                if outcome != expected { Issue.record("seed \(seed): \(outcome), by the sentences \(expected)") }
            }
        }
    }

    @Test("as many as possible are in time, with the smallest k", arguments: batches)
    func asManyAsPossible(seeds: Range<UInt64>) throws {
        var everyone = 0
        for seed in seeds {
            let sample = LevellingCases(seed: seed).withoutHoles
            let outcome = try sample.place()
            let oracle = LevellingOracle(sample: sample)
            let inTime = inTime(outcome, of: sample)
            let most = oracle.best { min(outcome.most, free($0, outcome, sample)) }
            if inTime != most { Issue.record("seed \(seed): \(inTime) are in time, \(most) can be") }
            let isFree = sample.people.allSatisfy { $0.to >= 1 }
            if isFree, oracle.best(places: sample.free) == sample.people.count {
                everyone += 1
                if !outcome.missed.isEmpty { Issue.record("seed \(seed): all can be in time, \(outcome.missed) are not") }
            }
            guard sample.used.isEmpty || isFree && outcome.missed.isEmpty else { continue }
            let smallest = (1...sample.perDay).first { most in oracle.best { min(most, sample.free($0)) } >= inTime }
            if outcome.most != smallest { Issue.record("seed \(seed): k is \(outcome.most), \(smallest ?? 0) is enough") }
        }
        #expect(everyone > 10)
    }

    @Test("where hours make holes, at least half of those who could be in time are", arguments: batches)
    func holes(seeds: Range<UInt64>) throws {
        for seed in seeds {
            let sample = LevellingCases(seed: seed).withHoles
            let outcome = try sample.place()
            let most = LevellingOracle(sample: sample).best { min(outcome.most, free($0, outcome, sample)) }
            let inTime = inTime(outcome, of: sample)
            if inTime * 2 < most || inTime > most { Issue.record("seed \(seed): \(inTime) are in time, \(most) can be") }
        }
    }

    @Test("Day by day is one by one: each on the first of its days with a free place", arguments: batches)
    func oneByOne(seeds: Range<UInt64>) throws {
        for seed in seeds {
            for sample in [LevellingCases(seed: seed).withoutHoles, LevellingCases(seed: seed).withHoles] {
                let outcome = try sample.place()
                let expected = LevellingOracle(sample: sample).oneByOne { min(outcome.most, free($0, outcome, sample)) }
                let found = outcome.days.mapValues { $0.intersection(expected.values.joined()) }.filter { !$0.value.isEmpty }
                if found != expected || expected.values.map(\.count).reduce(0, +) != inTime(outcome, of: sample) {
                    Issue.record("seed \(seed): \(outcome), one by one \(expected)")
                }
            }
        }
    }

    @Test("A place is one of its days, nobody has two, no day more than PerDay, or k in time", arguments: batches.prefix(8))
    func isAllowed(seeds: Range<UInt64>) throws {
        for seed in seeds {
            let sample = LevellingCases(seed: seed).withHoles
            let outcome = try sample.place()
            let people = Dictionary(uniqueKeysWithValues: sample.people.map { ($0.number, $0) })
            var seen: Set<Int64> = []
            for (day, numbers) in outcome.days {
                let placed = numbers.compactMap { people[$0] }
                #expect(placed.count == numbers.count && placed.count <= sample.free(day), "seed \(seed)")
                #expect(placed.count { day <= $0.to } <= outcome.most, "seed \(seed)")
                for person in placed {
                    #expect(seen.insert(person.number).inserted, "seed \(seed)")
                    #expect(person.from <= day && !person.unfit.contains(day), "seed \(seed)")
                    #expect(!sample.onlyEnding.contains(day) || person.to == day, "seed \(seed)")
                }
            }
            let late = sample.people.filter { $0.to >= 1 && (dayOf($0.number, outcome) ?? 57) > $0.to }.map(\.number)
            #expect(Set(late) == Set(outcome.missed) && late.count == outcome.missed.count, "seed \(seed)")
        }
    }

    @Test("The same candidates in any order have the same days", arguments: batches.prefix(8))
    func anyOrder(seeds: Range<UInt64>) throws {
        for seed in seeds {
            let sample = LevellingCases(seed: seed).withHoles
            var random = SeededGenerator(seed: ~seed)
            let shuffled = sample.people.shuffled(using: &random)
            if try sample.place(shuffled) != sample.place() { Issue.record("seed \(seed)") }
        }
    }

    @Test("While nobody is overdue and k is the same, who comes last in the order moves nobody", arguments: batches.prefix(8))
    func lastMovesNobody(seeds: Range<UInt64>) throws {
        var compared = 0
        for seed in seeds {
            let sample = LevellingCases(seed: seed).withHoles
            guard let last = LevellingOracle(sample: sample).inTime.last, sample.people.allSatisfy({ $0.to >= 1 }) else { continue }
            let before = try sample.place(sample.people.filter { $0.number != last.number })
            let after = try sample.place()
            guard before.missed.isEmpty, before.most == after.most else { continue }
            compared += 1
            let days = after.days.mapValues { $0.subtracting([last.number]) }.filter { !$0.value.isEmpty }
            if days != before.days { Issue.record("seed \(seed): \(before), then \(after)") }
        }
        #expect(compared > 10)
    }

    private func dayOf(_ number: Int64, _ outcome: LevellingSample.Outcome) -> Int? {
        outcome.days.first { $0.value.contains(number) }?.key
    }

    private func inTime(_ outcome: LevellingSample.Outcome, of sample: LevellingSample) -> Int {
        sample.people.count { (dayOf($0.number, outcome) ?? 57) <= $0.to }
    }

    /// The places that a day has for those in time, where someone overdue, if there is one on it, came first.
    private func free(_ day: Int, _ outcome: LevellingSample.Outcome, _ sample: LevellingSample) -> Int {
        let numbers = outcome.days[day] ?? []
        return sample.free(day) - (sample.people.contains { numbers.contains($0.number) && $0.to < day } ? 1 : 0)
    }
}
