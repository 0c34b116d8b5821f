/// A length of time as people write it, `systemd.time(7)` time spans: a civil part, counted on a calendar (`Zone.adding(_:to:)`), and an
/// elapsed part. A value has one civil form, for deadlines, and one length, as systemd counts it.
package struct Span: Hashable, Sendable, CustomStringConvertible {
    /// Calendar months; a year is 12.
    package let months: Int
    /// Calendar days; a week is 7.
    package let days: Int
    /// Hours, minutes and seconds, and what decimals leave below a day.
    package let elapsed: Elapsed
    /// As the setting wrote it, "2weeks", else in normal form without blanks, "2w"; it is no part of the value.
    package let text: String

    /// The span of these parts, none of them negative.
    package init(months: Int = 0, days: Int = 0, elapsed: Elapsed = .zero) {
        self.init(
            months: months, days: days, elapsed: elapsed,
            text: SpanFormat.civil(months: months, days: days, elapsed: elapsed))
    }

    /// The span of these parts, as a text wrote it.
    init(months: Int, days: Int, elapsed: Elapsed, text: String) {
        self.months = months
        self.days = days
        self.elapsed = elapsed
        self.text = text
    }

    /// No time.
    package static let zero = Span()

    /// Whether it is no time.
    package var isZero: Bool { months == 0 && days == 0 && elapsed == .zero }

    /// Whether it has calendar months and days only.
    package var isCivil: Bool { elapsed == .zero }

    /// Its length as systemd counts it: a month is 30.44 days (2,629,800 s), a year 365.25 days; at most what 64 bits hold.
    package var length: Elapsed {
        let monthLength = Elapsed(microseconds: Int64(clamping: months).saturatingMultiply(SpanUnit.microsecondsPerMonth))
        return monthLength + .days(Int64(clamping: days)) + elapsed
    }

    /// The normal form of its length, as `systemd-analyze timespan` prints it: "1y 2month 3w 4d 5h 6min 7.008009s".
    package var normalized: String {
        SpanFormat.normal(length)
    }

    /// The span times two so many times: each nudge comes later than the last.
    package func doubled(times: Int) -> Span {
        let factor: Int64 = times < 62 ? 1 << Int64(max(times, 0)) : .max
        func multiply(_ count: Int) -> Int { Int(clamping: Int64(clamping: count).saturatingMultiply(factor)) }
        return Span(
            months: multiply(months), days: multiply(days),
            elapsed: Elapsed(microseconds: elapsed.microseconds.saturatingMultiply(factor)))
    }

    /// As the setting wrote it.
    package var description: String { text }

    /// Whether both have the same parts, however they were written.
    package static func == (left: Span, right: Span) -> Bool {
        left.months == right.months && left.days == right.days && left.elapsed == right.elapsed
    }

    /// Hashes the parts.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(months)
        hasher.combine(days)
        hasher.combine(elapsed)
    }
}
