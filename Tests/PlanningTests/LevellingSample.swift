import CivilTime
import Planning
import Relationships
import Testing

/// Candidates and days in few words: days are numbered from 1, which is today, a Monday; a candidate is known by its contact's number.
struct LevellingSample: Sendable, CustomTestStringConvertible {
    /// Someone who wants a day, and the days of their window.
    struct Person: Sendable {
        let number: Int64
        var from: Int
        var to: Int
        var priority = Priority.normal
        /// Days of silence before today.
        var silent = 100
        /// Days on which hours do not meet.
        var unfit: Set<Int> = []

        init(_ number: Int64, _ from: Int, _ to: Int, _ priority: Priority = .normal, silent: Int = 100, unfit: Set<Int> = []) {
            self.number = number
            self.from = from
            self.to = to
            self.priority = priority
            self.silent = silent
            self.unfit = unfit
        }

        var candidate: Levelling.Candidate {
            Levelling.Candidate(
                id: FollowUpID(number: number), window: LevellingSample.date(from)...LevellingSample.date(to), priority: priority,
                silentSince: Instant(seconds: 1_800_000_000 - Int64(silent) * 86_400), contact: ContactID(number: number))
        }
    }

    /// Whom each day takes, who misses their window, who is later, and k.
    struct Outcome: Hashable, Sendable, CustomStringConvertible {
        var days: [Int: Set<Int64>] = [:]
        var missed: [Int64] = []
        var later: [Int64] = []
        var most = 1

        var description: String {
            let days = days.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.sorted())" }
            return "\(days), missed \(missed), later \(later), k \(most)"
        }
    }

    let rule: String
    var perDay = 5
    var used: [Int: Int] = [:]
    var closed: Set<Int> = []
    var onlyEnding: Set<Int> = []
    var people: [Person]
    var expected = Outcome()

    var testDescription: String { rule }

    private static let today = CivilDate(dayNumber: 20_878)

    static func date(_ day: Int) -> CivilDate { today.adding(days: day - 1) }
    static func day(_ date: CivilDate) -> Int { today.days(until: date) + 1 }

    /// What levelling makes of it, the people given in this order or another.
    func place(_ people: [Person]? = nil, asked: ((Int64, Int) -> Void)? = nil) -> Outcome {
        let levelling = Levelling(
            today: Self.today, perDay: perDay,
            used: Dictionary(uniqueKeysWithValues: used.map { (Self.date($0.key), $0.value) }),
            closed: Set(closed.map(Self.date)), onlyEnding: Set(onlyEnding.map(Self.date)))
        let unfit = Dictionary(uniqueKeysWithValues: self.people.map { ($0.number, $0.unfit) })
        let result = levelling.place((people ?? self.people).map(\.candidate)) { candidate, date in
            asked?(candidate.id.number, Self.day(date))
            return unfit[candidate.id.number]?.contains(Self.day(date)) == false
        }
        return Outcome(
            days: result.days.reduce(into: [:]) { $0[Self.day($1.value), default: []].insert($1.key.number) },
            missed: result.missed.map(\.number), later: result.later.map(\.number), most: result.mostInTime)
    }

    /// The places of a day that nobody uses yet.
    func free(_ day: Int) -> Int {
        closed.contains(day) ? 0 : max(0, perDay - (used[day] ?? 0))
    }
}
