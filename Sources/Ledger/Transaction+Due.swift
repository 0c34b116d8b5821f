package import CivilTime
package import Relationships

extension Transaction {
    /// Planned reminders whose moment is not after the instant: the exact ones first, then by due, those without due last.
    package func dueReminders(at now: Instant, limit: Int) throws(LedgerError) -> [DueReminder] {
        try all(Self.due, now, limit, row: Self.dueReminder)
    }

    /// The earliest moment after the instant of a planned reminder, of a waiting delivery's next try, or at which a plan changes by itself.
    package func nextMoment(after now: Instant) throws(LedgerError) -> Instant? {
        try first(Self.next, now, row: { $0.optionalInstant(0) }) ?? nil
    }

    /// Reads the columns of `dueReminderColumns`.
    static func dueReminder(_ row: Row) throws(LedgerError) -> DueReminder {
        DueReminder(
            id: try row.identifier(0), followUp: try row.identifier(1),
            identity: FollowUpIdentity(contact: try row.identifier(2), kind: try row.word(3), opener: try row.identifier(4)),
            rung: Rung(key: try row.text(5)), at: try row.instant(6), isExact: try row.flag(7), due: row.optionalInstant(8))
    }

    /// The columns of a reminder that is due.
    static let dueReminderColumns = "reminders.id, follow_up, contact, kind, opener, rung, at, exact, due"

    /// What `dueReminders` reads: no index has the due, which is of another table, so what is found is sorted.
    static let due = """
        SELECT \(dueReminderColumns)
        FROM reminders JOIN follow_ups ON follow_ups.id = follow_up
        WHERE state = 'planned' AND at <= ? ORDER BY exact DESC, due NULLS LAST, at, reminders.id LIMIT ?
        """

    /// What `nextMoment` reads: the first entry of three indexes.
    static let next = """
        SELECT min(moment) FROM (
            SELECT (SELECT min(at) FROM reminders WHERE state = 'planned' AND at > ?1) AS moment
            UNION ALL SELECT (SELECT min(next_try) FROM deliveries WHERE next_try > ?1)
            UNION ALL SELECT (SELECT min(replan_at) FROM contact_plans WHERE replan_at > ?1))
        """
}
