/// Why a record gave no person, or no interaction (docs/import.md, "What is skipped"); the raw value is the code of `--json`.
package enum SkipReason: String, Error, CaseIterable, Sendable {
    case noName = "no-name"
    /// A card that stands for several people.
    case group
    /// A card that stands for a firm.
    case organisation
    /// A card that stands for something else: a device, a place.
    case notAPerson = "not-a-person"
    /// A card without its end.
    case brokenCard = "broken-card"
    /// A record with more cells than the header, probably for a comma that should have been quoted.
    case tooManyCells = "too-many-cells"
    /// A message that was never sent.
    case draft
    /// An advertisement.
    case sponsored
    /// A message or an invitation with nobody at the other end.
    case noCounterpart = "no-counterpart"
    case noDate = "no-date"
    /// An invitation of which it cannot be told who invited.
    case unknownDirection = "unknown-direction"
    /// A message of a mailing list.
    case mailingList = "mailing-list"
    /// A message that says that a program wrote it.
    case autoSubmitted = "auto-submitted"
    /// An answer that a program gave.
    case autoReply = "auto-reply"
    /// A message to very many.
    case bulk
    /// A report of what became of another message.
    case report
    /// A message that wants no answer, not even where it cannot be delivered.
    case nullReturnPath = "null-return-path"
    /// A message from an address behind which nobody reads.
    case noReply = "no-reply"
    /// What should be a message and has no header.
    case notAMessage = "not-a-message"
    /// A message whose file cannot be read.
    case unreadable
}
