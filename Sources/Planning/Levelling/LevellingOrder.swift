import CivilTime
import Relationships

/// Candidates in the two orders of levelling, sorted once; days are numbered from today, which is 0.
struct LevellingOrder: Sendable {
    /// By earliest due day; ties: priority, the longer silence, who was added first. A candidate's index here is their name.
    let candidates: [Levelling.Candidate]
    /// For each day of the look-ahead, how many are due on it or before: those with the smaller indices.
    private(set) var ends: [Int] = []
    /// Indices by priority, then the earliest due, then who was added first: the order of the overdue. A place in it is a turn.
    let overdue: [Int]
    /// Indices of those who come into their window on each day of the look-ahead (today: or before), ascending.
    private(set) var beginning = [[Int]](repeating: [], count: Levelling.lookAhead)
    /// Turns of those whose window ends on each day of the look-ahead, ascending.
    private(set) var ending = [[Int]](repeating: [], count: Levelling.lookAhead)
    /// Turns of those who are overdue from the start, ascending.
    private(set) var late: [Int] = []

    init(_ unsorted: [Levelling.Candidate], today: CivilDate) {
        let candidates = unsorted.map { (candidate: $0, due: today.days(until: $0.window.upperBound)) }.sorted { left, right in
            if left.due != right.due { return left.due < right.due }
            let (left, right) = (left.candidate, right.candidate)
            if left.priority != right.priority { return left.priority > right.priority }
            if left.silentSince != right.silentSince { return left.silentSince < right.silentSince }
            return (left.contact, left.id) < (right.contact, right.id)
        }
        let due = candidates.map(\.due)
        let overdue = candidates.indices.sorted { left, right in
            let (first, second) = (candidates[left].candidate, candidates[right].candidate)
            if first.priority != second.priority { return first.priority > second.priority }
            if due[left] != due[right] { return due[left] < due[right] }
            return (first.contact, first.id) < (second.contact, second.id)
        }
        self.candidates = candidates.map(\.candidate)
        self.overdue = overdue
        for (index, candidate) in self.candidates.enumerated() where due[index] >= 0 {
            let ready = max(0, today.days(until: candidate.window.lowerBound))
            if ready < Levelling.lookAhead { beginning[ready].append(index) }
        }
        for day in 0..<Levelling.lookAhead {
            var end = ends.last ?? 0
            while end < due.count, due[end] <= day { end += 1 }
            ends.append(end)
        }
        for (turn, index) in overdue.enumerated() where due[index] < Levelling.lookAhead {
            if due[index] < 0 { late.append(turn) } else { ending[due[index]].append(turn) }
        }
    }
}
