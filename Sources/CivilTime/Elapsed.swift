/// Elapsed time in microseconds, the same on every clock; may be negative.
package struct Elapsed: Hashable, Comparable, Sendable {
    package let microseconds: Int64

    package init(microseconds: Int64) {
        self.microseconds = microseconds
    }

    package static let zero = Elapsed(microseconds: 0)

    package static func seconds(_ count: Int64) -> Elapsed {
        Elapsed(microseconds: count * 1_000_000)
    }

    package static func minutes(_ count: Int64) -> Elapsed {
        seconds(count * 60)
    }

    package static func hours(_ count: Int64) -> Elapsed {
        minutes(count * 60)
    }

    /// 24-hour days of elapsed time, not civil days.
    package static func days(_ count: Int64) -> Elapsed {
        hours(count * 24)
    }

    package static func < (left: Elapsed, right: Elapsed) -> Bool {
        left.microseconds < right.microseconds
    }

    package static func + (left: Elapsed, right: Elapsed) -> Elapsed {
        Elapsed(microseconds: left.microseconds + right.microseconds)
    }

    package static func - (left: Elapsed, right: Elapsed) -> Elapsed {
        Elapsed(microseconds: left.microseconds - right.microseconds)
    }
}
