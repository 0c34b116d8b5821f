package import Relationships

/// Messages that files told of: kept once each, and joined to the people whom they were with once these are known.
extension Transaction {
    /// Keeps a message; false where it is kept already.
    package func keep(_ message: IncomingMessage, in change: ChangeID) throws(LedgerError) -> Bool {
        guard try !isKept(message) else { return false }
        try run(
            """
            INSERT INTO messages (change, counterpart, direction, at, channel, about, text, invitation, name, identity)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, change, message.with, message.direction, message.at, message.channel, message.about, message.text,
            message.isInvitation, message.name, message.identity)
        return true
    }

    /// Whether the message is kept.
    package func isKept(_ message: IncomingMessage) throws(LedgerError) -> Bool {
        if let identity = message.identity {
            return try first(Self.isMailKept, identity, message.with, row: { _ in true }) ?? false
        }
        return try first(
            Self.isKept, message.with, message.at, message.direction, message.channel, message.about, message.text,
            message.isInvitation, row: { _ in true }) ?? false
    }

    /// With whom the messages were that no entry has.
    package func unjoinedCounterparts() throws(LedgerError) -> [String] {
        try all("SELECT DISTINCT counterpart \(Self.unjoined) ORDER BY counterpart") { row throws(LedgerError) in try row.text(0) }
    }

    /// The messages with someone that no entry has, by time.
    package func unjoinedMessages(with counterpart: String) throws(LedgerError) -> [KeptMessage] {
        try all(Self.unjoinedWith, counterpart) { row throws(LedgerError) in
            KeptMessage(id: try row.integer(0), message: try Self.message(row))
        }
    }

    /// With whom messages of mail were who may be known under the address, which is in lower case: it, and it with a tag.
    package func counterparts(withMail address: String) throws(LedgerError) -> [String] {
        guard let at = address.lastIndex(of: "@") else { return [] }
        let (name, host) = (address[..<at], address[at...])
        // A comma comes behind a plus sign.
        let tagged = try all(Self.taggedCounterparts, "\(name)+", "\(name),", row: { row throws(LedgerError) in try row.text(0) })
        return [address] + tagged.filter { $0.hasSuffix(host) }
    }

    /// Keeps that an entry is the message's.
    package func join(_ message: Int64, to entry: EntryID, in change: ChangeID) throws(LedgerError) {
        try run("INSERT INTO message_entries (message, entry, change) VALUES (?, ?, ?)", message, entry, change)
    }

    /// The messages of an entry; none where it was logged by hand and no file has told of it.
    package func messages(of entry: EntryID) throws(LedgerError) -> [Int64] {
        try all(
            """
            SELECT message FROM message_entries JOIN changes ON changes.id = change WHERE entry = ? AND undone_at IS NULL ORDER BY message
            """, entry
        ) { row throws(LedgerError) in try row.integer(0) }
    }

    /// Contacts with an inbound that was past its answer when it was imported, the latest first.
    package func contactsWithOldInbound() throws(LedgerError) -> [ContactID] {
        try all(Self.oldInbound) { row throws(LedgerError) in try row.identifier(0, as: ContactID.self) }
    }

    /// Whether a message that says the same is kept and stands.
    static let isKept = """
        SELECT 1 FROM messages INDEXED BY messages_of_counterpart JOIN changes ON changes.id = change
        WHERE counterpart = ? AND messages.at = ? AND direction = ? AND channel = ? AND about IS ? AND text IS ? AND invitation = ?
            AND undone_at IS NULL
        LIMIT 1
        """

    /// Whether a message of mail with someone is kept and stands.
    static let isMailKept = """
        SELECT 1 FROM messages INDEXED BY messages_of_mail JOIN changes ON changes.id = change
        WHERE identity = ? AND counterpart = ? AND undone_at IS NULL LIMIT 1
        """

    /// The counterparts from one text to before another.
    static let taggedCounterparts = "SELECT DISTINCT counterpart FROM messages WHERE counterpart >= ? AND counterpart < ?"

    /// The messages of one counterpart that no entry has.
    static let unjoinedWith = """
        SELECT messages.id, counterpart, direction, messages.at, channel, about, text, invitation, name, identity
        \(unjoined) AND counterpart = ? ORDER BY messages.at, messages.id
        """

    /// The interactions of people who may be waiting.
    static let oldInbound = """
        SELECT contact FROM interactions INDEXED BY interactions_old_inbound
        JOIN entries ON id = entry AND entries.revision = interactions.revision
        WHERE quiet = 'old' AND direction = 'inbound' GROUP BY contact ORDER BY max(at) DESC, contact
        """

    private static let unjoined = """
        FROM messages JOIN changes ON changes.id = messages.change
        WHERE undone_at IS NULL AND NOT EXISTS (
            SELECT 1 FROM message_entries JOIN changes AS joining ON joining.id = message_entries.change
            WHERE message = messages.id AND joining.undone_at IS NULL)
        """
}
