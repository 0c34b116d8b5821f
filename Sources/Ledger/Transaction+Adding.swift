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
        let people = zip(next..., records).map { DescribedContact(id: ContactID(number: Int64($0)), record: $1) }
        try insert(into: "contacts (id, change, added, known, name, folded, zone, birthday, introduced_by, why)", people) {
            (
                $0.id, change, now, true, $0.record.name, Folding.fold($0.record.name), $0.record.zone, $0.record.birthday,
                $0.record.introducedBy, $0.record.why
            )
        }
        try insert(into: "contact_versions (contact, change, record)", people) { ($0.id, change, $0.json) }
        try insertLists(of: people)
        return people.map(\.id)
    }

    /// Inserts what the records hold besides the rows in `contacts`; nothing of it may be there yet.
    func insertLists(of people: [DescribedContact]) throws(LedgerError) {
        var circles: [(contact: ContactID, position: Int, circle: String)] = []
        var channels: [(contact: ContactID, position: Int, channel: Channel)] = []
        var notes: [(contact: ContactID, position: Int, note: Note)] = []
        var topics: [(contact: ContactID, position: Int, topic: Topic)] = []
        var settings: [(contact: ContactID, key: PolicyKey, value: String)] = []
        var identities: [(contact: ContactID, identity: ContactIdentity)] = []
        var imported: [(contact: ContactID, said: String)] = []
        for person in people {
            for (position, circle) in person.record.circles.enumerated() { circles.append((person.id, position, circle)) }
            for (position, channel) in person.record.channels.enumerated() { channels.append((person.id, position, channel)) }
            for (position, note) in person.record.notes.enumerated() { notes.append((person.id, position, note)) }
            for (position, topic) in person.record.topics.enumerated() { topics.append((person.id, position, topic)) }
            for (key, value) in person.record.settings { settings.append((person.id, key, value)) }
            for identity in ContactIdentity.all(of: person.record) { identities.append((person.id, identity)) }
            if let said = person.imported { imported.append((person.id, said)) }
        }
        try insert(into: "contact_circles (contact, position, circle)", circles) { ($0.contact, $0.position, $0.circle) }
        try insert(into: "channels (contact, position, kind, address)", channels) {
            ($0.contact, $0.position, $0.channel.kind, $0.channel.address)
        }
        try insert(into: "contact_notes (contact, position, at, text)", notes) {
            ($0.contact, $0.position, $0.note.at, $0.note.text)
        }
        try insert(into: "contact_topics (contact, position, at, text, link, last_used)", topics) {
            ($0.contact, $0.position, $0.topic.at, $0.topic.text, $0.topic.link, $0.topic.lastUsed)
        }
        try insert(into: "contact_settings (contact, key, value)", settings) { ($0.contact, $0.key, $0.value) }
        try insert(into: "contact_identities (contact, key, value)", identities) {
            ($0.contact, $0.identity.key, $0.identity.value)
        }
        try insert(into: "contact_imported (contact, said)", imported) { ($0.contact, $0.said) }
    }
}

/// A contact with all that is said of them, on its way into the tables.
struct DescribedContact {
    let id: ContactID
    let record: ContactRecord
    /// What files said of them, as it is kept; nil where none said anything.
    let imported: String?

    init(id: ContactID, record: ContactRecord) {
        (self.id, self.record) = (id, record)
        imported = StoredRecord.imported(of: record)
    }

    /// Their version.
    var json: String { StoredRecord.json(of: record, imported: imported) }
}
