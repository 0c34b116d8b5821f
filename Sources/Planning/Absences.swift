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
                let runs = absences.contains { $0.interval.start <= decision.at && decision.at < $0.interval.end }
                absences = absences.compactMap { absence in
                    if absence.interval.end <= decision.at { return absence }
                    if absence.interval.start >= decision.at { return runs && absence.interval.start > decision.at ? absence : nil }
                    return Absence(decision: absence.decision, interval: Interval(start: absence.interval.start, end: decision.at))
                }
            }
        }
        return absences.sorted { ($0.interval.start, $0.decision) < ($1.interval.start, $1.decision) }
    }
}
