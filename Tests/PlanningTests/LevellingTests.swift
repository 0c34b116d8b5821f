import Planning
import Relationships
import Testing

/// domain.md, "Levelling: a fair week", sentence by sentence.
struct LevellingTests {
    typealias Person = LevellingSample.Person
    typealias Outcome = LevellingSample.Outcome

    static let windows = [
        LevellingSample(
            rule: "Windows are whole civil days of the user's zone, from ready's to due's, both counted", perDay: 1,
            people: [Person(1, 3, 4), Person(2, 3, 4), Person(3, 3, 4)],
            expected: Outcome(days: [3: [1], 4: [2], 5: [3]], missed: [3])),
        LevellingSample(
            rule: "from ready's to due's, both counted; due is past when that day is over", perDay: 1,
            people: [Person(1, -9, 1), Person(2, 1, 1, .high)], expected: Outcome(days: [1: [2], 2: [1]], missed: [1])),
        LevellingSample(
            rule: "Its days are those on which both people's hours meet", people: [Person(1, 1, 5, unfit: [1, 2])],
            expected: Outcome(days: [3: [1]])),
        LevellingSample(
            rule: "Its days are those [...] outside the user's absences and pauses", closed: [1, 2, 3], people: [Person(1, 1, 5)],
            expected: Outcome(days: [4: [1]])),
        LevellingSample(
            rule: "Whoever comes later begins the next day, unless the window ends that day", used: [1: 1], onlyEnding: [1],
            people: [Person(1, 1, 5), Person(2, -3, 1), Person(3, -9, 0)], expected: Outcome(days: [1: [2], 2: [1, 3]])),
        LevellingSample(
            rule: "Whoever comes later begins the next day, whatever place is free", onlyEnding: [1], people: [Person(1, 1, 5)],
            expected: Outcome(days: [2: [1]])),
        LevellingSample(
            rule: "The day of a return from an absence announces nothing, and takes only those whose window ends on it",
            closed: [1, 2], onlyEnding: [3], people: [Person(1, 1, 9), Person(2, 1, 3), Person(3, -9, -1), Person(4, 3, 4)],
            expected: Outcome(days: [3: [2], 4: [3, 4], 5: [1]])),
        LevellingSample(
            rule: "for one k after the other; announced places count", perDay: 2, used: [1: 2], onlyEnding: [1],
            people: [Person(1, 1, 1)],
            expected: Outcome(days: [2: [1]], missed: [1])),
    ]

    static let places = [
        LevellingSample(
            rule: "A day has PerDay (5) places", people: (1...6).map { Person($0, 1, 1) },
            expected: Outcome(days: [1: [1, 2, 3, 4, 5], 2: [6]], missed: [6], most: 5)),
        LevellingSample(
            rule: "each reply reminder of that day uses one up", used: [1: 4], people: [Person(1, 1, 1), Person(2, 1, 1)],
            expected: Outcome(days: [1: [1], 2: [2]], missed: [2])),
        LevellingSample(
            rule: "reply reminders are never moved: more than PerDay leave no place", used: [1: 7], people: [Person(1, 1, 3)],
            expected: Outcome(days: [2: [1]])),
        LevellingSample(
            rule: "used places are not of those that k counts", used: [1: 3], people: [Person(1, 1, 2), Person(2, 1, 2)],
            expected: Outcome(days: [1: [1], 2: [2]])),
    ]

    static let overdue = [
        LevellingSample(
            rule: "Where someone's due is past, the day's first place is theirs", used: [1: 4],
            people: [Person(1, -9, 0), Person(2, 1, 1, .high)], expected: Outcome(days: [1: [1], 2: [2]], missed: [2])),
        LevellingSample(
            rule: "by priority, then the earliest due, then who was added first", perDay: 1,
            people: [
                Person(1, -9, -5, .low), Person(2, -9, -2), Person(3, -9, -3), Person(4, -9, -3, silent: 300),
                Person(5, -9, 0, .high),
            ], expected: Outcome(days: [1: [5], 2: [3], 3: [4], 4: [2], 5: [1]])),
        LevellingSample(
            rule: "the first place is theirs only where the day is one of theirs", perDay: 1,
            people: [Person(1, -9, -5, .high, unfit: [1]), Person(2, -9, 0)], expected: Outcome(days: [1: [2], 2: [1]])),
        LevellingSample(
            rule: "Overdue first, one", perDay: 2, people: [Person(1, -9, 0), Person(2, -9, 0), Person(3, 1, 1)],
            expected: Outcome(days: [1: [1, 3], 2: [2]])),
        LevellingSample(
            rule: "Who misses it is overdue from the day after", perDay: 1,
            people: [Person(1, 1, 1), Person(2, 1, 1), Person(3, 2, 2)],
            expected: Outcome(days: [1: [1], 2: [2], 3: [3]], missed: [2, 3])),
        LevellingSample(
            rule: "Places left go to the overdue, in the order of 3", perDay: 3,
            people: [Person(1, -9, -5, .low), Person(2, -9, -5), Person(3, -9, 0, .high), Person(4, 1, 1)],
            expected: Outcome(days: [1: [2, 3, 4], 2: [1]])),
    ]

