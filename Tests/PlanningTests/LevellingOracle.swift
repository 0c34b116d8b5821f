/// Levelling as slow as the sentences of domain.md, and the best that any choice could do: what the shipped one is held against.
struct LevellingOracle {
    typealias Person = LevellingSample.Person
    typealias Outcome = LevellingSample.Outcome

    let sample: LevellingSample

    /// The days of the look-ahead; on those after the twentieth nobody is left, for cases as small as `LevellingCases`.
    private static let days = 1...20

    /// The outcome, each k taken from first to last.
    var outcome: Outcome {
        let all = (1...sample.perDay).map(run)
        let allowed = all.last?.missed.count ?? 0
        return all.first { $0.missed.count <= allowed } ?? Outcome()
    }

    /// Those who are not overdue from the start, by earliest due day and its ties.
    var inTime: [Person] {
        sample.people.filter { $0.to >= 1 }.sorted {
            ($0.to, $1.priority, $1.silent, $0.number) < ($1.to, $0.priority, $0.silent, $1.number)
        }
    }

    /// Whether the person may stand on the day while in time.
    func takes(_ day: Int, _ person: Person) -> Bool {
        (person.from...person.to).contains(day) && fits(day, person) && (!sample.onlyEnding.contains(day) || person.to == day)
    }

    /// The days of those in time, taken one by one, each on the first of their days that has not given as many places as it can.
    func oneByOne(places: (Int) -> Int) -> [Int: Set<Int64>] {
        var days: [Int: Set<Int64>] = [:]
        for person in inTime {
            if let day = Self.days.first(where: { takes($0, person) && days[$0, default: []].count < places($0) }) {
                days[day, default: []].insert(person.number)
            }
        }
        return days
    }

    /// The greatest number that any choice puts in time, every choice tried, where each day gives so many places.
    func best(places: (Int) -> Int) -> Int {
        let people = inTime
        var reached: Set<Int> = [0]
        for day in 1...6 {
            let able = people.indices.reduce(0) { takes(day, people[$1]) ? $0 | 1 << $1 : $0 }
            let most = places(day)
            guard able != 0, most > 0 else { continue }
            for placed in reached {
                // Every set of those who may stand there and do not stand elsewhere.
                let free = able & ~placed
                var chosen = free
                while chosen != 0 {
                    if chosen.nonzeroBitCount <= most { reached.insert(placed | chosen) }
                    chosen = (chosen - 1) & free
                }
            }
        }
        return reached.map(\.nonzeroBitCount).max() ?? 0
    }

    private func fits(_ day: Int, _ person: Person) -> Bool { !person.unfit.contains(day) }

    private func run(most: Int) -> Outcome {
        var outcome = Outcome(most: most)
        var waiting = inTime
        var overdue = sample.people.filter { $0.to < 1 }
        for day in Self.days {
            var free = sample.free(day)
            overdue.sort { ($1.priority, $0.to, $0.number) < ($0.priority, $1.to, $1.number) }
            func give(upTo number: Int, _ line: inout [Person], where may: (Person) -> Bool) {
                for _ in 0..<max(0, min(number, free)) {
                    guard let next = line.firstIndex(where: may) else { return }
                    outcome.days[day, default: []].insert(line.remove(at: next).number)
                    free -= 1
                }
            }
            func isTheirs(_ person: Person) -> Bool { !sample.onlyEnding.contains(day) && fits(day, person) }
            give(upTo: 1, &overdue, where: isTheirs)
            give(upTo: most, &waiting) { takes(day, $0) }
            give(upTo: free, &overdue, where: isTheirs)
            let late = waiting.filter { $0.to == day }
            outcome.missed += late.map(\.number)
            overdue += late
            waiting.removeAll { $0.to == day }
        }
        outcome.later = waiting.map(\.number)
        return outcome
    }
}
