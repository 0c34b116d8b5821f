/// A time on a 24-hour clock, to the microsecond; 24:00 is no time of day.
package struct TimeOfDay: Comparable, Hashable, Sendable, CustomStringConvertible {
    /// Microseconds on the clock since 00:00, less than 24 hours.
    package let microseconds: Int64

    /// The microseconds on a clock's whole round.
    package static let microsecondsPerDay: Int64 = 86_400_000_000

    /// 00:00.
    package static let midnight = TimeOfDay(wrapping: 0)

    /// The time of that many microseconds; nil where no clock shows it.
    package init?(microseconds: Int64) {
        guard microseconds >= 0, microseconds < TimeOfDay.microsecondsPerDay else { return nil }
        self.microseconds = microseconds
    }

    /// The time of these numbers; nil where no clock shows it.
    package init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else { return nil }
        microseconds = Int64(hour * 3600 + minute * 60 + second) * 1_000_000
    }

    /// The time that the clock shows after that many microseconds, negative too, on whatever day that is.
    init(wrapping microseconds: Int64) {
        self.microseconds = microseconds.floorRemainder(by: TimeOfDay.microsecondsPerDay)
    }

    /// 0 to 23.
    package var hour: Int { Int(microseconds / 3_600_000_000) }

    /// 0 to 59.
    package var minute: Int { Int(microseconds / 60_000_000 % 60) }

    /// 0 to 59.
    package var second: Int { Int(microseconds / 1_000_000 % 60) }

    /// The microseconds within the second, 0 to 999,999.
    package var fraction: Int { Int(microseconds % 1_000_000) }

    /// "09:00", or "09:00:30" where there are seconds, or "09:00:30.000001" where there are microseconds.
    package var description: String {
        var text = "\(hour.padded(to: 2)):\(minute.padded(to: 2))"
        if second != 0 || fraction != 0 { text += ":\(second.padded(to: 2))" }
        if fraction != 0 { text += ".\(fraction.padded(to: 6))" }
        return text
    }

    /// Whether `left` is earlier in a day.
    package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
        left.microseconds < right.microseconds
    }
}
