package import CivilTime
package import Relationships

/// Why a command was refused; nothing was written.
package enum CommandError: Error, Hashable, Sendable {
    case noSuchContact(ContactID)
    case noSuchFollowUp(FollowUpID)
    case noSuchEntry(EntryID)
    /// An appointment, where something that was logged is to be corrected.
    case isAppointment(EntryID)
    /// Nothing that is arranged and has not ended has this name.
    case noSuchAppointment(EntryID)
    /// What ends by itself is neither done nor dismissed.
    case endsByItself(FollowUpID)
    case nothingToUndo
    /// Nothing that was imported waits for a decision about someone.
    case nothingToReview(name: String)
    /// Someone is to be merged with themselves.
    case sameContact(name: String)
    case badName(String)
    case badChannel(String)
    case badBirthday(String)
    /// No name of a circle: one word.
    case badCircle(String)
    /// Someone is to leave a circle in which they are not.
    case notInCircle(name: String, circle: String)
    case unknownCircle(String, known: [String])
    case unknownKey(String, known: [String])
    case badValue(key: PolicyKey, value: String, PolicyValueError)
    case zone(ZoneError)
    /// A moment that should be ahead and is past.
    case notAhead(Instant)
    /// Something that should have passed and is dated ahead.
    case notPassed(Instant)
    /// A time that ends before it begins.
    case endsBeforeItBegins(from: Instant, until: Instant)
    /// A text is needed and is empty.
    case emptyText
    /// `back` or `resume` where nothing holds.
    case nothingHolds
    /// `wake` of someone who does not rest.
    case notResting(name: String)
    /// `unarchive` of someone who is not archived.
    case notArchived(name: String)
    /// Someone whom the practice does not offer, because something has passed or `Approach=` says no.
    case notWished(name: String)
}
