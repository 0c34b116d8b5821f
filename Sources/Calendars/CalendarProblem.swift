/// What of a calendar could not be read; the rest of it counts.
package enum CalendarProblem: Hashable, Sendable {
    /// libical is not installed.
    case noReader
    /// The folder or the file cannot be read; an error number of the system.
    case unreadable(errno: Int32)
    /// More than `CalendarFolder.largestFile` bytes.
    case tooLarge
    /// More than `CalendarFolder.mostFiles` files in a folder.
    case tooManyFiles
    /// No iCalendar (RFC 5545).
    case notACalendar
    /// An event without a beginning that is understood.
    case noBeginning
    /// What libical says of a property that it does not understand.
    case notUnderstood(String)
    /// A zone that neither the system nor the calendar has; its times are read as the user's.
    case unknownZone(String)
    /// A rule (RRULE) that is none.
    case badRule(String)
    /// A rule that comes back so often that it is not followed to the end.
    case tooOften(String)
    /// An event that changes all that come after it, of which the one is read.
    case changesTheFollowing
}
