package import CivilTime

/// Names a notice in the ledger: what was or is to be shown at once, one reminder or a digest of several.
package struct NoticeID: Identifier {
    package static let letter: Character = "n"
    package let number: Int64
    package init(number: Int64) { self.number = number }
}

/// A notice on its way through one hook, as the ledger holds it (domain.md, "Delivery").
package struct Delivery: Hashable, Sendable {
    /// How far it has come.
    package enum State: String, CaseIterable, Sendable {
        /// To be started, at once or at `nextTry`.
        case waiting
        /// The hook has been started and has not said `shown` yet.
        case running
        /// Shown; the hook waits for a click.
        case lingering
        /// Shown, and over.
        case ended
        /// The last try failed.
        case failed
    }

    package let notice: NoticeID
    /// The name of the hook.
    package let hook: String
    package let event: HookEvent
    /// What the notice names, as far as its follow-ups are still open; empty for news of Coltiva itself.
    package let reminders: [DueReminder]
    package let state: State
    /// Tries that have failed.
    package let failures: Int
    /// When it may be tried next; nil: at once.
    package let nextTry: Instant?
    /// The text of a notice that names no reminder, else nil.
    package let text: String?
    /// Whether it is shown whatever the hours, and whatever was shown just before.
    package let isExact: Bool
    /// Whether a hook has shown the notice before, so that it is shown again and not anew.
    package let wasShown: Bool
    /// Whether it is the digest that sums up everything (`[Digest] When=`), with its reminders or without.
    package let isSummary: Bool

    package init(
        notice: NoticeID, hook: String, event: HookEvent, reminders: [DueReminder], state: State, failures: Int, nextTry: Instant?,
        text: String?, isExact: Bool, wasShown: Bool, isSummary: Bool = false
    ) {
        self.notice = notice
        self.hook = hook
        self.event = event
        self.reminders = reminders
        self.state = state
        self.failures = failures
        self.nextTry = nextTry
        self.text = text
        self.isExact = isExact
        self.wasShown = wasShown
        self.isSummary = isSummary
    }

    /// Whether there is nothing to say once the user has decided on all of its reminders.
    package var namesOnlyReminders: Bool { text == nil && !isSummary }

    /// What becomes of a delivery.
    package enum Outcome: Hashable, Sendable {
        /// The hook is about to be started (again).
        case started
        /// It is on the screen: the notice's reminders are shown.
        case shown
        /// The hook ended after it had shown.
        case ended
        /// A try failed; another comes at the instant.
        case failed(retryAt: Instant)
        /// The daemon ended while the hook ran: it is to be started again, and no failure is counted.
        case requeued
        /// The last try failed; reminders that no other hook has shown or may still show are undelivered.
        case givenUp
    }
}
