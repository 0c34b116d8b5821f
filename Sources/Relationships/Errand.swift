package import CivilTime

/// What the user asked to be reminded of: "send her the paper on Friday"; it opens a follow-up of kind `task`.
package struct Errand: Hashable, Sendable {
    package let id: EntryID
    package let contact: ContactID
    package let text: String
    /// The moment asked; of a date, its first instant where the user was when asking.
    package let at: Instant
    /// The date asked, where no clock time was given: then it is the date that counts, in the user's present zone.
    package let date: CivilDate?
    /// When the ledger learned of it.
    package let recorded: Instant

    package init(id: EntryID, contact: ContactID, text: String, at: Instant, date: CivilDate?, recorded: Instant) {
        self.id = id
        self.contact = contact
        self.text = text
        self.at = at
        self.date = date
        self.recorded = recorded
    }
}
