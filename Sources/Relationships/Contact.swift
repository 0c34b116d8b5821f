package import CivilTime

/// A person whom the user wants to keep in touch with (domain.md, "Words").
package struct Contact: Hashable, Sendable {
    package let id: ContactID
    package var record: ContactRecord
    package let added: Instant
    /// When the draft that is kept for them was kept; nil: there is none.
    package let draftKept: Instant?

    package init(id: ContactID, record: ContactRecord, added: Instant, draftKept: Instant? = nil) {
        self.id = id
        self.record = record
        self.added = added
        self.draftKept = draftKept
    }

    package var name: String { record.name }
}
