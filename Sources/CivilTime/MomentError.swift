/// Why a text is no WHEN, and where.
package typealias MomentError = TextError<MomentExpectation>

/// What should have stood at an error's offset; the raw value says it in English, to follow "expected".
package enum MomentExpectation: String, Hashable, Sendable {
    case moment = "a moment such as in 3d, tomorrow 9:00, fri 15:00 or 2026-12-01"
    case span = "a time span such as 3d or 2h30min"
    case date = "a date that the calendar has, as 2026-12-01"
    case clockTime = "a clock time from 0:00 to 23:59"
    case instant = "an instant such as 2026-12-01T09:30:00+01:00"
    case seconds = "seconds since 1970, as @1700000000"
    case zone = "a time zone such as Europe/Rome"
    case end = "nothing more"
}
