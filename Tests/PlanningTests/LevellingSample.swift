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

        var candidate: PlaceCandidate {
            let contact = ContactID(number: number)
            return PlaceCandidate(
                id: FollowUpID(number: number),
                identity: FollowUpIdentity(contact: contact, kind: .reconnect, opener: EntryID(number: number)),
                ready: Instant(seconds: 0),
                wanted: WantedPlace(
                    window: LevellingSample.date(from)...LevellingSample.date(to), priority: priority,
                    silentSince: Instant(seconds: 1_800_000_000 - Int64(silent) * 86_400)),
                place: nil)
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
    func place(_ people: [Person]? = nil, asked: ((Int64, Int) -> Void)? = nil) throws -> Outcome {
        let people = people ?? self.people
        let levelling = Levelling(
            today: Self.today, perDay: perDay,
            used: Dictionary(uniqueKeysWithValues: used.map { (Self.date($0.key), $0.value) }),
            closed: Set(closed.map(Self.date)), onlyEnding: Set(onlyEnding.map(Self.date)))
        let unfit = Dictionary(uniqueKeysWithValues: self.people.map { ($0.number, $0.unfit) })
        let result = try levelling.place(ListedPlaces(people.map(\.candidate))) { candidate, date in
            asked?(candidate.id.number, Self.day(date))
            return unfit[candidate.id.number]?.contains(Self.day(date)) == false
        }
        let days = Dictionary(uniqueKeysWithValues: result.placed.map { ($0.candidate.id.number, Self.day($0.day)) })
        let inOrder = people.sorted {
            ($0.to, $1.priority, $1.silent, $0.number) < ($1.to, $0.priority, $0.silent, $1.number)
        }
        return Outcome(
            days: days.reduce(into: [:]) { $0[$1.value, default: []].insert($1.key) },
            missed: inOrder.filter { (1...Levelling.lookAhead).contains($0.to) && days[$0.number] ?? .max > $0.to }.map(\.number),
            later: inOrder.filter { $0.to > Levelling.lookAhead && days[$0.number] == nil }.map(\.number),
            most: result.mostInTime)
    }

    /// The places of a day that nobody uses yet.
    func free(_ day: Int) -> Int {
        closed.contains(day) ? 0 : max(0, perDay - (used[day] ?? 0))
    }
}
