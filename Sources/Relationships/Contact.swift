package import CivilTime

/// A person whom the user wants to keep in touch with (domain.md, "Words").
package struct Contact: Hashable, Sendable {
    package let id: ContactID
    package var record: ContactRecord
    package let added: Instant

    package init(id: ContactID, record: ContactRecord, added: Instant) {
        self.id = id
        self.record = record
        self.added = added
    }

    package var name: String { record.name }
}
