package import CivilTime
package import Relationships

extension Transaction {
    /// Keeps what the user asked to be reminded of; `date` where no clock time was given.
    package func ask(
        _ text: String, of contact: ContactID, at: Instant, date: CivilDate?, recorded: Instant, in change: ChangeID
    ) throws(LedgerError) -> EntryID {
        guard try isKnown(contact) else { throw .noSuchContact(contact) }
        let entry = try addEntry(sort: "errand", contact: contact, recorded: recorded, in: change)
        try run("INSERT INTO errands (entry, text, at, date) VALUES (?, ?, ?, ?)", entry, text, at, date?.dayNumber)
        return entry
    }

    /// Reads the columns of `errands`.
    static func errand(_ row: Row) throws(LedgerError) -> Errand {
        Errand(
            id: try row.identifier(0), contact: try row.identifier(1), text: try row.text(2), at: try row.instant(3),
            date: row.optionalInteger(4).map { CivilDate(dayNumber: Int($0)) }, recorded: try row.instant(5))
    }

    /// The errands that stand.
    static let errands = """
        SELECT id, contact, text, at, date, recorded FROM entries JOIN errands ON entry = id
        """
}
