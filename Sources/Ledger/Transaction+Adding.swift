package import CivilTime
package import Relationships

/// People who were not known, and the lists of people's records, which stand in tables of their own.
extension Transaction {
    /// Adds a contact.
    package func add(_ record: ContactRecord, at now: Instant, in change: ChangeID) throws(LedgerError) -> Contact {
        // As many as records.
        let id = try add([record], at: now, in: change)[0]
        return Contact(id: id, record: record, added: now)
    }

    /// Adds contacts in that order; as many identifiers, ascending.
    package func add(
        _ records: [ContactRecord], at now: Instant, in change: ChangeID
    ) throws(LedgerError) -> [ContactID] {
        // Rows of contacts are never deleted, so this number was nobody's.
        let next = try number("SELECT coalesce(max(id), 0) + 1 FROM contacts")
        let people = records.enumerated().map { (id: ContactID(number: Int64(next + $0)), record: $1) }
        try insert(
            into: "contacts (id, change, added, known, name, folded, zone, birthday, introduced_by, why)",
            people.map { id, record in
                [
                    id, change, now, true, record.name, Folding.fold(record.name), record.zone, record.birthday,
                    record.introducedBy, record.why,
                ]
            })
        try insert(
            into: "contact_versions (contact, change, record)", people.map { [$0.id, change, StoredRecord.json(of: $0.record)] })
        try insertLists(of: people)
        return people.map(\.id)
    }

    /// Inserts what the records hold besides the rows in `contacts`; nothing of it may be there yet.
    func insertLists(of people: [(id: ContactID, record: ContactRecord)]) throws(LedgerError) {
        try insert(into: "contact_circles (contact, position, circle)", Self.rows(of: people, \.circles) { [$0] })
        try insert(
            into: "channels (contact, position, kind, address)", Self.rows(of: people, \.channels) { [$0.kind, $0.address] })
        try insert(into: "contact_notes (contact, position, at, text)", Self.rows(of: people, \.notes) { [$0.at, $0.text] })
        try insert(
            into: "contact_topics (contact, position, at, text, link, last_used)",
            Self.rows(of: people, \.topics) { [$0.at, $0.text, $0.link, $0.lastUsed] })
        try insert(
            into: "contact_settings (contact, key, value)",
            people.flatMap { id, record in record.settings.map { key, value in [id, key, value] } })
        try insert(
            into: "contact_imports (contact, source, key, value)",
            people.flatMap { id, record in record.imported.map { [id, $0.source, $0.key, $0.value] } })
    }

    /// A row for each element of the records' lists, with its place in the list before its own columns.
    private static func rows<Element>(
        of people: [(id: ContactID, record: ContactRecord)], _ list: KeyPath<ContactRecord, [Element]>,
        columns: (Element) -> [any Bindable]
    ) -> [[any Bindable]] {
        people.flatMap { id, record in
            record[keyPath: list].enumerated().map { position, element in [id, position] + columns(element) }
        }
    }
}
