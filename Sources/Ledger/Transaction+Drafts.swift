package import Relationships

/// Drafts that are kept, and the texts that were sent.
extension Transaction {
    /// Keeps the text for the contact, in the place of the one before; nil takes that away.
    package func keepDraft(_ text: String?, for contact: ContactID, in change: ChangeID) throws(LedgerError) {
        guard try isKnown(contact) else { throw .noSuchContact(contact) }
        try run("INSERT INTO drafts (contact, change, text) VALUES (?, ?, ?)", contact, change, text)
    }

    /// The text that is kept for the contact; nil where there is none.
    package func draft(for contact: ContactID) throws(LedgerError) -> String? {
        try first(Self.draftOfContact, contact) { $0.optionalText(0) } ?? nil
    }

    /// The texts that were sent to other contacts, the latest first.
    package func textsSent(toOthersThan contact: ContactID, limit: Int) throws(LedgerError) -> [String] {
        try all(Self.textsSent, contact, limit) { row throws(LedgerError) in try row.text(0) }
    }

    /// Within a query of `contacts`: when the draft that is kept for one was kept; NULL where there is none.
    static let draftKept = "SELECT iif(drafts.text IS NULL, NULL, changes.at) \(latestDraft("contacts.id"))"

    /// What `draft(for:)` reads.
    static let draftOfContact = "SELECT drafts.text \(latestDraft("?"))"

    /// What `textsSent` reads.
    static let textsSent = """
        SELECT interactions.text FROM interactions INDEXED BY interactions_sent_texts
        CROSS JOIN entries ON entries.id = interactions.entry AND entries.revision = interactions.revision
        CROSS JOIN contacts ON contacts.id = entries.contact AND contacts.known = 1
        WHERE interactions.text IS NOT NULL AND interactions.direction = 'outbound' AND entries.contact <> ?
        ORDER BY interactions.at DESC LIMIT ?
        """

    private static func latestDraft(_ contact: String) -> String {
        """
        FROM drafts CROSS JOIN changes ON changes.id = drafts.change
        WHERE drafts.contact = \(contact) AND changes.undone_at IS NULL ORDER BY drafts.id DESC LIMIT 1
        """
    }
}
