import CivilTime
import Relationships

/// When the user may be reminded, worked out apart from the shipped `OwnTime`.
struct OwnDays {
    let hours: HoursByHand
    let zone: Zone
    private let absences: [Interval]
    private let pauses: [Interval]

    init(hours: HoursByHand, zone: Zone, decided: [PersonFacts.Decided]) {
        self.hours = hours
        self.zone = zone
        absences = Self.read(decided) { verb in
            switch verb {
            case .away(let from, let until): (from, until)
            case .back: nil
            default: (.distantFuture, .distantFuture)
            }
        }
        pauses = Self.read(decided) { verb in
            switch verb {
            case .paused(let from, let until): (from, until)
            case .resumed: nil
            default: (.distantFuture, .distantFuture)
            }
        }
    }

    /// What holds after all of it was said in order: nil ends what runs, or where nothing does, takes back what was to come.
    private static func read(
        _ decided: [PersonFacts.Decided], _ reading: (Decision.Verb) -> (from: Instant, until: Instant)?
    ) -> [Interval] {
        var spans: [(from: Instant, until: Instant)] = []
        for (_, said) in decided.enumerated().sorted(by: { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }) {
            let end = min(said.at, said.recorded)
            if let span = reading(said.verb) {
                if span.from < span.until { spans.append(span) }
            } else if spans.contains(where: { $0.from <= end && end < $0.until }) {
                spans = spans.map { $0.from < end && end < $0.until ? ($0.from, end) : $0 }
                    .filter { !($0.from == end && end < $0.until) }
            } else {
                spans.removeAll { $0.from > end }
            }
        }
        return spans.map { Interval(start: $0.from, end: $0.until) }
    }

    func isPaused(_ instant: Instant) -> Bool { pauses.contains { $0.contains(instant) } }

    func isAway(_ instant: Instant) -> Bool { absences.contains { $0.contains(instant) } }

    func isInHours(_ instant: Instant) -> Bool { hours.contains(instant, in: zone) }

    func allows(_ instant: Instant, isExact: Bool) -> Bool {
        !isPaused(instant) && (isExact || isInHours(instant) && !isAway(instant))
    }

    /// The first instant from the given one on at which something may be shown.
    func next(from instant: Instant, isExact: Bool) -> Instant {
        var instant = instant
        while !allows(instant, isExact: isExact) {
            if let held = (pauses + (isExact ? [] : absences)).first(where: { $0.contains(instant) }) {
                instant = held.end
            } else {
                instant = hours.next(from: instant, in: zone)
            }
        }
        return instant
    }

    /// Whether more than an hour of the user's hours has passed since the moment.
    func isLate(_ moment: Instant, at now: Instant) -> Bool {
        guard moment + .hours(1) < now else { return false }
        // A month has more than an hour of anyone's.
        return moment + .days(31) <= now || hours.passed(from: moment, to: now, in: zone) > .hours(1)
    }
}
