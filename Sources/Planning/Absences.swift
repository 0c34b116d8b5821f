import CivilTime
package import Relationships

extension Absence {
    /// Absences by their `away` and `back` decisions, in the order of their beginnings.
    package static func absences(from decisions: [Decision]) -> [Absence] {
        read(decisions) {
            switch $0 {
            case .away(let from, let until): .begins(from: from, until: until)
            case .back: .ends
            default: nil
            }
        }
    }

    /// Pauses by their `pause` and `resume` decisions, in the order of their beginnings.
    package static func pauses(from decisions: [Decision]) -> [Absence] {
        read(decisions) {
            switch $0 {
            case .paused(let from, let until): .begins(from: from, until: until)
            case .resumed: .ends
            default: nil
            }
        }
    }

    private enum Reading {
        case begins(from: Instant, until: Instant)
        case ends
    }

    /// An end cuts short what runs at its moment; where nothing runs, it takes back what is still to come.
    private static func read(_ decisions: [Decision], as reading: (Decision.Verb) -> Reading?) -> [Absence] {
        var absences: [Absence] = []
        for decision in decisions.sorted(by: { ($0.at, $0.id) < ($1.at, $1.id) }) {
            switch reading(decision.verb) {
            case nil: continue
            case .begins(let from, let until):
                absences.append(Absence(decision: decision.id, interval: Interval(start: from, end: until)))
            case .ends:
                // Said while the clock was behind what was said before, it counts after that, and ends what runs by that clock.
                let end = min(decision.at, decision.recorded)
                let runs = absences.contains { $0.interval.start <= end && end < $0.interval.end }
                absences = absences.compactMap { absence in
                    if absence.interval.end <= end { return absence }
                    if absence.interval.start >= end { return runs && absence.interval.start > end ? absence : nil }
                    return Absence(decision: absence.decision, interval: Interval(start: absence.interval.start, end: end))
                }
            }
        }
        return absences.sorted { ($0.interval.start, $0.decision) < ($1.interval.start, $1.decision) }
    }
}
