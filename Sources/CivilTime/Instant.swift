/// A point on the UTC time line, in microseconds since 1970-01-01T00:00:00Z (leap seconds do not count, as in POSIX). Arithmetic stops
/// at the ends of what 64 bits hold, 292,000 years away.
package struct Instant: Hashable, Comparable, Sendable {
    /// Microseconds since the epoch; negative before it.
    package let microseconds: Int64

    /// The instant that many microseconds after the epoch.
    package init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    /// The instant that many seconds after the epoch.
    package init(seconds: Int64) {
        microseconds = seconds.saturatingMultiply(1_000_000)
    }

    /// After every instant that matters; far enough from the end of 64 bits to be counted with.
    package static let distantFuture = Instant(microseconds: .max / 2)

    /// Whole seconds since the epoch, rounded toward the past.
    package var seconds: Int64 {
        microseconds.floorDivided(by: 1_000_000)
    }

    /// Whether `left` is earlier.
    package static func < (left: Instant, right: Instant) -> Bool {
        left.microseconds < right.microseconds
    }

    /// Elapsed time later; civil spans are added by `Zone.adding(_:to:)`.
    package static func + (instant: Instant, elapsed: Elapsed) -> Instant {
        Instant(microseconds: instant.microseconds.saturatingAdd(elapsed.microseconds))
    }

    /// Elapsed time earlier.
    package static func - (instant: Instant, elapsed: Elapsed) -> Instant {
        Instant(microseconds: instant.microseconds.saturatingSubtract(elapsed.microseconds))
    }

    /// The elapsed time from `right` to `left`; negative where `left` is earlier.
    package static func - (left: Instant, right: Instant) -> Elapsed {
        Elapsed(microseconds: left.microseconds.saturatingSubtract(right.microseconds))
    }
}
