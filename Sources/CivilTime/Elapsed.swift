/// Elapsed time in microseconds, the same on every clock; may be negative. Arithmetic stops at the ends of what 64 bits hold.
package struct Elapsed: Hashable, Comparable, Sendable {
    /// The count of microseconds.
    package let microseconds: Int64

    /// Elapsed time of that many microseconds.
    package init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// No time at all.
    package static let zero = Elapsed(microseconds: 0)

    /// Seconds of elapsed time.
    package static func seconds(_ count: Int64) -> Elapsed {
        Elapsed(microseconds: count.saturatingMultiply(1_000_000))
    }

    /// Minutes of 60 seconds.
    package static func minutes(_ count: Int64) -> Elapsed {
        seconds(count.saturatingMultiply(60))
    }

    /// Hours of 60 minutes.
    package static func hours(_ count: Int64) -> Elapsed {
        minutes(count.saturatingMultiply(60))
    }

    /// 24-hour days of elapsed time, not civil days.
    package static func days(_ count: Int64) -> Elapsed {
        hours(count.saturatingMultiply(24))
    }

    /// Whether `left` is the shorter, negative below zero.
    package static func < (left: Elapsed, right: Elapsed) -> Bool {
        left.microseconds < right.microseconds
    }

    /// Both one after the other.
    package static func + (left: Elapsed, right: Elapsed) -> Elapsed {
        Elapsed(microseconds: left.microseconds.saturatingAdd(right.microseconds))
    }

    /// What `left` is longer than `right`.
    package static func - (left: Elapsed, right: Elapsed) -> Elapsed {
        Elapsed(microseconds: left.microseconds.saturatingSubtract(right.microseconds))
    }
}
