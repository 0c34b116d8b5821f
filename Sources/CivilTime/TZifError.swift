/// What is wrong in the bytes of a zone file.
package enum TZifError: Error, Hashable, Sendable {
    /// It does not begin with "TZif": it is some other file.
    case notTZif
    /// It ends before the bytes that its header counts.
    case truncated
    /// A count in its header is impossible: no types of local time.
    case badHeader
    /// Its transition times do not rise.
    case unsortedTransitions
    /// A transition or an abbreviation has a number that its tables lack, or an offset is beyond what RFC 9636 allows.
    case badLocalTime
    /// The rule after its last transition is no POSIX TZ string; that string.
    case badFooter(String)
    /// It counts leap seconds, which POSIX time does not.
    case countsLeapSeconds
}
