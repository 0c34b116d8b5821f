package import CivilTime

/// That a follow-up closed by itself without having been done: "The next digest names each once" (domain.md, "Lapse").
package struct Lapse: Hashable, Sendable {
    package let followUp: FollowUpID
    package let identity: FollowUpIdentity
    /// When it closed.
    package let at: Instant

    package init(followUp: FollowUpID, identity: FollowUpIdentity, at: Instant) {
        self.followUp = followUp
        self.identity = identity
        self.at = at
    }
}
