package import CivilTime
package import Relationships

extension Transaction {
    /// Commits that hooks are about to show the reminders (or the text): one notice with a waiting delivery for each hook.
    ///
    /// Each reminder must be planned: it is claimed once, ever. One that sums up names all that has lapsed and no other has named.
    package func claim(
        _ reminders: [ReminderID], event: HookEvent, text: String?, isSummary: Bool = false, isExact: Bool, hooks: [String],
        at now: Instant
    ) throws(LedgerError) -> NoticeID {
        guard !hooks.isEmpty, !reminders.isEmpty || text != nil || isSummary else { throw .emptyNotice }
        var claimed: Set<ReminderID> = []
        for reminder in reminders {
            let state = try first("SELECT state FROM reminders WHERE id = ?", reminder) { row throws(LedgerError) in
                try row.word(0, as: ReminderState.self)
            }
            guard state == .planned else { throw .notPlanned(reminder, state) }
            guard claimed.insert(reminder).inserted else { throw .notPlanned(reminder, .claimed) }
        }
        let notice = NoticeID(
            number: try insert(
                "INSERT INTO notices (event, text, exact, created, summary) VALUES (?, ?, ?, ?, ?)", event, text, isExact, now,
                isSummary))
        if isSummary { try nameLapses(in: notice) }
        for (position, reminder) in reminders.enumerated() {
            try run("UPDATE reminders SET state = 'claimed' WHERE id = ?", reminder)
            try run("INSERT INTO notice_reminders (notice, position, reminder) VALUES (?, ?, ?)", notice, position, reminder)
        }
        for hook in hooks {
            try run("INSERT INTO deliveries (notice, hook, state) VALUES (?, ?, 'waiting')", notice, hook)
        }
        return notice
    }

    /// Deliveries in one of the states, the oldest notice first.
    package func deliveries(in states: Set<Delivery.State>) throws(LedgerError) -> [Delivery] {
        var deliveries: [Delivery] = []
        for state in states.sorted(by: { $0.rawValue < $1.rawValue }) {
            deliveries += try all(
                """
                SELECT notice, hook, event, state, failures, next_try, text, exact, shown_at, summary
                FROM deliveries JOIN notices ON notices.id = notice WHERE state = ? ORDER BY notice, hook
                """, state
            ) { row throws(LedgerError) in
                let notice = try row.identifier(0, as: NoticeID.self)
                return Delivery(
                    notice: notice, hook: try row.text(1), event: try row.word(2), reminders: try reminders(of: notice),
                    state: try row.word(3), failures: Int(try row.integer(4)), nextTry: row.optionalInstant(5),
                    text: row.optionalText(6), isExact: try row.flag(7), wasShown: row.optionalInstant(8) != nil,
                    isSummary: try row.flag(9))
            }
        }
        return deliveries.sorted { ($0.notice, $0.hook) < ($1.notice, $1.hook) }
    }

    /// When the last notice that was not exact was shown; the clock may have been set back since.
    package func lastInexactShown() throws(LedgerError) -> Instant? {
        try first(
            "SELECT shown_at FROM notices WHERE exact = 0 AND shown_order IS NOT NULL ORDER BY shown_order DESC LIMIT 1",
            row: { row throws(LedgerError) in try row.instant(0) })
    }

    /// The reminders of a notice whose follow-ups are open.
    private func reminders(of notice: NoticeID) throws(LedgerError) -> [DueReminder] {
        try all(
            """
            SELECT \(Self.dueReminderColumns)
            FROM notice_reminders JOIN reminders ON reminders.id = reminder JOIN follow_ups ON follow_ups.id = follow_up
            WHERE notice = ? AND closed_at IS NULL ORDER BY position
            """, notice, row: Self.dueReminder)
    }
}
