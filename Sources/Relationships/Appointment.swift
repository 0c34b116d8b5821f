package import CivilTime

/// An arranged meeting (domain.md, "Words"); moved, it is a new one. It opens a follow-up of kind `meeting`, and once it has ended one of
/// kind `thanks`.
package struct Appointment: Hashable, Sendable {
    package let id: EntryID
    package let contact: ContactID
    package let start: Instant
    /// After the start.
    package let end: Instant
    /// A place or a link, in the user's words.
    package let place: String?
    /// When the ledger learned of it.
    package let recorded: Instant

    package init(id: EntryID, contact: ContactID, start: Instant, end: Instant, place: String?, recorded: Instant) {
        self.id = id
        self.contact = contact
        self.start = start
        self.end = end
        self.place = place
        self.recorded = recorded
    }
}
