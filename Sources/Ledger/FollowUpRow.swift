import CivilTime
import Relationships

/// A follow-up as the ledger holds it, with its reminders' rows.
struct FollowUpRow {
    let id: FollowUpID
    let identity: FollowUpIdentity
    let ready: Instant
    let due: Instant?
    let isClosed: Bool
    var reminders: [ReminderRow] = []

    /// As those above the ledger see it: the reminders in the order of their moments.
    var stored: StoredFollowUp {
        let inOrder = reminders.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
        return StoredFollowUp(
            id: id, followUp: FollowUp(identity: identity, ready: ready, due: due, reminders: inOrder.map(\.reminder)))
    }
}

/// A reminder as the ledger holds it.
struct ReminderRow {
    let id: ReminderID
    /// The written key of the rung.
    let key: String
    let wanted: Instant
    let at: Instant
    let isExact: Bool
    let state: ReminderState

    var reminder: Reminder {
        Reminder(rung: Rung(key: key), wanted: wanted, at: at, isExact: isExact, state: state)
    }

    /// Whether it is what a plan says.
    func matches(_ planned: Reminder) -> Bool {
        at == planned.at && wanted == planned.wanted && isExact == planned.isExact && state == planned.state
    }
}
