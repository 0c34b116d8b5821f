package import CivilTime
import Relationships

/// When something comes that the settings ask for again and again: a slot of the practice, a digest (domain.md, "Practice" and "Delivery").
///
/// "It and the slots wait for the user's hours and come at most once a civil date." One missed while the machine was off is made up for once.
package struct RecurringMoment: Sendable {
    /// What becomes of one that falls into an absence or a pause of the user.
    package enum WhileAway: Sendable {
        /// It is left out and counts for nobody: a slot.
        case skipped
        /// It waits for the first moment back inside the user's hours: a digest.
        case held
    }

    /// What is over: a value to keep.
    package struct Past: Hashable, Sendable {
        /// Event times until this instant, itself counted, are dealt with; where nothing ever came: from when on they count.
        package let until: Instant
        /// When it last came; nil: never.
        package let last: Instant?

        package init(until: Instant, last: Instant?) {
            self.until = until
            self.last = last
        }

        /// The past once it has come at the instant.
        package static func came(at instant: Instant) -> Past { Past(until: instant, last: instant) }
    }

    /// One time that it comes.
    package struct Occurrence: Hashable, Sendable {
        /// When it comes: inside the user's hours, outside absences and pauses; not before the present instant.
        package let moment: Instant
        /// The time that the calendar event names, of several the first.
        package let event: Instant
        /// Whether its moment was missed, so that it is made up for later.
        package let wasMissed: Bool

        package init(moment: Instant, event: Instant, wasMissed: Bool) {
            self.moment = moment
            self.event = event
            self.wasMissed = wasMissed
        }
    }

    private let events: [CalendarEvent]
    private let own: OwnTime
    private let whileAway: WhileAway

    package init(_ events: [CalendarEvent], own: OwnTime, whileAway: WhileAway) {
        self.events = events
        self.own = own
        self.whileAway = whileAway
    }

    /// When it comes next: at the present instant where it is due. Nil where it never does: no event is left, or no hours ever come.
    ///
    /// Once it has come, `Past.came(at:)` is what is over. What lies after the present instant is over only where the clock was set back
    /// since: it does not count, but for the civil date on which it came.
    package func occurrence(after past: Past, at now: Instant) -> Occurrence? {
        var from = min(past.until, now)
        while let event = nextEvent(after: from) {
            guard let fit = firstInHours(from: event) else { return nil }
            if whileAway == .skipped, let absence = absence(around: fit) {
                from = max(event, lastEvent(thatFitsBefore: absence.end, from: fit))
                continue
            }
            guard let moment = firstAllowed(from: fit), let comes = moment > now ? moment : firstAllowed(from: now) else {
                return nil
            }
            if let date = past.last.map(date), let taken = [moment, comes].first(where: { self.date($0) == date }) {
                from = max(event, lastEvent(thatFitsBefore: own.zone.startOfDay(date.adding(days: 1)), from: taken))
                continue
            }
            return Occurrence(moment: comes, event: event, wasMissed: comes > moment)
        }
        return nil
    }

    /// The next times that it comes, if each is dealt with as it comes; fewer where there are no more.
    package func occurrences(after past: Past, at now: Instant, count: Int) -> [Occurrence] {
        var found: [Occurrence] = []
        var (past, now) = (past, now)
        while found.count < count, let next = occurrence(after: past, at: now) {
            found.append(next)
            (past, now) = (.came(at: next.moment), next.moment)
        }
        return found
    }

    // MARK: Steps

    private func nextEvent(after instant: Instant) -> Instant? {
        events.compactMap { $0.next(after: instant, in: own.zone) }.min()
    }

    private func date(_ instant: Instant) -> CivilDate { own.zone.civil(instant).date }

    /// Nil where there are no hours: clocks that are set forward may swallow those of one week, never of two.
    private func firstInHours(from instant: Instant) -> Instant? {
        own.hours.intervals(from: instant, to: instant + Self.twoWeeks, in: own.zone).first?.start
    }

    private static let twoWeeks = Elapsed.days(15)

    /// The first instant inside the hours and outside absences and pauses.
    private func firstAllowed(from instant: Instant) -> Instant? {
        var from = instant
        while let fit = firstInHours(from: from) {
            guard let absence = absence(around: fit) else { return fit }
            from = absence.end
        }
        return nil
    }

    private func absence(around instant: Instant) -> Interval? {
        (own.absences + own.pauses).first { $0.interval.contains(instant) }?.interval
    }

    /// The instant up to which the fits of all events lie before the end: from the first such fit on, no event until then needs a look.
    private func lastEvent(thatFitsBefore end: Instant, from fit: Instant) -> Instant {
        let start = max(fit, end - Self.twoWeeks)
        let close = own.hours.intervals(from: start, to: end, in: own.zone).last?.end ?? fit
        return close - Elapsed(microseconds: 1)
    }
}
