package import CivilTime
package import Relationships

/// What time it is.
package protocol ClockPort: Sendable {
    func now() -> Instant
}

/// The one timer: it calls `Engine.wake()` at the instant, or as soon after it as the machine is awake.
package protocol TimerPort: Sendable {
    /// Arms the timer in place of what it was armed for; nil disarms it.
    func arm(_ instant: Instant?)
}

/// Shows notices: the hooks.
package protocol DeliveryPort: Sendable {
    /// Runs the hook for the notice, when the instant has come; what comes of it is reported to `Engine.report(_:of:)`.
    func start(_ delivery: Delivery, by hook: HookPolicy, contents: DeliveredContents, rules: Rules, at now: Instant)
    /// Takes the notice from the screen and ends its hook, which is then reported as ended.
    func withdraw(_ key: DeliveryKey)
    /// The same for all that were started; nothing more is reported of them.
    func withdrawAll()
}

/// Makes backups by itself.
package protocol BackupPort: Sendable {
    /// Begins to make one, without keeping the caller waiting; what comes of it is reported to `Engine.backUpEnded(isMade:)`.
    func backUp()
}

/// Who listens to what the engine does: the journal, the service manager, subscribers.
package protocol ObserverPort: Sendable {
    func tell(_ news: EngineNews)
    /// A command was carried out.
    func done(_ command: Command, _ consequence: Consequence)
    /// What a hook said could not be carried out, or the ledger could not be written.
    func failed(_ what: EngineFailure)
    /// The timer was armed anew.
    func armed(_ instant: Instant?)
    /// What the user is told by other hooks where one could not show so many reminders.
    func words(forUndelivered count: Int) -> String
}

/// What went wrong inside the engine.
package enum EngineFailure: Sendable {
    /// The ledger could not be written or read; it is tried again at the instant, if that may help.
    case ledger(any Error, retryAt: Instant?)
    /// What was decided by a click could not be carried out.
    case decision(HookWord, DueReminder, any Error)
}

/// An error that may pass by itself: a full disk.
package protocol PassingFailure: Error {
    var mayPass: Bool { get }
}

/// What the words of a notice are made of.
package struct DeliveredContents: Sendable {
    /// The reminders that it names and on which the user has not decided.
    package let items: [DeliveredItem]
    /// What else there is to say, where it sums up everything.
    package let summary: Summary?

    package init(_ items: [DeliveredItem], summary: Summary? = nil) {
        self.items = items
        self.summary = summary
    }
}

/// One reminder with what its text needs.
package struct DeliveredItem: Sendable {
    package let reminder: DueReminder
    package let contact: Contact
    /// The interaction that came last.
    package let last: Interaction?
    /// The task, where the reminder is of one.
    package let errand: Errand?
    /// The appointment, where the reminder is of one that is ahead or was.
    package let appointment: Appointment?
    /// The contact's zone.
    package let theirZone: Zone
    /// Whether it is past the contact's hours now.
    package let isOutsideTheirHours: Bool
    /// Other follow-ups that are open with the contact.
    package let others: [Kind]

    package init(
        reminder: DueReminder, contact: Contact, last: Interaction?, errand: Errand?, appointment: Appointment? = nil,
        theirZone: Zone, isOutsideTheirHours: Bool, others: [Kind]
    ) {
        self.reminder = reminder
        self.contact = contact
        self.last = last
        self.errand = errand
        self.appointment = appointment
        self.theirZone = theirZone
        self.isOutsideTheirHours = isOutsideTheirHours
        self.others = others
    }
}
