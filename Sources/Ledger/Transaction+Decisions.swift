package import CivilTime
package import Relationships

extension Transaction {
    /// Keeps what the user said about a follow-up, a contact, or (without one) their own time.
    package func decide(
        _ verb: Decision.Verb, contact: ContactID?, followUp: FollowUpIdentity?, at: Instant, recorded: Instant, in change: ChangeID
    ) throws(LedgerError) -> EntryID {
        let contact = contact ?? followUp?.contact
        if let contact {
            guard try isKnown(contact) else { throw .noSuchContact(contact) }
            if let followUp, followUp.contact != contact { throw .otherContactsFollowUp(followUp, of: contact) }
        }
        let entry = try addEntry(sort: "decision", contact: contact, recorded: recorded, in: change)
        let columns = StoredVerb(verb)
        try run(
            """
            INSERT INTO decisions (entry, verb, target, payload, contact, kind, opener, at, starts, until, exact)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, entry, columns.name, followUp != nil ? "follow-up" : contact != nil ? "contact" : "user", columns.payload, contact,
            followUp?.kind, followUp?.opener, at, columns.starts, columns.until, columns.isExact)
        return entry
    }

    /// Keeps what the practice did, which is no command of the user and is not undone with one.
    @discardableResult
    package func record(
        _ verb: Decision.Verb, contact: ContactID, followUp: FollowUpIdentity?, at: Instant, recorded: Instant
    ) throws(LedgerError) -> EntryID {
        try decide(verb, contact: contact, followUp: followUp, at: at, recorded: recorded, in: ChangeID.ofThePractice)
    }

    /// The user's own absences and pauses, and their ends, in the order in which they were made.
    package func ownDecisions() throws(LedgerError) -> [Decision] {
        try rememberingOwn { () throws(LedgerError) in try all(Self.decisionsOfTheUser, row: Self.decision) }
    }

    /// Reads the columns of `decisions`.
    static func decision(_ row: Row) throws(LedgerError) -> Decision {
        let contact = row.optionalIdentifier(1, as: ContactID.self)
        var followUp: FollowUpIdentity?
        if let contact, let opener = row.optionalIdentifier(3, as: EntryID.self) {
            followUp = FollowUpIdentity(contact: contact, kind: try row.word(2), opener: opener)
        }
        let columns = StoredVerb(
            name: try row.text(4), starts: row.optionalInstant(5), until: row.optionalInstant(6), isExact: row.optionalFlag(7))
        guard let verb = columns.verb else { throw .damaged(detail: "\"\(columns.name)\" is no decision, or lacks its moments") }
        return Decision(
            id: try row.identifier(0), contact: contact, followUp: followUp, verb: verb, at: try row.instant(8),
            recorded: try row.instant(9))
    }

    private static let decisionsOfTheUser =
        "\(decisions) WHERE entries.contact IS NULL AND sort = 'decision' AND stands = 1 ORDER BY id"

    /// The decisions that stand.
    static let decisions = """
        SELECT id, entries.contact, kind, opener, verb, starts, until, exact, at, recorded FROM entries JOIN decisions ON entry = id
        """
}

extension ChangeID {
    /// The change that holds what the practice did; the schema has it from the beginning.
    static let ofThePractice = ChangeID(number: 0)
}
