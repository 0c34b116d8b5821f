package import CivilTime
import Relationships

/// What absences and pauses of the user do to a moment (domain.md, "The right moment").
package enum Hold {
    /// The moment at which a reminder comes that falls into absences or pauses, and the steps that moved it.
    ///
    /// An absence holds what is not exact until the first fit inside the user's hours at or after the first moment back;
    /// a pause holds everything, and what is exact comes when it ends.
    package static func release(_ moment: Instant, isExact: Bool, own: OwnTime) -> (at: Instant, steps: [Step]) {
        var at = moment
        var steps: [Step] = []
        while let step = step(at, isExact: isExact, own: own) {
            steps.append(step)
            at = step.after
        }
        return (at, steps)
    }

    /// One absence or pause around the moment; each ends later than it, so that holding comes to an end.
    private static func step(_ at: Instant, isExact: Bool, own: OwnTime) -> Step? {
        if let pause = own.pauses.first(where: { $0.interval.contains(at) }) {
            let end = pause.interval.end
            return Step(.heldByPause(pause.decision), from: at, to: isExact ? end : own.firstFit(from: end))
        }
        guard !isExact, let absence = own.absences.first(where: { $0.interval.contains(at) }) else { return nil }
        return Step(.heldByAbsence(absence.decision), from: at, to: own.firstFit(from: absence.interval.end))
    }
}
