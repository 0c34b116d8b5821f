package import CivilTime
package import Relationships

extension Transaction {
    /// Keeps an appointment that the user has arranged.
    package func arrange(
        with contact: ContactID, start: Instant, end: Instant, place: String?, recorded: Instant, in change: ChangeID
    ) throws(LedgerError) -> EntryID {
        guard try isKnown(contact) else { throw .noSuchContact(contact) }
        let entry = try addEntry(sort: "appointment", contact: contact, recorded: recorded, in: change)
        try run("INSERT INTO appointments (entry, starts, ends, place) VALUES (?, ?, ?, ?)", entry, start, end, place)
        return entry
    }

    /// The appointment, moved or cancelled ones too; nil where there is none, or it was undone.
    package func appointment(_ entry: EntryID) throws(LedgerError) -> Appointment? {
        try first("\(Self.appointments) WHERE id = ? AND stands = 1", entry, row: Self.appointment)
    }

    /// The appointments, moved or cancelled ones too, that begin before `to` and end after `from`, in the order of their beginnings.
    package func appointments(from: Instant, to: Instant) throws(LedgerError) -> [Appointment] {
        try all(
            "\(Self.appointments) WHERE stands = 1 AND starts < ? AND ends > ? ORDER BY starts, id", to, from, row: Self.appointment
        )
    }

    /// Reads the columns of `appointments`.
    static func appointment(_ row: Row) throws(LedgerError) -> Appointment {
        Appointment(
            id: try row.identifier(0), contact: try row.identifier(1), start: try row.instant(2), end: try row.instant(3),
            place: row.optionalText(4), recorded: try row.instant(5))
    }

    /// The appointments that stand, those too that were moved or cancelled.
    static let appointments = """
        SELECT id, contact, starts, ends, place, recorded FROM entries JOIN appointments ON entry = id
        """
}
