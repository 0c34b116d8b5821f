/// What a command led to, as the protocol says it.
package struct ConsequenceMessage: Codable, Hashable, Sendable {
    /// The change that undo takes back; nil in a dry run.
    package var change: String?
    package var outcomes: [OutcomeMessage]
    package var namesakes: [String]
    package var undone: String?
    package var everyone: Bool

    package init(change: String?, outcomes: [OutcomeMessage], namesakes: [String], undone: String?, everyone: Bool) {
        self.change = change
        self.outcomes = outcomes
        self.namesakes = namesakes
        self.undone = undone
        self.everyone = everyone
    }
}

/// What came of a command for one contact, as the protocol says it.
package struct OutcomeMessage: Codable, Hashable, Sendable {
    package var contact: String
    package var name: String
    package var entry: String?
    package var open: [FollowUpMessage]
    package var closed: [String]
    /// Nil: they do not rest, or until they are heard of.
    package var restsUntil: String?

    package init(
        contact: String, name: String, entry: String?, open: [FollowUpMessage], closed: [String], restsUntil: String? = nil
    ) {
        self.contact = contact
        self.name = name
        self.entry = entry
        self.open = open
        self.closed = closed
        self.restsUntil = restsUntil
    }
}
