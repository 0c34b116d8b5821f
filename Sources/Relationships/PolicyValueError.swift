package import CivilTime

/// Why the text of a policy key was not understood.
package enum PolicyValueError: Error, Hashable, Sendable {
    case hours(WeeklyHoursError)
    case span(SpanError)
    case cadence(CadenceError)
    /// A span of no length, where the key wants one.
    case zero
    /// No word for yes or no.
    case boolean(String)
    /// No whole number, or one outside the range.
    case number(String, allowed: ClosedRange<Int>)
    /// None of the words that the key takes; the one that was probably meant.
    case word(String, allowed: [String], suggestion: String?)
}
