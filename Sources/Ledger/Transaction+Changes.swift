package import CivilTime
package import Relationships

extension Transaction {
    /// Begins one command's writes.
    package func beginChange(_ verb: String, summary: String, at now: Instant) throws(LedgerError) -> ChangeID {
        ChangeID(number: try insert("INSERT INTO changes (verb, summary, at) VALUES (?, ?, ?)", verb, summary, now))
    }

    /// Says what a change did, once that is known.
    package func describe(_ change: ChangeID, as summary: String) throws(LedgerError) {
        let found = try first("UPDATE changes SET summary = ? WHERE id = ? RETURNING id", summary, change) { _ in true }
        guard found != nil else { throw .noSuchChange(change) }
    }

    /// The changes that `undo` can take back, the latest first.
    package func changes(limit: Int) throws(LedgerError) -> [Change] {
        try all(
            "SELECT id, verb, summary, at FROM changes WHERE undone_at IS NULL ORDER BY id DESC LIMIT ?", limit, row: Self.change)
    }

    /// The earliest change after that one which is not taken back; nil where there is none.
    package func change(after: ChangeID) throws(LedgerError) -> Change? {
        try first(
            "SELECT id, verb, summary, at FROM changes WHERE undone_at IS NULL AND id > ? ORDER BY id LIMIT 1", after,
            row: Self.change)
    }

    /// All changes, also those that are taken back, the latest first, each with when it was. What the practice did, change 0, is none of the user's.
    package func journal(limit: Int) throws(LedgerError) -> [(change: Change, undoneAt: Instant?)] {
        try all("SELECT id, verb, summary, at, undone_at FROM changes WHERE id > 0 ORDER BY id DESC LIMIT ?", limit) {
            row throws(LedgerError) in
            (try Self.change(row), row.optionalInstant(4))
        }
    }

    /// Takes back the latest change that is not taken back; nil where there is none.
    ///
    /// Contacts and history are then as they were before it. The contacts that are still known must be planned again; what was
    /// open for one that no longer is, is closed.
    package func undoLatest(at now: Instant) throws(LedgerError) -> UndoneChange? {
        guard let change = try changes(limit: 1).first else { return nil }
        entriesHaveChanged()
        try run("UPDATE changes SET undone_at = ? WHERE id = ?", now, change.id)
        let described = try all(
            "SELECT DISTINCT contact FROM contact_versions WHERE change = ?", change.id,
            row: { row throws(LedgerError) in try row.identifier(0, as: ContactID.self) })
        for contact in described { try restoreLatestVersion(of: contact, at: now) }
        let touched = try all(
            """
            SELECT contact FROM contact_versions WHERE change = ?1
            UNION SELECT contact FROM drafts WHERE change = ?1
            UNION SELECT contact FROM entries WHERE change = ?1
            UNION SELECT entries.contact FROM interactions JOIN entries ON entries.id = interactions.entry WHERE interactions.change = ?1
            ORDER BY contact
            """, change.id, row: { row throws(LedgerError) in row.optionalIdentifier(0, as: ContactID.self) })
        var contacts: [ContactID] = []
        for case let contact? in touched where try isKnown(contact) { contacts.append(contact) }
        return UndoneChange(change: change, contacts: contacts, touchesEveryone: touched.contains(nil))
    }

    /// Reads the columns id, verb, summary and at of a change.
    static func change(_ row: Row) throws(LedgerError) -> Change {
        Change(
            id: try row.identifier(0), verb: try row.text(1), summary: try row.text(2), at: try row.instant(3))
    }
}
