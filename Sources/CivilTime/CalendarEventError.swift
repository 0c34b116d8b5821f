/// Why a text is no calendar event, and where.
package typealias CalendarEventError = TextError<CalendarEventExpectation>

/// What should have stood at an error's offset; the raw value says it in English, to follow "expected".
package enum CalendarEventExpectation: String, Hashable, Sendable {
    case event = "a calendar event such as Mon..Fri 9:00, *-12-24 or weekly"
    case weekday = "a day of the week: Mon, Tue, Wed, Thu, Fri, Sat or Sun"
    case weekdayOrder = "days from an earlier to a later one of a week from Mon to Sun"
    case afterWeekday = "a comma, .. or a blank"
    case dateOrTime = "a date such as *-12-24 or a clock time such as 9:30"
    case time = "a clock time such as 9:30"
    case number = "a number or *"
    case startOfSteps = "a number to begin with before the /, such as 0/15"
    case decimals = "decimals after the point"
    case year = "a year from 1970 to 2199"
    case month = "a month from 1 to 12"
    case day = "a day from 1 to 31"
    case dayFromEnd = "a day from 1, the last of the month, to 28"
    case hour = "an hour from 0 to 23"
    case minute = "a minute from 0 to 59"
    case second = "a second from 0 to 59.999999"
    case rangeEnd = "an end of the range that is not before its start"
    case rangeOfSecond = "an end of the range that is at least a second after its start"
    case step = "a step that reaches another value"
    case fewer = "at most 241 values"
    case dayOrBlank = "a - or ~ and the day, or a blank and a clock time"
    case blank = "a blank and a clock time"
    case seconds = "whole seconds since 1970 and before 2200, as @1700000000"
    case zone = "a time zone such as Europe/Rome"
    case end = "nothing more"
}
