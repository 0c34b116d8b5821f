import CivilTime
import Relationships

/// A follow-up as the ledger holds it, with its reminders' rows.
struct FollowUpRow {
    /// Its short name.
    let id: FollowUpID
    /// What makes it the same one.
    let identity: FollowUpIdentity
    /// Not before.
    let ready: Instant
    /// Not after, if anything.
    let due: Instant?
    /// Set while it wants a place in the week.
    let place: WantedPlace?
    /// Whether it is only kept for the case that it comes back.
    let isClosed: Bool
    /// In no order.
    var reminders: [ReminderRow] = []

    /// As those above the ledger see it: the reminders in the order of their moments.
    var stored: StoredFollowUp {
        let inOrder = reminders.sorted { ($0.at, $0.key) < ($1.at, $1.key) }
        return StoredFollowUp(
            id: id,
            followUp: FollowUp(
                identity: identity, ready: ready, due: due, place: place, reminders: inOrder.map(\.reminder)))
    }
}

/// A reminder as the ledger holds it.
struct ReminderRow {
    /// Its number.
    let id: ReminderID
    /// The written key of the rung.
    let key: String
    /// The instant wanted, before the rules of the right moment.
    let wanted: Instant
    /// The moment at which it is planned, or was when it was claimed.
    let at: Instant
    /// Whether it comes at its moment whatever the hours.
    let isExact: Bool
    /// How far it has come.
    let state: ReminderState

    /// As those above the ledger see it.
    var reminder: Reminder {
        Reminder(rung: Rung(key: key), wanted: wanted, at: at, isExact: isExact, state: state)
    }

    /// Whether it is what a plan says.
    func matches(_ planned: Reminder) -> Bool {
        at == planned.at && wanted == planned.wanted && isExact == planned.isExact && state == planned.state
    }
}
