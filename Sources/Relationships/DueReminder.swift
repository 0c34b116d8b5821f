package import CivilTime

/// A planned reminder whose moment has come.
package struct DueReminder: Hashable, Sendable {
    package let id: ReminderID
    package let followUp: FollowUpID
    package let identity: FollowUpIdentity
    package let rung: Rung
    package let at: Instant
    package let isExact: Bool
    /// The follow-up's due.
    package let due: Instant?

    package init(
        id: ReminderID, followUp: FollowUpID, identity: FollowUpIdentity, rung: Rung, at: Instant, isExact: Bool, due: Instant?
    ) {
        self.id = id
        self.followUp = followUp
        self.identity = identity
        self.rung = rung
        self.at = at
        self.isExact = isExact
        self.due = due
    }
}
