package import CivilTime
package import Relationships

extension Transaction {
    /// The contact's open follow-ups, in the order in which they were first opened.
    package func followUps(of contact: ContactID) throws(LedgerError) -> [StoredFollowUp] {
        try openRows(of: contact).map(\.stored)
    }

    /// The follow-up; nil where there is none or it is closed.
    package func followUp(_ id: FollowUpID) throws(LedgerError) -> StoredFollowUp? {
        try rows(Self.openByID, id).first?.stored
    }

    /// Open follow-ups that are ready, the earliest due first, those without due last.
    package func readyFollowUps(at now: Instant, limit: Int) throws(LedgerError) -> [StoredFollowUp] {
        try followUps(readyIDs(at: now, limit: limit))
    }

    /// The same by their identifiers.
    package func readyIDs(at now: Instant, limit: Int) throws(LedgerError) -> [FollowUpID] {
        // So many are sorted in a millisecond; of more, the earliest due are soon found where they stand in that order.
        let few = 1_000
        let sql = try openCount(at: now) < few ? Self.readySorted : Self.readyByDue
        return try all(sql, now, limit, row: Self.followUpID)
    }

    /// Open follow-ups with a planned reminder in [from, to), in the order of their earliest one.
    package func followUps(remindedFrom from: Instant, to: Instant, limit: Int) throws(LedgerError) -> [StoredFollowUp] {
        try followUps(all(Self.reminded, from, to, limit, row: Self.followUpID))
    }

    /// Open follow-ups of which a reminder could not be delivered, the earliest due first, those without due last.
    package func undeliveredFollowUps(limit: Int) throws(LedgerError) -> [StoredFollowUp] {
        try followUps(all(Self.undelivered, limit, row: Self.followUpID))
    }

    /// How much the ledger holds.
    package func counts(at now: Instant) throws(LedgerError) -> LedgerCounts {
        LedgerCounts(
            contacts: try contactCount(), open: try openCount(at: now), overdue: try overdueCount(at: now),
            undelivered: try number(Self.undeliveredCount))
    }

    /// How many open follow-ups are ready.
    package func openCount(at now: Instant) throws(LedgerError) -> Int {
        try number(Self.readyInStep, now) + numberCounted(Self.readyBefore, Self.step(of: now))
    }

    /// How many of them are past their due: meetings that have begun are not.
    private func overdueCount(at now: Instant) throws(LedgerError) -> Int {
        try number(Self.overdueInStep, now) + numberCounted(Self.dueBefore, Self.step(of: now))
    }

    /// The step of the tallies that an instant is in: 2.4 hours.
    private static func step(of instant: Instant) -> Int64 { instant.microseconds >> 33 }

    /// The contact's open follow-ups as they are held.
    func openRows(of contact: ContactID) throws(LedgerError) -> [FollowUpRow] {
        try remembering(contact) { () throws(LedgerError) in try rows(Self.openByContact, contact) }
    }

    /// The same of all contacts in the range.
    func openRows(of contacts: ClosedRange<ContactID>) throws(LedgerError) -> [FollowUpRow] {
        try rows(Self.openByContacts, contacts.lowerBound, contacts.upperBound)
    }

    /// The closed follow-up of an identity; nil where there is none.
    func closedRow(_ identity: FollowUpIdentity) throws(LedgerError) -> FollowUpRow? {
        try rows(Self.closedByIdentity, identity.contact, identity.kind, identity.opener).first
    }

    /// How many have become ready in the present step.
    static let readyInStep =
        "SELECT count(*) FROM follow_ups WHERE closed_at IS NULL AND ready BETWEEN ?1 >> 33 << 33 AND ?1"

    /// How many were ready before a step.
    static let readyBefore = "SELECT coalesce(sum(open), 0) FROM tallies WHERE moment = 'ready' AND step < ?"

    /// How many have become past their due in the present step, less all meetings that have begun.
    static let overdueInStep = """
        SELECT (SELECT count(*) FROM follow_ups WHERE closed_at IS NULL AND due >= ?1 >> 33 << 33 AND due < ?1)
            - (SELECT count(*) FROM follow_ups INDEXED BY follow_ups_meetings_by_due
                WHERE closed_at IS NULL AND kind = 'meeting' AND due < ?1)
        """

    /// How many, with the meetings, were past their due before a step.
    static let dueBefore = "SELECT coalesce(sum(open), 0) FROM tallies WHERE moment = 'due' AND step < ?"