    static let inTime = [
        LevellingSample(
            rule: "The others by earliest due day", perDay: 1,
            people: [Person(1, 1, 3, .high), Person(2, 1, 1), Person(3, 1, 2, .low)],
            expected: Outcome(days: [1: [2], 2: [3], 3: [1]])),
        LevellingSample(
            rule: "ties: priority, the longer silence, who was added first", perDay: 1,
            people: [
                Person(1, 1, 5, silent: 10), Person(2, 1, 5, silent: 20), Person(3, 1, 5, silent: 20),
                Person(4, 1, 5, .high, silent: 1), Person(5, 1, 5, .low, silent: 300),
            ], expected: Outcome(days: [1: [4], 2: [2], 3: [3], 4: [1], 5: [5]])),
        LevellingSample(
            rule: "each on the first of its days with a free place", used: [1: 5, 2: 4],
            people: [Person(1, 1, 9), Person(2, 1, 9)],
            expected: Outcome(days: [2: [1], 3: [2]])),
        LevellingSample(
            rule: "a day gives them at most k places: the smallest k", people: (1...4).map { Person($0, 1, 2) },
            expected: Outcome(days: [1: [1, 2], 2: [3, 4]], most: 2)),
        LevellingSample(
            rule: "with which no more miss their window than with PerDay", perDay: 3,
            people: (1...4).map { Person($0, 1, 1) } + (5...7).map { Person($0, 2, 3) },
            expected: Outcome(days: [1: [1, 2, 3], 2: [4, 5, 6], 3: [7]], missed: [4], most: 3)),
        LevellingSample(
            rule: "a smaller k may have fewer miss: places left had the second overdue go before the day with used places",
            perDay: 4,
            used: [2: 2],
            people: [Person(1, -9, 0), Person(2, -9, 0)] + (3...5).map { Person($0, 1, 3) } + (6...7).map { Person($0, 2, 2) },
            expected: Outcome(days: [1: [1, 2, 3, 4], 2: [6, 7], 3: [5]], most: 2)),
        LevellingSample(
            rule: "twenty people of one party: two a day over ten working days", closed: [6, 7, 13, 14],
            people: (1...20).map { Person($0, 1, 14) },
            expected: Outcome(
                days: [
                    1: [1, 2], 2: [3, 4], 3: [5, 6], 4: [7, 8], 5: [9, 10], 8: [11, 12], 9: [13, 14], 10: [15, 16], 11: [17, 18],
                    12: [19, 20],
                ], most: 2)),
        LevellingSample(
            rule: "the order is not the best where hours make a hole", perDay: 1,
            people: [Person(1, 1, 2), Person(2, 1, 2, unfit: [2])],
            expected: Outcome(days: [1: [1], 3: [2]], missed: [2])),
        LevellingSample(
            rule: "nor where the overdue of a later day would have had the place of an earlier", perDay: 2,
            people: [Person(1, -9, 0), Person(2, -9, 0), Person(3, 1, 3), Person(4, 2, 2), Person(5, 2, 2)],
            expected: Outcome(days: [1: [1, 3], 2: [2, 4], 3: [5]], missed: [5])),
    ]

    static let ahead = [
        LevellingSample(
            rule: "A plan looks 56 days ahead", people: [Person(1, 56, 56), Person(2, 57, 60), Person(3, 400, 500)],
            expected: Outcome(days: [56: [1]], later: [2, 3])),
        LevellingSample(
            rule: "what finds no day until then, and is still in time, is \"later\"", perDay: 1,
            people: (1...58).map { Person($0, 1, 57) },
            expected: Outcome(days: Dictionary(uniqueKeysWithValues: (1...56).map { ($0, [Int64($0)]) }), later: [57, 58])),
        LevellingSample(
            rule: "the overdue who find no day are not \"later\"",
            people: [Person(1, -9, 0, unfit: Set(1...56)), Person(2, 1, 56, unfit: Set(1...56))], expected: Outcome(missed: [2])),
        LevellingSample(rule: "nobody", people: []),
    ]

    @Test(arguments: [windows, places, overdue, inTime, ahead].joined())
    func placed(sample: LevellingSample) throws {
        #expect(try sample.place() == sample.expected)
        #expect(try sample.place(sample.people.reversed()) == sample.expected)
    }

    @Test("Nobody is asked about a day without a place for them, or twice about one")
    func asksLittle() throws {
        let sample = LevellingSample(
            rule: "", perDay: 3, used: [2: 3], closed: [3], onlyEnding: [4],
            people: [Person(1, -9, 0, unfit: [1]), Person(2, 1, 2, unfit: [1]), Person(3, 1, 4), Person(4, 1, 1), Person(5, 5, 5)])
        var asked: [Int: [Int64]] = [:]
        let outcome = try sample.place { asked[$1, default: []].append($0) }
        #expect(outcome == Outcome(days: [1: [4], 4: [3], 5: [1, 2, 5]], missed: [2]))
        #expect(asked.mapValues { $0.sorted() } == [1: [1, 2, 3, 4], 4: [3], 5: [1, 2, 5]])
    }

    @Test("What stops an answer stops levelling")
    func failure() throws {
        struct Broken: Error {}
        let levelling = Levelling(today: LevellingSample.date(1), perDay: 1)
        #expect(throws: Broken.self) {
            _ = try levelling.place(ListedPlaces([Person(1, 1, 1).candidate])) { _, _ in throw Broken() }
        }
    }
}
