package import Relationships

extension Transaction {
    /// The contacts who have an address among their channels of the kind `email`, without regard to case; those added first come first.
    package func contacts(withMail address: String) throws(LedgerError) -> [ContactID] {
        try all(Self.withMail, address, row: { row throws(LedgerError) in try row.identifier(0) })
    }

    /// What `contacts(withMail:)` reads.
    static let withMail = """
        SELECT DISTINCT contact FROM channels WHERE kind = 'email' AND lower(address) = lower(?) ORDER BY contact
        """

    /// Keeps that an interaction is a message of mail, by what tells that from all others.
    package func identify(_ entry: EntryID, as message: String, in change: ChangeID) throws(LedgerError) {
        try run("INSERT INTO message_identities (message, entry, change) VALUES (?, ?, ?)", message, entry, change)
    }

    /// The interaction with a contact that a message became, also where it was taken out since, for then the user wants it so; nil where there
    /// is none, or that change was undone.
    package func entry(ofMessage message: String, with contact: ContactID) throws(LedgerError) -> EntryID? {
        try first(Self.ofMessage, message, contact, row: { row throws(LedgerError) in try row.identifier(0) })
    }

    /// What `entry(ofMessage:with:)` reads.
    static let ofMessage = """
        SELECT entries.id FROM message_identities
            JOIN entries ON entries.id = message_identities.entry JOIN changes ON changes.id = message_identities.change
        WHERE message = ? AND contact = ? AND undone_at IS NULL LIMIT 1
        """

    /// Whether an interaction is a message of mail that was logged as such, or any that a file told of.
    package func isMessage(_ entry: EntryID) throws(LedgerError) -> Bool {
        try first(Self.isMessage, entry, row: { _ in true }) ?? false
    }

    /// What `isMessage(_:)` reads.
    static let isMessage = """
        SELECT 1 FROM message_identities JOIN changes ON changes.id = message_identities.change
        WHERE entry = ?1 AND undone_at IS NULL
        UNION ALL SELECT 1 FROM message_entries JOIN changes ON changes.id = message_entries.change
        WHERE entry = ?1 AND undone_at IS NULL LIMIT 1
        """

    /// By what the messages of mail that an interaction is are told from all others, sorted.
    package func identities(of entry: EntryID) throws(LedgerError) -> [String] {
        try all(
            """
            SELECT DISTINCT message FROM message_identities JOIN changes ON changes.id = message_identities.change
            WHERE entry = ? AND undone_at IS NULL ORDER BY message
            """, entry
        ) { row throws(LedgerError) in try row.text(0) }
    }
}
