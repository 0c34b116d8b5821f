package import CivilTime

/// A place that stood on a day when that day began: it stays (domain.md, "Levelling: a fair week").
package struct Announcement: Hashable, Sendable {
    package let followUp: FollowUpIdentity
    /// The moment that levelling gave it.
    package let at: Instant

    package init(followUp: FollowUpIdentity, at: Instant) {
        self.followUp = followUp
        self.at = at
    }
}
