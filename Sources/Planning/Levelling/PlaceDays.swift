package import CivilTime
import Relationships

/// The days on which something levelled may stand, and its moment on each (domain.md, "Levelling: a fair week").
///
/// "Its days are those on which both people's hours meet, at or after ready, outside the user's absences and pauses; if the hours of both,
/// these aside, do not meet within a week from ready, those with the user's hours. A day's hours are the ranges that begin on it. The moment
/// on the day is the first such instant."
package struct PlaceDays: Sendable {
    private let ready: Instant
    private let own: OwnTime
    /// Nil where only the user's hours count.
    private let their: TheirTime?

    package init(ready: Instant, own: OwnTime, their: TheirTime) {
        self.ready = ready
        self.own = own
        let week = own.zone.adding(RightMoment.look, to: ready)
        let meetings = Interval.intersection(
            own.hours.intervals(from: ready, to: week, in: own.zone), their.intervals(from: ready, to: week))
        self.their = meetings.isEmpty ? nil : their
    }

    /// The moment on the day that is not before the given instant; nil where the day is none of them, or no such moment is left.
    package func moment(on day: CivilDate, notBefore now: Instant) -> Instant? {
        let earliest = max(ready, now)
        var hours = own.hours.intervals(of: day, in: own.zone)
        guard let first = hours.first, let last = hours.last, last.end > earliest else { return nil }
        if let their { hours = Interval.intersection(hours, their.intervals(from: first.start, to: last.end)) }
        return Interval.subtracting(own.away, from: hours).first { $0.end > earliest }.map { max($0.start, earliest) }
    }
}
