package import CivilTime
package import Relationships

/// What the user may start with a contact: an `approach`, a `nudge` or a `reconnect`, at most one at a time.
package struct Voice: Hashable, Sendable {
    package let kind: Kind
    /// The entry that opens it.
    package internal(set) var opener: EntryID
    /// From when its moments are counted.
    package let cause: Instant
    package internal(set) var ready: Instant
    package internal(set) var due: Instant?
    /// What led from the cause to ready.
    package internal(set) var toReady: [Step]
    /// What led from the cause to due.
    package internal(set) var toDue: [Step]
    /// Whether it is gone some time after its place, done or not.
    package let lapses: Bool
    /// Of an `approach`, the slots that offered it since it was opened.
    package internal(set) var offers: [Instant] = []
    /// Whether a rule has moved its ready.
    private(set) var isMoved = false

    init(
        kind: Kind, opener: EntryID, cause: Instant, ready: Instant, due: Instant?, toReady: [Step], toDue: [Step], lapses: Bool,
        offers: [Instant] = []
    ) {
        self.kind = kind
        self.opener = opener
        self.cause = cause
        self.ready = ready
        self.due = due
        self.toReady = toReady
        self.toDue = toDue
        self.lapses = lapses
        self.offers = offers
    }

    /// Moves ready ahead. "What a rest, `wake` or a gesture moves is opened by that entry: its rungs are new."
    mutating func move(to instant: Instant, _ rule: Step.Rule, opener: EntryID?, since: Instant) {
        toReady.append(Step(rule, from: ready, to: instant))
        ready = instant
        isMoved = true
        guard let opener else { return }
        self.opener = opener
        offers.removeAll { $0 < since }
    }

    /// Its identity for a contact.
    package func identity(of contact: ContactID) -> FollowUpIdentity {
        FollowUpIdentity(contact: contact, kind: kind, opener: opener)
    }
}
