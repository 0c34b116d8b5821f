/// What a calendar and a clock on a wall show together; which instant that is, a `Zone` says.
package struct CivilDateTime: Comparable, Hashable, Sendable, CustomStringConvertible {
    /// What the calendar shows.
    package var date: CivilDate
    /// What the clock shows.
    package var time: TimeOfDay

    /// A date with a time; without one, its midnight.
    package init(date: CivilDate, time: TimeOfDay = .midnight) {
        self.date = date
        self.time = time
    }

    /// The civil time that many microseconds of a clock without jumps after 1970-01-01 00:00, within the calendar's ends.
    init(wallMicroseconds: Int64) {
        date = CivilDate(dayNumber: Int(wallMicroseconds.floorDivided(by: TimeOfDay.microsecondsPerDay)))
        time = TimeOfDay(wrapping: wallMicroseconds)
    }

    /// "2027-03-05 09:00", with seconds where they are not zero.
    package var description: String { "\(date) \(time)" }

    /// Whether a calendar and a clock show `left` earlier.
    package static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
        left.date == right.date ? left.time < right.time : left.date < right.date
    }
}
