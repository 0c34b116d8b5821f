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
    /// What the notice names; empty for news of Coltiva itself.
    package let reminders: [DueReminder]
    package let state: State
    /// Tries that have failed.
    package let failures: Int
    /// When it may be tried next; nil: at once.
    package let nextTry: Instant?
    /// The text of a notice that names no reminder, else nil.
    package let text: String?

    package init(
        notice: NoticeID, hook: String, event: HookEvent, reminders: [DueReminder], state: State, failures: Int, nextTry: Instant?,
        text: String?
    ) {
        self.notice = notice
        self.hook = hook
        self.event = event
        self.reminders = reminders
        self.state = state
        self.failures = failures
        self.nextTry = nextTry
        self.text = text
    }

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
        /// The last try failed; reminders that no other hook has shown or may still show are undelivered.
        case givenUp
    }
}
