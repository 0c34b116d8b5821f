package import CivilTime
package import Relationships

/// Everything that the rules of the kinds decide by: one contact's history as it reads now, the policy, and both people's time.
package struct Situation: Sendable {
    package let contact: Contact
    package let reading: Reading
    package let relationship: Relationship
    package let policy: Policy
    package let own: OwnTime
    package let their: TheirTime
    /// What may be started, found once for every kind that asks.
    private let voice: Voice?

    package init(_ history: History, policy: Policy, own: OwnTime, their: TheirTime, now: Instant) {
        contact = history.contact
        reading = Reading(history, at: now)
        relationship = Relationship(history, reading: reading, policy: policy, own: own)
        voice = relationship.voice
        self.policy = policy
        self.own = own
        self.their = their
    }

    /// The voice, where it is of the kind: "at most one voice is open for a contact, and none while an appointment has not ended".
    func openVoice(_ kind: Kind) -> Voice? {
        guard !isAnythingArranged, let voice, voice.kind == kind else { return nil }
        return voice
    }

    /// Whether an appointment has not ended; one whose arranging is dated after the present instant too: it counts as of now.
    var isAnythingArranged: Bool { !reading.ahead.isEmpty }

    /// The present instant.
    package var now: Instant { reading.now }
}
