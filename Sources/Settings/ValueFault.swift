package import CivilTime
package import Relationships

/// Why a value is not what its setting takes.
package enum ValueFault: Error, Hashable, Sendable {
    case hours(WeeklyHoursError)
    case span(SpanError)
    case cadence(CadenceError)
    case calendarEvent(CalendarEventError)
    /// A span of no length, where the setting wants one.
    case zero
    case zone(ZoneError)
    /// No word for yes or no.
    case boolean(String)
    /// No number, or one outside the range.
    case number(String, allowed: ClosedRange<Int>)
    /// None of the words that the setting takes; the one that was probably meant.
    case word(String, allowed: [String], suggestion: String?)
    /// A name with characters that a circle's has not.
    case circleName(String)
    /// Neither a mail address nor a web address.
    case ownAddress(String)
    /// A folder whose place depends on where one is.
    case folder(String)
    /// Several folders, where one is wanted.
    case folders([String])
    case quoting(QuotedWords.Fault.Problem)
    case specifier(ArgumentTemplateError)
    /// No program: a path that depends on where one is, another specifier than `%h`, or nothing.
    case program(String)
}
