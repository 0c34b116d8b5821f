/// Why a text is no list of weekly hours, and where.
package typealias WeeklyHoursError = TextError<WeeklyHoursExpectation>

/// What should have stood at an error's offset; the raw value says it in English, to follow "expected".
package enum WeeklyHoursExpectation: String, Hashable, Sendable {
    case hours = "weekly hours such as Mon..Fri 09:00-18:00"
    case day = "a day of the week: Mon, Tue, Wed, Thu, Fri, Sat or Sun"
    case daysOrTimes = "days or clock times"
    case times = "clock times such as 09:00-18:00 after the days"
    case clockTime = "a clock time from 00:00 to 24:00"
    case dash = "a - and the time of the end"
    case otherEnd = "an end that is not the start; the whole day is 00:00-24:00"
    case separator = "a comma or a blank"
}
