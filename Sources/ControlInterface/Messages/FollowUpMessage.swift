/// One thing to do for one contact, as the protocol says it; every time is RFC 3339 in the user's zone unless it is said otherwise.
package struct FollowUpMessage: Codable, Hashable, Sendable {
    package var id: String
    package var contact: String
    package var name: String
    /// A kind: `reply`, `approach`, `nudge`, `reconnect`, `meeting`, `thanks`, `occasion`, `task`.
    package var kind: String
    package var instruction: String
    /// `planned`, `open` or `overdue`.
    package var state: String
    package var ready: String
    package var due: String?
    package var about: String?
    package var reminders: [ReminderMessage]
    /// `KIND:ADDRESS`.
    package var channel: String?
    package var theirZone: String
    /// In their zone.
    package var theirTime: String
    package var inTheirHours: Bool
    package var last: EntryMessage?
    /// Of a meeting, and of the thanks for it.
    package var appointment: AppointmentMessage?
    /// The latest topic that no message has named, with its link.
    package var topic: String?
    /// When the draft that is kept for them was kept.
    package var draftKept: String?

    package init(
        id: String, contact: String, name: String, kind: String, instruction: String, state: String, ready: String, due: String?,
        about: String?, reminders: [ReminderMessage], channel: String?, theirZone: String, theirTime: String, inTheirHours: Bool,
        last: EntryMessage?, appointment: AppointmentMessage? = nil, topic: String? = nil, draftKept: String? = nil
    ) {
        self.id = id
        self.contact = contact
        self.name = name
        self.kind = kind
        self.instruction = instruction
        self.state = state
        self.ready = ready
        self.due = due
        self.about = about
        self.reminders = reminders
        self.channel = channel
        self.theirZone = theirZone
        self.theirTime = theirTime
        self.inTheirHours = inTheirHours
        self.last = last
        self.appointment = appointment
        self.topic = topic
        self.draftKept = draftKept
    }
}

/// A reminder of a follow-up, as the protocol says it.
package struct ReminderMessage: Codable, Hashable, Sendable {
    package var rung: String
    package var at: String
    package var exact: Bool
    /// `planned`, `claimed`, `shown`, `undelivered` or `passed`.
    package var state: String

    package init(rung: String, at: String, exact: Bool, state: String) {
        self.rung = rung
        self.at = at
        self.exact = exact
        self.state = state
    }
}
