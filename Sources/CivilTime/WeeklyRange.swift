/// A stretch of the clock on some days of the week: `Mon..Fri 09:00-18:00`. It begins on those days and may end on the day after.
package struct WeeklyRange: Hashable, Sendable, CustomStringConvertible {
    /// The days on which it begins.
    package let days: Weekdays
    /// Minutes after midnight of its beginning, 0 to 1439.
    package let start: Int
    /// Minutes after midnight of its end, which is outside: 1 to 1440; not more than `start` means on the day after.
    package let end: Int

    /// The length of a clock's round.
    package static let minutesPerDay = 24 * 60

    /// The range of these minutes; an end at 0 is that of the day, 24:00. Nil where there are no days, no such minutes, or start and end are the same.
    package init?(days: Weekdays, start: Int, end: Int) {
        let end = end == 0 && start != 0 ? WeeklyRange.minutesPerDay : end
        guard !days.isEmpty, (0..<WeeklyRange.minutesPerDay).contains(start), (1...WeeklyRange.minutesPerDay).contains(end),
            start != end
        else { return nil }
        self.days = days
        self.start = start
        self.end = end
    }

    /// Minutes from the midnight before its beginning to its end: up to 2879.
    package var endFromFirstMidnight: Int {
        end > start ? end : end + WeeklyRange.minutesPerDay
    }

    /// "09:00-18:00".
    package var clockDescription: String {
        func clock(_ minutes: Int) -> String { "\((minutes / 60).padded(to: 2)):\((minutes % 60).padded(to: 2))" }
        return "\(clock(start))-\(clock(end))"
    }

    /// "Mon..Fri 09:00-18:00".
    package var description: String { "\(days) \(clockDescription)" }
}
