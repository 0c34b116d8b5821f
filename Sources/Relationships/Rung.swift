/// One of the reminders that a follow-up has; with the follow-up it is the key of a reminder, which is shown once (domain.md, "Words").
package struct Rung: Hashable, Sendable {
    /// What tells rungs of one name apart.
    package enum Mark: Hashable, Sendable {
        /// The decision that it belongs to: each snooze, each absence.
        case decision(EntryID)
        /// The year, where the follow-up comes every year.
        case year(Int)
    }

    /// As plans print it: `4d`, `overdue 1w`, `before absence`, `asked`, `place`, `next`, `snoozed`.
    package let name: String
    /// Set where several of one name can be.
    package let mark: Mark?

    package init(_ name: String, _ mark: Mark? = nil) {
        self.name = name
        self.mark = mark
    }

    /// One that belongs to a decision.
    package init(_ name: String, of decision: EntryID) {
        self.init(name, .decision(decision))
    }

    /// The reminder that stands for those that were past when the follow-up became known.
    package static let next = Rung("next")

    /// The day that levelling gives.
    package static let place = Rung("place")

    /// The decision that it belongs to, if one.
    package var decision: EntryID? {
        if case .decision(let decision) = mark { decision } else { nil }
    }

    /// The written key, unique within the follow-up: the name, and `#e7` or `#2027` where a decision or a year is part of it.
    package var key: String {
        switch mark {
        case .decision(let decision): "\(name)#\(decision)"
        case .year(let year): "\(name)#\(year)"
        case nil: name
        }
    }

    /// Reads a written key; the inverse of `key`.
    package init(key: String) {
        guard let hash = key.lastIndex(of: "#") else {
            self.init(key)
            return
        }
        let (name, mark) = (String(key[..<hash]), key[key.index(after: hash)...])
        if let decision = EntryID(mark) {
            self.init(name, .decision(decision))
        } else if let year = Int(mark) {
            self.init(name, .year(year))
        } else {
            self.init(key)
        }
    }
}
