package import CivilTime
package import Relationships

/// The user's time: where they are, when they may be reminded, and when not.
package struct OwnTime: Sendable {
    package let hours: WeeklyHours
    package let zone: Zone
    /// Absences hold every reminder that is not exact.
    package let absences: [Absence]
    /// Pauses hold everything.
    package let pauses: [Absence]
    /// When the user is away or has paused, sorted and merged.
    package let away: [Interval]

    package init(hours: WeeklyHours, zone: Zone, absences: [Absence] = [], pauses: [Absence] = []) {
        self.hours = hours
        self.zone = zone
        self.absences = absences
        self.pauses = pauses
        away = Interval.merged((absences + pauses).map(\.interval))
    }

    /// Reads absences and pauses from the user's own decisions.
    package init(hours: WeeklyHours, zone: Zone, decisions: [Decision]) {
        self.init(
            hours: hours, zone: zone, absences: Absence.absences(from: decisions), pauses: Absence.pauses(from: decisions))
    }

    /// The first instant inside the user's hours at or after the given one, which itself stands where a week holds none.
    package func firstFit(from instant: Instant) -> Instant {
        let end = zone.adding(RightMoment.look, to: instant)
        return hours.intervals(from: instant, to: end, in: zone).first?.start ?? instant
    }

    /// Whether something may be shown at the instant: what is exact outside pauses, all else inside the hours and outside absences too.
    package func allows(_ instant: Instant, isExact: Bool) -> Bool {
        guard !pauses.contains(where: { $0.interval.contains(instant) }) else { return false }
        return isExact || hours.contains(instant, in: zone) && !absences.contains { $0.interval.contains(instant) }
    }

    /// The first moment from the instant on at which something may be shown; where the hours of a week hold none, a week on, to look again.
    package func nextAllowed(from instant: Instant, isExact: Bool) -> Instant {
        let start = isExact ? instant : firstFit(from: instant)
        let next = Hold.release(start, isExact: isExact, own: self).at
        return allows(next, isExact: isExact) ? next : zone.adding(RightMoment.look, to: max(next, instant))
    }
}

/// A contact's time: where they are and when they may be written to.
package struct TheirTime: Sendable {
    package let hours: WeeklyHours
    package let zone: Zone
    /// Outside their hours.
    package let absences: [Absence]

    package init(hours: WeeklyHours, zone: Zone, absences: [Absence] = []) {
        self.hours = hours
        self.zone = zone
        self.absences = absences
    }

    /// Whether they may be written to at the instant.
    package func contains(_ instant: Instant) -> Bool {
        hours.contains(instant, in: zone) && !absences.contains { $0.interval.contains(instant) }
    }

    /// When they may be written to between the two instants, sorted and merged.
    package func intervals(from: Instant, to: Instant) -> [Interval] {
        let intervals = hours.intervals(from: from, to: to, in: zone)
        return absences.isEmpty ? intervals : Interval.subtracting(absences.map(\.interval), from: intervals)
    }
}
