import CivilTime
import Relationships

/// Candidates in the two orders of levelling, sorted once; days are numbered from today, which is 0.
struct LevellingOrder: Sendable {
    /// By earliest due day; ties: priority, the longer silence, who was added first. A candidate's index here is their name.
    let candidates: [Levelling.Candidate]
    /// Indices by priority, then the earliest due, then who was added first: the order of the overdue. A place in it is a turn.
    let overdue: [Int]
    /// For each day of the look-ahead, how many are due on it or before: those with the smaller indices.
    private(set) var ends: [Int] = []
    /// Indices of those who come into their window on each day of the look-ahead (today: or before), ascending.
    private(set) var beginning = [[Int]](repeating: [], count: Levelling.lookAhead)
    /// Turns of those whose window ends on each day of the look-ahead, ascending.
    private(set) var ending = [[Int]](repeating: [], count: Levelling.lookAhead)
    /// Turns of those who are overdue from the start, ascending.
    private(set) var late: [Int] = []

    init(_ unsorted: [Levelling.Candidate], today: CivilDate) {
        let keys = unsorted.indices.map { Key(unsorted[$0], at: $0, today: today) }.sorted { $0.isDueBefore($1) }
        let turns = keys.indices.sorted { keys[$0].isOverdueBefore(keys[$1]) }
        candidates = keys.map { unsorted[$0.position] }
        overdue = turns
        for day in 0..<Levelling.lookAhead {
            var end = ends.last ?? 0
            while end < keys.count, keys[end].due <= day { end += 1 }
            ends.append(end)
        }
        for (index, key) in keys.enumerated() where key.due >= 0 && key.ready < Levelling.lookAhead {
            beginning[max(0, key.ready)].append(index)
        }
        for (turn, index) in turns.enumerated() where keys[index].due < Levelling.lookAhead {
            if keys[index].due < 0 { late.append(turn) } else { ending[keys[index].due].append(turn) }
        }
    }

    /// What the orders compare, as plain numbers, smaller first: most of the time that levelling takes is spent here.
    private struct Key {
        let position: Int
        let ready: Int
        let due: Int
        let urgency: Int
        let silentSince: Int64
        let contact: Int64
        let followUp: Int64

        init(_ candidate: Levelling.Candidate, at position: Int, today: CivilDate) {
            self.position = position
            ready = today.days(until: candidate.window.lowerBound)
            due = today.days(until: candidate.window.upperBound)
            urgency =
                switch candidate.priority {
                case .high: 0
                case .normal: 1
                case .low: 2
                }
            silentSince = candidate.silentSince.microseconds
            contact = candidate.contact.number
            followUp = candidate.id.number
        }

        func isDueBefore(_ other: Key) -> Bool {
            (due, urgency, silentSince, contact, followUp) < (
                other.due, other.urgency, other.silentSince, other.contact, other.followUp
            )
        }

        func isOverdueBefore(_ other: Key) -> Bool {
            (urgency, due, contact, followUp) < (other.urgency, other.due, other.contact, other.followUp)
        }
    }
}
