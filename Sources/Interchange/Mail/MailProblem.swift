/// Why what should be a message is none.
package enum MailProblem: Error, Hashable, Sendable {
    /// The line, counted from 1, on which a field of a header should stand, such as `From:`, and does not.
    case noHeader(line: Int)
    /// It does not say from whom it is.
    case noSender
    /// It does not say when it was written, nor when it was received.
    case noDate
}
