/// One of the reminders that a follow-up has; with the follow-up it is the key of a reminder, which is shown once (domain.md, "Words").
package struct Rung: Hashable, Sendable {
    /// As plans print it: `4d`, `overdue 1w`, `before absence`, `asked`, `next`, `snoozed`.
    package let name: String
    /// The decision that it belongs to, where several of one name can be: each snooze, each absence.
    package let decision: EntryID?

    package init(_ name: String, of decision: EntryID? = nil) {
        self.name = name
        self.decision = decision
    }

    /// The reminder that stands for those that were past when the follow-up became known.
    package static let next = Rung("next")

    /// The written key, unique within the follow-up: the name, and `#e7` where a decision is part of it.
    package var key: String {
        decision.map { "\(name)#\($0)" } ?? name
    }

    /// Reads a written key; the inverse of `key`.
    package init(key: String) {
        if let hash = key.lastIndex(of: "#"), let decision = EntryID(key[key.index(after: hash)...]) {
            self.init(String(key[..<hash]), of: decision)
        } else {
            self.init(key)
        }
    }
}
