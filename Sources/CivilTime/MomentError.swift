/// Why a text is no WHEN, and where.
package struct MomentError: Error, Hashable, Sendable {
    /// What should have stood at the offset; the raw value says it in English, to follow "expected".
    package enum Expected: String, Hashable, Sendable {
        case moment = "a moment such as in 3d, tomorrow 9:00, fri 15:00 or 2026-12-01"
        case span = "a time span such as 3d or 2h30min"
        case date = "a date that the calendar has, as 2026-12-01"
        case clockTime = "a clock time from 0:00 to 23:59"
        case instant = "an instant such as 2026-12-01T09:30:00+01:00"
        case seconds = "seconds since 1970, as @1700000000"
        case zone = "a time zone such as Europe/Rome"
        case end = "nothing more"
    }

    /// The whole text that was read.
    package let text: String
    /// Where in the text it is wrong, in UTF-8 bytes from its beginning.
    package let offset: Int
    /// What should have stood there.
    package let expected: Expected
    /// The word to write at the offset instead, or the whole text as it should be written; nil where nothing is near.
    package let suggestion: String?

    /// An error at a place of a text.
    package init(text: String, offset: Int, expected: Expected, suggestion: String? = nil) {
        self.text = text
        self.offset = offset
        self.expected = expected
        self.suggestion = suggestion
    }
}
