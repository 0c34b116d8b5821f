/// A point on the UTC time line, in microseconds since 1970-01-01T00:00:00Z (leap seconds do not count, as in POSIX).
package struct Instant: Hashable, Comparable, Sendable {
    package let microseconds: Int64

    package init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    package init(seconds: Int64) {
        microseconds = seconds * 1_000_000
    }

    /// Whole seconds since the epoch, rounded toward the past.
    package var seconds: Int64 {
        microseconds >= 0 ? microseconds / 1_000_000 : (microseconds - 999_999) / 1_000_000
    }

    package static func < (left: Instant, right: Instant) -> Bool {
        left.microseconds < right.microseconds
    }

    /// Elapsed time later; civil spans are added by `Zone.adding(_:to:)`.
    package static func + (instant: Instant, elapsed: Elapsed) -> Instant {
        Instant(microseconds: instant.microseconds + elapsed.microseconds)
    }

    /// Elapsed time earlier.
    package static func - (instant: Instant, elapsed: Elapsed) -> Instant {
        Instant(microseconds: instant.microseconds - elapsed.microseconds)
    }

    /// The elapsed time from `right` to `left`; negative where `left` is earlier.
    package static func - (left: Instant, right: Instant) -> Elapsed {
        Elapsed(microseconds: left.microseconds - right.microseconds)
    }
}