    /// How many reminders of what is open could not be delivered.
    static let undeliveredCount = """
        SELECT count(*) FROM reminders JOIN follow_ups ON follow_ups.id = follow_up
        WHERE state = 'undelivered' AND closed_at IS NULL
        """

    /// Those of which a reminder could not be delivered: found by an index that has no others, and sorted.
    static let undelivered = """
        SELECT DISTINCT follow_ups.id FROM reminders JOIN follow_ups ON follow_ups.id = follow_up
        WHERE state = 'undelivered' AND closed_at IS NULL ORDER BY due NULLS LAST, ready, follow_ups.id LIMIT ?
        """

    /// Those that are ready, where they are few: found by ready and sorted.
    static let readySorted = """
        SELECT id FROM follow_ups INDEXED BY follow_ups_open_by_ready
        WHERE closed_at IS NULL AND ready <= ? ORDER BY due NULLS LAST, ready, id LIMIT ?
        """

    /// Those that are ready, where they are many: read in the order of due until there are enough.
    static let readyByDue = """
        SELECT id FROM follow_ups INDEXED BY follow_ups_open_by_due
        WHERE closed_at IS NULL AND ready <= ? ORDER BY due NULLS LAST, ready, id LIMIT ?
        """

    /// Those whose earliest planned reminder in the range is this one.
    static let reminded = """
        SELECT follow_up FROM reminders
        WHERE state = 'planned' AND at >= ?1 AND at < ?2
            AND NOT EXISTS (
                SELECT 1 FROM reminders AS earlier
                WHERE earlier.follow_up = reminders.follow_up AND earlier.state = 'planned' AND earlier.at >= ?1
                    AND (earlier.at, earlier.id) < (reminders.at, reminders.id))
        ORDER BY at, id LIMIT ?3
        """

    private static let columns = """
        SELECT follow_ups.id, contact, kind, opener, ready, due, closed_at, reminders.id, rung, wanted, at, exact, state, priority, silent_since,
            drawn_at, first_day, last_day
        FROM follow_ups LEFT JOIN reminders ON follow_up = follow_ups.id
        """

    /// Those open for a contact, each with its reminders.
    static let openByContact = columns + " WHERE contact = ? AND closed_at IS NULL ORDER BY follow_ups.id"
    private static let openByContacts =
        columns + " WHERE contact BETWEEN ? AND ? AND closed_at IS NULL ORDER BY contact, follow_ups.id"
    private static let openByID = columns + " WHERE follow_ups.id = ? AND closed_at IS NULL"
    private static let closedByIdentity = columns + " WHERE contact = ? AND kind = ? AND opener = ? AND closed_at IS NOT NULL"

    private func followUps(_ ids: [FollowUpID]) throws(LedgerError) -> [StoredFollowUp] {
        var followUps: [StoredFollowUp] = []
        for id in ids {
            if let followUp = try followUp(id) { followUps.append(followUp) }
        }
        return followUps
    }

    private static func followUpID(_ row: Row) throws(LedgerError) -> FollowUpID {
        try row.identifier(0)
    }

    private static func place(_ row: Row) throws(LedgerError) -> WantedPlace? {
        guard let silentSince = row.optionalInstant(14) else { return nil }
        return WantedPlace(
            window: try row.window(16), priority: try row.word(13), silentSince: silentSince, drawnAt: row.optionalInstant(15))
    }

    private func rows<each Argument: Bindable>(
        _ sql: String, _ arguments: repeat each Argument
    ) throws(LedgerError) -> [FollowUpRow] {
        var rows: [FollowUpRow] = []
        try each(sql, repeat each arguments) { row throws(LedgerError) in
            let id = try row.identifier(0, as: FollowUpID.self)
            if rows.last?.id != id {
                rows.append(
                    FollowUpRow(
                        id: id,
                        identity: FollowUpIdentity(
                            contact: try row.identifier(1), kind: try row.word(2), opener: try row.identifier(3)),
                        ready: try row.instant(4), due: row.optionalInstant(5), place: try Self.place(row),
                        isClosed: row.optionalInstant(6) != nil))
            }
            guard let reminder = row.optionalIdentifier(7, as: ReminderID.self) else { return }
            rows[rows.count - 1].reminders.append(
                ReminderRow(
                    id: reminder, key: try row.text(8), wanted: try row.instant(9), at: try row.instant(10),
                    isExact: try row.flag(11), state: try row.word(12)))
        }
        return rows
    }
}
