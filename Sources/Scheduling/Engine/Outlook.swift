package import CivilTime
package import Planning
package import Relationships

/// What the ledger says is to be done now, and when next.
package struct Outlook: Sendable {
    /// Reminders whose moment has come, in the order in which they are shown.
    package let due: [DueReminder]
    /// Deliveries to be started, at once or later.
    package let waiting: [Delivery]
    /// The next moment after now of a reminder or a retry.
    package let next: Instant?
    /// When the last notice that was not exact was shown.
    package let lastInexactShown: Instant?
    /// The user's time, with their absences and pauses.
    package let own: OwnTime
    /// Whether the digest that sums up everything is to be shown now.
    package let isDigestDue: Bool
    /// When a backup is to be made by itself, and of what; nil: nothing has changed since the last.
    package let backup: WantedBackup?

    package init(
        due: [DueReminder], waiting: [Delivery], next: Instant?, lastInexactShown: Instant?, own: OwnTime,
        isDigestDue: Bool = false,
        backup: WantedBackup? = nil
    ) {
        self.due = due
        self.waiting = waiting
        self.next = next
        self.lastInexactShown = lastInexactShown
        self.own = own
        self.isDigestDue = isDigestDue
        self.backup = backup
    }
}
