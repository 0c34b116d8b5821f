package import CivilTime

/// A rung with its moment (domain.md, "Words").
package struct Reminder: Hashable, Sendable {
    package let rung: Rung
    /// The instant wanted, before the rules of the right moment.
    package let wanted: Instant
    /// The moment at which it is planned, or was when it was shown.
    package let at: Instant
    /// Whether it comes at its moment whatever the hours.
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
