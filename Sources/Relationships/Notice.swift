package import CivilTime

/// What is told to the user through hooks: one reminder, a digest of several, or news of Coltiva itself.
package struct Notice: Hashable, Sendable {
    package let event: HookEvent
    /// What a newer notice of the same tag replaces: the contact's identifier for reminders, else the event's name.
    package let tag: String
    /// One line of plain text.
    package let title: String
    /// Lines of plain text, not escaped for anything.
    package let lines: [String]
    /// The reminder, where the event is one.
    package let reminder: ReminderNotice?
    /// Of what a digest reminds, in order.
    package let items: [ReminderNotice]
    /// What a digest names besides, in order.
    package let named: [FollowUpNotice]

    package init(
        event: HookEvent, tag: String, title: String, lines: [String], reminder: ReminderNotice? = nil,
        items: [ReminderNotice] = [],
        named: [FollowUpNotice] = []
    ) {
        self.event = event
        self.tag = tag
        self.title = title
        self.lines = lines
        self.reminder = reminder
        self.items = items
        self.named = named
    }
}

/// One reminder with what a hook may want to say or pass on.
package struct ReminderNotice: Hashable, Sendable {
    package let reminder: ReminderID
    package let followUp: FollowUpID
    package let contact: ContactID
    /// The contact's name; "someone" where `ShowNames=no`.
    package let name: String
    package let kind: Kind
    package let rung: Rung
    /// What the follow-up is about: the last words, or the task's text.
    package let about: String?
    /// The moment of the reminder.
    package let at: Instant
    package let due: Instant?
    /// The channel they prefer.
    package let channel: Channel?
    /// The user's zone, in which times are written.
    package let zone: Zone

    package init(
        reminder: ReminderID, followUp: FollowUpID, contact: ContactID, name: String, kind: Kind, rung: Rung, about: String?,
        at: Instant,
        due: Instant?, channel: Channel?, zone: Zone
    ) {
        self.reminder = reminder
        self.followUp = followUp
        self.contact = contact
        self.name = name
        self.kind = kind
        self.rung = rung
        self.about = about
        self.at = at
        self.due = due
        self.channel = channel
        self.zone = zone
    }
}
