package import CivilTime

/// A time in which someone is away, or in which the user has paused everything; `interval.end` is the first moment back.
package struct Absence: Hashable, Sendable {
    /// The decision that began it.
    package let decision: EntryID
    package let interval: Interval

    package init(decision: EntryID, interval: Interval) {
        self.decision = decision
        self.interval = interval
    }
}
