package import CivilTime
package import Relationships

extension Transaction {
    /// Keeps what became of a delivery (domain.md, "Delivery").
    ///
    /// Shown: so are the notice's reminders, by whichever hook was first. Given up by the last of its hooks: its reminders are undelivered.
    /// Ended before any hook showed it, for its follow-ups were closed: its reminders are no longer claimed, so that a follow-up that
    /// comes back is reminded of again.
    package func record(_ outcome: Delivery.Outcome, notice: NoticeID, hook: String, at now: Instant) throws(LedgerError) {
        let state = try first("SELECT state FROM deliveries WHERE notice = ? AND hook = ?", notice, hook) {
            row throws(LedgerError) in
            try row.word(0, as: Delivery.State.self)
        }
        guard let state else { throw .noSuchDelivery(notice, hook: hook) }
        switch (outcome, state) {
        case (.started, .waiting):
            try move(notice, hook, to: .running)
        case (.shown, .running):
            try move(notice, hook, to: .lingering)
            try show(notice, at: now)
        case (.ended, .waiting), (.ended, .running), (.ended, .lingering):
            try move(notice, hook, to: .ended)
            try releaseWhatIsClosed(notice)
            // That it was shown could not be written when it was said.
            if state == .running { try moveReminders(of: notice, to: .shown) }
        case (.failed(let retryAt), .running):
            try move(notice, hook, to: .waiting, failures: 1, nextTry: retryAt)
        case (.requeued, .running), (.requeued, .lingering):
            try move(notice, hook, to: .waiting)
        case (.givenUp, .running):
            try move(notice, hook, to: .failed, failures: 1)
            try giveUp(notice)
        case (.givenUp, .waiting):
            try move(notice, hook, to: .failed)
            try giveUp(notice)
        default:
            throw .impossible(outcome, in: state)
        }
    }

    private func move(
        _ notice: NoticeID, _ hook: String, to state: Delivery.State, failures: Int = 0, nextTry: Instant? = nil
    ) throws(LedgerError) {
        try run(
            "UPDATE deliveries SET state = ?, failures = failures + ?, next_try = ? WHERE notice = ? AND hook = ?", state, failures,
            nextTry,
            notice, hook)
    }

    private func show(_ notice: NoticeID, at now: Instant) throws(LedgerError) {
        try run(
            "UPDATE notices SET shown_at = ?, shown_order = (SELECT coalesce(max(shown_order), 0) + 1 FROM notices) WHERE id = ?",
            now,
            notice)
        try moveReminders(of: notice, to: .shown)
    }

    private func giveUp(_ notice: NoticeID) throws(LedgerError) {
        guard try isOver(notice) else { return }
        try moveReminders(of: notice, to: .undelivered)
        try forgetLapses(in: notice)
    }

    private func releaseWhatIsClosed(_ notice: NoticeID) throws(LedgerError) {
        guard try isOver(notice) else { return }
        let closed = try all(
            """
            SELECT reminders.id FROM notice_reminders JOIN reminders ON reminders.id = reminder
            JOIN follow_ups ON follow_ups.id = follow_up
            WHERE notice = ? AND state = 'claimed' AND closed_at IS NOT NULL
            """, notice, row: { row throws(LedgerError) in try row.identifier(0, as: ReminderID.self) })
        for reminder in closed {
            try run("UPDATE reminders SET state = 'passed' WHERE id = ?", reminder)
            try run("DELETE FROM notice_reminders WHERE reminder = ?", reminder)
            try run("DELETE FROM reminders WHERE id = ?", reminder)
        }
    }

    /// Whether no hook may still show the notice.
    private func isOver(_ notice: NoticeID) throws(LedgerError) -> Bool {
        try first("SELECT 1 FROM deliveries WHERE notice = ? AND state NOT IN ('ended', 'failed')", notice) { _ in true } == nil
    }

    private func moveReminders(of notice: NoticeID, to state: ReminderState) throws(LedgerError) {
        try run(
            """
            UPDATE reminders SET state = ? WHERE state = 'claimed' AND id IN (SELECT reminder FROM notice_reminders WHERE notice = ?)
            """, state, notice)
    }
}
