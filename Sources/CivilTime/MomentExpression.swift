/// A WHEN as a person writes it, understood but not yet placed in time: "in 3d", "tomorrow 9:00", "fri 15:00", "2026-12-01".
package struct MomentExpression: Hashable, Sendable {
    /// Which way to look from the present for what the words leave open.
    package enum Direction: Hashable, Sendable {
        /// Something to come: "fri" is the next Friday, never today.
        case future
        /// Something that has passed: "fri" is the last Friday, today included.
        case past
    }

    /// The forms that a WHEN may have.
    enum Form: Hashable, Sendable {
        /// The present instant.
        case now
        /// A span from the present, or ago.
        case span(Span, isAgo: Bool)
        /// A day, with or without a clock time.
        case day(Day, TimeOfDay?)
        /// A clock time on the nearest day that has it ahead, or behind.
        case clock(TimeOfDay)
        /// An instant that needs no zone.
        case instant(Instant)
    }

    /// A day as words name it.
    enum Day: Hashable, Sendable {
        /// Days from today: 1 is tomorrow.
        case relative(Int)
        /// A day of the week.
        case weekday(Weekday)
        /// A date.
        case date(CivilDate)
    }

    /// What was written.
    package let text: String
    /// What it comes to.
    let form: Form
    /// The zone named at the end.
    package let zone: Zone?

    /// An expression of these parts.
    init(text: String, form: Form, zone: Zone? = nil) {
        self.text = text
        self.form = form
        self.zone = zone
    }

    /// Places it in time, seen from the present instant, in the zone that the text names, else in the one given.
    ///
    /// A day alone is its first instant; so is `today` in both directions. What has passed is at the present instant or before it, what
    /// is to come is after it. A span of months and days alone gives the date on which it falls.
    package func resolve(now: Instant, zone: Zone, direction: Direction) -> Moment {
        let zone = self.zone ?? zone
        func exact(_ instant: Instant) -> Moment {
            Moment(instant: instant, hasClockTime: true, date: nil, zone: zone)
        }
        switch form {
        case .now: return exact(now)
        case .instant(let instant): return exact(instant)
        case .span(let span, let isAgo):
            let instant = isAgo ? zone.subtracting(span, from: now) : zone.adding(span, to: now)
            guard span.isCivil, !span.isZero else { return exact(instant) }
            return Moment(instant: instant, hasClockTime: false, date: zone.civil(instant).date, zone: zone)
        case .clock(let time):
            return exact(clockTime(time, now: now, zone: zone, direction: direction))
        case .day(let day, let time?):
            let date = date(of: day, at: time, now: now, zone: zone, direction: direction)
            return exact(zone.instant(CivilDateTime(date: date, time: time)))
        case .day(let day, nil):
            let date = date(of: day, at: .midnight, now: now, zone: zone, direction: direction)
            return Moment(instant: zone.startOfDay(date), hasClockTime: false, date: date, zone: zone)
        }
    }

    private func date(of day: Day, at time: TimeOfDay, now: Instant, zone: Zone, direction: Direction) -> CivilDate {
        let today = zone.civil(now).date
        switch day {
        case .date(let date): return date
        case .relative(let days): return today.adding(days: days)
        case .weekday(let weekday):
            let ahead = (weekday.rawValue - today.weekday.rawValue + 7) % 7
            switch direction {
            case .future: return today.adding(days: ahead == 0 ? 7 : ahead)
            case .past:
                let last = today.adding(days: ahead == 0 ? 0 : ahead - 7)
                // Of a clock time still ahead today, the one a week ago has passed.
                return zone.instant(CivilDateTime(date: last, time: time)) <= now ? last : last.adding(days: -7)
            }
        }
    }

    private func clockTime(_ time: TimeOfDay, now: Instant, zone: Zone, direction: Direction) -> Instant {
        var date = zone.civil(now).date
        while true {
            let instant = zone.instant(CivilDateTime(date: date, time: time))
            switch direction {
            case .future where instant > now, .past where instant <= now: return instant
            case .future:
                guard date < .latest else { return instant }
                date = date.adding(days: 1)
            case .past:
                guard date > .earliest else { return instant }
                date = date.adding(days: -1)
            }
        }
    }
}
