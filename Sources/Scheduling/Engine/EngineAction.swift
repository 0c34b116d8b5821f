package import CivilTime
package import Relationships

/// What the engine wants done, in order.
package enum EngineAction: Hashable, Sendable {
    /// Commit that hooks are about to show the reminders, or a digest that sums up everything.
    case claim(reminders: [DueReminder], event: HookEvent, isSummary: Bool = false, isExact: Bool, hooks: [String])
    /// Commit that hooks are about to show a text that is no reminder.
    case announce(text: String, event: HookEvent, isExact: Bool, hooks: [String])
    /// Commit that the hook is started, and start it.
    case start(Delivery)
    /// Commit what became of a delivery.
    case record(Delivery.Outcome, DeliveryKey)
    /// Take the notice from the screen and end its hook.
    case withdraw(DeliveryKey)
    /// Carry out what the user decided by a click.
    case decide(HookWord, DueReminder)
    /// Begin to make a backup.
    case backUp
    /// Commit that a backup was made that has everything up to the change.
    case keepBackup(upTo: ChangeID)
    /// Read the ledger again.
    case look
    /// Arm the one timer; nil: nothing is to come.
    case arm(Instant?)
    /// Something for the journal and those who listen.
    case tell(EngineNews)

    /// Whether the next look finds it again, if it still is to be done: by then the user may have decided otherwise.
    var isFoundAgain: Bool {
        switch self {
        case .claim, .start: true
        case .announce, .record, .withdraw, .decide, .backUp, .keepBackup, .look, .arm, .tell: false
        }
    }
}

/// What the engine tells of its work.
package enum EngineNews: Hashable, Sendable {
    /// It is committed that the hook is being started; from here a crash starts it again.
    case claimed(DeliveryKey, reminders: [DueReminder], event: HookEvent)
    case shown(DeliveryKey, reminders: [DueReminder], event: HookEvent)
    case tryFailed(DeliveryKey, reminders: [DueReminder], why: String, retryAt: Instant)
    case givenUp(DeliveryKey, reminders: [DueReminder], why: String)
    /// Reminders are due and nobody shows notifications.
    case holdingForDesktop(count: Int)
    /// It is committed that the moment of these reminders has come; each once.
    case due([DueReminder])
    /// Time has made these ready, or they are past their due; said only while somebody asks (`Engine.tellStandings`).
    case standings([FollowUpID])
    /// These were closed by time or by a new plan, and not by a command.
    case closed([FollowUpID])
    /// Everyone's plan was made again.
    case planned
}
