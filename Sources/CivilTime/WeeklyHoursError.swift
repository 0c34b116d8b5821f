/// Why a text is no list of weekly hours, and where.
package struct WeeklyHoursError: Error, Hashable, Sendable {
    /// What should have stood at the offset; the raw value says it in English, to follow "expected".
    package enum Expected: String, Hashable, Sendable {
        case hours = "weekly hours such as Mon..Fri 09:00-18:00"
        case day = "a day of the week: Mon, Tue, Wed, Thu, Fri, Sat or Sun"
        case daysOrTimes = "days or clock times"
        case times = "clock times such as 09:00-18:00 after the days"
        case clockTime = "a clock time from 00:00 to 24:00"
        case dash = "a - and the time of the end"
        case otherEnd = "an end that is not the start; the whole day is 00:00-24:00"
        case separator = "a comma or a blank"
    }

    /// The whole text that was read.
    package let text: String
    /// Where in the text it is wrong, in UTF-8 bytes from its beginning.
    package let offset: Int
    /// What should have stood there.
    package let expected: Expected
    /// The word to write at the offset instead, where one is near ("Wed"), else the whole value as it should be written.
    package let suggestion: String?

    /// An error at a place of a text.
    package init(text: String, offset: Int, expected: Expected, suggestion: String? = nil) {
        self.text = text
        self.offset = offset
        self.expected = expected
        self.suggestion = suggestion
    }
}
