import Relationships
import RepeatableChance

/// Small cases that a seed repeats: up to six people, six days, three places a day.
struct LevellingCases {
    /// Everyone's hours meet on every day that is not closed; but for today, no day takes only those whose window ends on it.
    let withoutHoles: LevellingSample
    /// The same, where some hours do not meet and any day may take only those whose window ends on it.
    let withHoles: LevellingSample

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        func isOne(in number: Int) -> Bool { Int.random(in: 1...number, using: &random) == 1 }
        let perDay = Int.random(in: 1...3, using: &random)
        let earliest = Bool.random(using: &random) ? 1 : -4
        var people: [LevellingSample.Person] = []
        for number in 0..<Int.random(in: 0...6, using: &random) {
            let from = Int.random(in: earliest...6, using: &random)
            people.append(
                LevellingSample.Person(
                    Int64(number + 1), from, Int.random(in: from...6, using: &random),
                    Priority.allCases.randomElement(using: &random) ?? .normal, silent: Int.random(in: 1...3, using: &random)))
        }
        var used: [Int: Int] = [:]
        if Bool.random(using: &random) {
            for day in 1...6 where isOne(in: 3) { used[day] = Int.random(in: 1...(perDay + 1), using: &random) }
        }
        let closed = Set((1...6).filter { _ in isOne(in: 6) })
        let today: Set<Int> = isOne(in: 4) ? [1] : []
        withoutHoles = LevellingSample(
            rule: "seed \(seed)", perDay: perDay, used: used, closed: closed, onlyEnding: today, people: people)
        for index in people.indices { people[index].unfit = Set((1...9).filter { _ in isOne(in: 4) }) }
        withHoles = LevellingSample(
            rule: "seed \(seed)", perDay: perDay, used: used, closed: closed,
            onlyEnding: today.union((2...6).filter { _ in isOne(in: 8) }), people: people)
    }
}
