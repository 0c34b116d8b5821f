package import CivilTime
package import Relationships

extension Transaction {
    /// Replaces all that is said of a contact.
    package func update(_ contact: ContactID, to record: ContactRecord, in change: ChangeID) throws(LedgerError) {
        guard try isKnown(contact) else { throw .noSuchContact(contact) }
        let described = DescribedContact(id: contact, record: record)
        try run("INSERT INTO contact_versions (contact, change, record) VALUES (?, ?, ?)", contact, change, described.json)
        try materialize(described)
    }

    /// The contact; nil where there is none, or its adding was undone.
    package func contact(_ id: ContactID) throws(LedgerError) -> Contact? {
        let one = SomeContacts(id)
        return try withLists(rows(of: one), one).first
    }

    /// Of the contact's record only what their policy and their time depend on, and what stands beside it: name, zone, circles and settings.
    /// Levelling asks for hundreds of them.
    package func recordOfPolicy(_ id: ContactID) throws(LedgerError) -> ContactRecord? {
        let one = SomeContacts(id)
        return try withPolicy(rows(of: one), one).first?.record
    }

    /// The contacts' own rows; who is not known is missing.
    func rows(of these: SomeContacts) throws(LedgerError) -> [Contact] {
        try all(
            "SELECT \(Self.contactColumns) FROM contacts WHERE id \(these.condition) AND known = 1", bound: these.arguments,
            row: Self.contact)
    }

    /// Contacts whose names contain every word of the text, without case or accents; all where it is empty.
    ///
    /// In the order of their identifiers, those after the given one.
    package func contacts(matching text: String, circle: String?, after: ContactID?, limit: Int) throws(LedgerError) -> [Contact] {
        let words = Folding.words(of: text)
        let from = circle == nil ? "" : "contact_circles CROSS JOIN"
        let inCircle = circle == nil ? "" : "AND circle = ? AND contact = id AND contact > ?"
        let named = String(repeating: " AND instr(folded, ?)", count: words.count)
        let start = after?.number ?? 0
        let inCircleArguments: [any Bindable] = circle.map { [$0, start] } ?? []
        let ids = try all(
            """
            SELECT id FROM \(from) contacts INDEXED BY contacts_by_folded_name
            WHERE known = 1 AND id > ? \(inCircle) \(named) ORDER BY \(circle == nil ? "id" : "contact") LIMIT ?
            """, bound: [start] + inCircleArguments + words + [limit], row: Self.contactID)
        var contacts: [Contact] = []
        for id in ids {
            if let contact = try contact(id) { contacts.append(contact) }
        }
        return contacts
    }

    /// How many contacts there are.
    package func contactCount() throws(LedgerError) -> Int {
        try number("SELECT known FROM contact_count")
    }

    /// How many people each circle has; a circle without anyone is missing.
    package func circleSizes() throws(LedgerError) -> [String: Int] {
        var sizes: [String: Int] = [:]
        try each(Self.circleSizes) { row throws(LedgerError) in sizes[try row.text(0)] = Int(try row.integer(1)) }
        return sizes
    }

    /// What `circleSizes` reads: an index and nothing else.
    static let circleSizes = "SELECT circle, count(*) FROM contact_circles GROUP BY circle"

    /// Whether there is such a contact.
    func isKnown(_ contact: ContactID) throws(LedgerError) -> Bool {
        try first("SELECT 1 FROM contacts WHERE id = ? AND known = 1", contact, row: { _ in true }) ?? false
    }

    /// Makes a contact one with another, who is named from then on; nothing more is known of it.
    package func merge(_ contact: ContactID, into other: ContactID, at now: Instant, in change: ChangeID) throws(LedgerError) {
        for contact in [contact, other] where try !isKnown(contact) { throw .noSuchContact(contact) }
        try run(
            "INSERT INTO contact_versions (contact, change, record) VALUES (?, ?, ?)", contact, change,
            StoredRecord.merged(into: other))
        try restoreLatestVersion(of: contact, at: now)
    }

    /// Makes a contact what its latest version says that is not undone; without one it is no longer known.
    func restoreLatestVersion(of contact: ContactID, at now: Instant) throws(LedgerError) {
        let json = try first(
            """
            SELECT record FROM contact_versions JOIN changes ON changes.id = contact_versions.change
            WHERE contact = ? AND undone_at IS NULL ORDER BY contact_versions.id DESC LIMIT 1
            """, contact, row: { row throws(LedgerError) in try row.text(0) })
        if let json, !StoredRecord.isMerged(json) {
            try materialize(DescribedContact(id: contact, record: StoredRecord.record(of: json)))
        } else {
            try clearLists(of: contact)
            try run(
                """
                UPDATE contacts SET known = 0, name = NULL, folded = NULL, zone = NULL, birthday = NULL, introduced_by = NULL, why = NULL
                WHERE id = ?
                """, contact)
            try run("UPDATE follow_ups SET closed_at = ? WHERE contact = ? AND closed_at IS NULL", now, contact)
            try store(replanAt: nil, wish: nil, of: contact)
            try store(WeeklyShare.none, of: contact)
        }
    }

    private func materialize(_ described: DescribedContact) throws(LedgerError) {
        let (contact, record) = (described.id, described.record)
        try run(
            """
            UPDATE contacts SET known = 1, name = ?, folded = ?, zone = ?, birthday = ?, introduced_by = ?, why = ? WHERE id = ?
            """, record.name, Folding.fold(record.name), record.zone, record.birthday, record.introducedBy, record.why, contact)
        try clearLists(of: contact)
        try insertLists(of: [described])
    }

    private func clearLists(of contact: ContactID) throws(LedgerError) {
        try run("DELETE FROM contact_circles WHERE contact = ?", contact)
        try run("DELETE FROM channels WHERE contact = ?", contact)
        try run("DELETE FROM contact_settings WHERE contact = ?", contact)
        try run("DELETE FROM contact_notes WHERE contact = ?", contact)
        try run("DELETE FROM contact_topics WHERE contact = ?", contact)
        try run("DELETE FROM contact_identities WHERE contact = ?", contact)
        try run("DELETE FROM contact_imported WHERE contact = ?", contact)
    }

    /// The columns of a contact's own row.
    static let contactColumns = "id, name, zone, birthday, introduced_by, why, added, (\(draftKept))"

    /// Reads the columns of `contactColumns`; what stands in other tables is missing.
    static func contact(_ row: Row) throws(LedgerError) -> Contact {
        let record = ContactRecord(
            name: try row.text(1), zone: row.optionalText(2), birthday: row.optionalText(3), introducedBy: row.optionalText(4),
            why: row.optionalText(5))
        return Contact(
            id: try row.identifier(0), record: record, added: try row.instant(6), draftKept: row.optionalInstant(7))
    }

    private static func contactID(_ row: Row) throws(LedgerError) -> ContactID {
        try row.identifier(0)
    }
}
