package import CivilTime
package import Relationships

extension Transaction {
    /// Makes the contact's plan the one given: opens, updates and closes follow-ups; what was shown stays shown. Writes only what differs.
    ///
    /// A follow-up that was closed and comes back keeps its name. A reminder that is claimed, shown or undelivered is changed by
    /// no plan; one that is planned or passed becomes what the plan says of its rung, or goes.
    /// Returns the follow-ups that this closed.
    package func store(_ plan: ContactPlan, of contact: ContactID, at now: Instant) throws(LedgerError) -> [FollowUpID] {
        try store(replanAt: plan.replanAt, wish: plan.wish, of: contact)
        try store(plan.share, of: contact)
        let open = try openRows(of: contact)
        var pairs: [(planned: FollowUp, held: FollowUpRow?)] = []
        for followUp in plan.followUps {
            var held = open.first { $0.identity == followUp.identity }
            if held == nil { held = try closedRow(followUp.identity) }
            try check(followUp, against: held, of: contact)
            pairs.append((followUp, held))
        }
        var closed: [FollowUpID] = []
        for row in open where !plan.followUps.contains(where: { $0.identity == row.identity }) {
            try run("UPDATE follow_ups SET closed_at = ? WHERE id = ?", now, row.id)
            closed.append(row.id)
        }
        for (planned, held) in pairs {
            try store(planned.reminders, of: try store(planned, over: held), over: held?.reminders ?? [])
        }
        return closed
    }

    private func check(_ planned: FollowUp, against held: FollowUpRow?, of contact: ContactID) throws(LedgerError) {
        let identity = planned.identity
        guard identity.contact == contact else { throw .otherContactsFollowUp(identity, of: contact) }
        for reminder in planned.reminders where reminder.state.isPastPlanning {
            let row = held?.reminders.first { $0.key == reminder.rung.key }
            guard let row, row.state.isPastPlanning else { throw .notYetClaimed(identity, reminder.rung) }
        }
    }

    private func store(_ planned: FollowUp, over held: FollowUpRow?) throws(LedgerError) -> FollowUpID {
        guard let held else {
            let identity = planned.identity
            return FollowUpID(
                number: try insert(
                    """
                    INSERT INTO follow_ups (
                        contact, kind, opener, ready, due, priority, silent_since, drawn_at, first_day, last_day)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, identity.contact, identity.kind, identity.opener, planned.ready, planned.due, planned.place?.priority,
                    planned.place?.silentSince, planned.place?.drawnAt, planned.place?.window.lowerBound.dayNumber,
                    planned.place?.window.upperBound.dayNumber))
        }
        if held.isClosed || held.ready != planned.ready || held.due != planned.due || held.place != planned.place {
            try run(
                """
                UPDATE follow_ups SET ready = ?, due = ?, priority = ?, silent_since = ?, drawn_at = ?, first_day = ?, last_day = ?,
                    closed_at = NULL, lapsed_at = NULL
                WHERE id = ?
                """, planned.ready, planned.due, planned.place?.priority, planned.place?.silentSince, planned.place?.drawnAt,
                planned.place?.window.lowerBound.dayNumber, planned.place?.window.upperBound.dayNumber, held.id)
        }
        return held.id
    }

    private func store(_ planned: [Reminder], of followUp: FollowUpID, over held: [ReminderRow]) throws(LedgerError) {
        var gone = held.filter { !$0.state.isPastPlanning }
        for reminder in planned {
            let key = reminder.rung.key
            gone.removeAll { $0.key == key }
            guard let row = held.first(where: { $0.key == key }) else {
                try run(
                    """
                    INSERT INTO reminders (follow_up, rung, wanted, at, exact, state, of_kind)
                    SELECT id, ?, ?, ?, ?, ?, kind FROM follow_ups WHERE id = ?
                    """, key, reminder.wanted, reminder.at, reminder.isExact, reminder.state, followUp)
                continue
            }
            if !row.state.isPastPlanning, !row.matches(reminder) {
                try run(
                    "UPDATE reminders SET wanted = ?, at = ?, exact = ?, state = ? WHERE id = ?", reminder.wanted, reminder.at,
                    reminder.isExact, reminder.state, row.id)
            }
        }
        for row in gone { try run("DELETE FROM reminders WHERE id = ?", row.id) }
    }
}
