package import CivilTime

/// Why the text of a policy key was not understood.
package enum PolicyValueError: Error, Hashable, Sendable {
    case hours(WeeklyHoursError)
    case span(SpanError)
    /// A span of no length, where the key wants one.
    case zero
}
