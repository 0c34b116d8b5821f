package import CivilTime

/// One thing to do for one contact, with its window and its reminders, as planning decides it and the ledger keeps it.
package struct FollowUp: Hashable, Sendable {
    package let identity: FollowUpIdentity
    /// Not before.
    package let ready: Instant
    /// Not after; nil where it may take its time.
    package let due: Instant?
    /// Set while it wants a place in the week and none is announced.
    package let place: WantedPlace?
    /// In the order of their moments; the rung is unique among them.
    package let reminders: [Reminder]

    package init(
        identity: FollowUpIdentity, ready: Instant, due: Instant?, place: WantedPlace? = nil, reminders: [Reminder]
    ) {
        self.identity = identity
        self.ready = ready
        self.due = due
        self.place = place
        self.reminders = reminders
    }

    /// Where a follow-up stands at an instant (the stories' `state`).
    package enum Standing: String, Sendable {
        case planned, open, overdue
    }

    /// `planned` before ready, `overdue` once due is past, else `open`; what ends by itself is open until then.
    package func standing(at now: Instant) -> Standing {
        if now < ready { return .planned }
        if let due, due < now, !identity.kind.traits.endsByItself { return .overdue }
        return .open
    }
}
