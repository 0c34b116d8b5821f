/// The rule of a POSIX TZ string, "CET-1CEST,M3.5.0,M10.5.0/3", with the extensions of RFC 9636, 3.3.1: hours of a transition from -167 to 167.
struct PosixZoneRule: Hashable, Sendable {
    /// How clocks stand in standard time.
    let standard: LocalTimeType
    /// The other time of the year, which may be behind standard time (Ireland's winter); nil where clocks never change.
    let daylight: Daylight?

    /// Daylight saving time and the moments between which it holds.
    struct Daylight: Hashable, Sendable {
        /// How clocks stand in it.
        let type: LocalTimeType
        /// On the clock of standard time.
        let start: Moment
        /// On the clock of daylight saving time.
        let end: Moment
    }

    /// A moment of every year, on a clock without jumps.
    struct Moment: Hashable, Sendable {
        /// The day.
        let day: Day
        /// Seconds after the day's midnight, -167 to 167 hours.
        let seconds: Int
    }

    /// A day of every year.
    enum Day: Hashable, Sendable {
        /// `Jn`, 1 to 365: 29 February does not count.
        case julian(Int)
        /// `n`, 0 to 365: 29 February counts.
        case zeroBased(Int)
        /// `Mm.w.d`: the wth such weekday (0 is Sunday) of the month, 5 is the last.
        case weekday(month: Int, week: Int, weekday: Int)
    }

    /// A change of clocks that the rule makes.
    struct Change {
        /// Seconds since the epoch.
        let time: Int64
        /// Whether daylight saving time begins.
        let isToDaylight: Bool
    }

    /// Both changes that begin in a civil year, the earlier first; none where clocks never change.
    func changes(inYear year: Int) -> [Change] {
        guard let daylight else { return [] }
        let start = Change(time: daylight.start.wallSeconds(inYear: year) - Int64(standard.offset), isToDaylight: true)
        let end = Change(time: daylight.end.wallSeconds(inYear: year) - Int64(daylight.type.offset), isToDaylight: false)
        return start.time <= end.time ? [start, end] : [end, start]
    }
}

extension PosixZoneRule.Moment {
    /// Seconds of a clock without jumps from 1970-01-01 00:00 to it.
    func wallSeconds(inYear year: Int) -> Int64 {
        Int64(day.dayNumber(inYear: year)) * 86_400 + Int64(seconds)
    }
}

extension PosixZoneRule.Day {
    /// The days from 1970-01-01 to it.
    func dayNumber(inYear year: Int) -> Int {
        func number(month: Int, day: Int) -> Int {
            CivilDate(year: year, month: month, day: day)?.dayNumber ?? 0
        }
        switch self {
        case .julian(let day):
            let afterFebruary = CivilDate.isLeap(year: year) && day >= 60
            return number(month: 1, day: 1) + day - (afterFebruary ? 0 : 1)
        case .zeroBased(let day):
            return number(month: 1, day: 1) + day
        case .weekday(let month, let week, let weekday):
            let first = number(month: month, day: 1)
            // 1970-01-01 was a Thursday, the fourth day after a Sunday.
            let firstWeekday = ((first + 4) % 7 + 7) % 7
            let day = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
            return first + (day < CivilDate.length(ofMonth: month, year: year) ? day : day - 7)
        }
    }
}
