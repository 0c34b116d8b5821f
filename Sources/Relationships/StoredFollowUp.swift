package import CivilTime

/// An open follow-up as the ledger holds it.
package struct StoredFollowUp: Hashable, Sendable {
    package let id: FollowUpID
    package let identity: FollowUpIdentity
    package let ready: Instant
    package let due: Instant?
    package let reminders: [StoredReminder]

    package init(id: FollowUpID, identity: FollowUpIdentity, ready: Instant, due: Instant?, reminders: [StoredReminder]) {
        self.id = id
        self.identity = identity
        self.ready = ready
        self.due = due
        self.reminders = reminders
    }
}

/// A reminder as the ledger holds it.
package struct StoredReminder: Hashable, Sendable {
    package let rung: Rung
    /// The instant wanted, before the rules of the right moment.
    package let wanted: Instant
    /// The moment at which it is planned, or was when it was shown.
    package let at: Instant
    /// Whether it is shown at its moment whatever the hours.
    package let isExact: Bool
    package let state: ReminderState

    package init(rung: Rung, wanted: Instant, at: Instant, isExact: Bool, state: ReminderState) {
        self.rung = rung
        self.wanted = wanted
        self.at = at
        self.isExact = isExact
        self.state = state
    }
}
