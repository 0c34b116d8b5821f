package import CivilTime

/// A wished contact's place in the line of the practice (domain.md, "Practice: who is approached next").
package struct Wish: Hashable, Sendable {
    package let contact: ContactID
    package let priority: Priority
    /// The contact's first circle; nil: in none.
    package let circle: String?
    /// Since when they wait: when they were added, or put at the end of the line.
    package let since: Instant
    /// Whether an `approach` to them ever lapsed.
    package let hasLapsed: Bool
    /// Whether the user preferred them, and they were not offered since.
    package let isPreferred: Bool
    /// When the user skipped them for the slot that came next; nil: never.
    package let skippedAt: Instant?
    /// From when on they may be offered: no rest, no `Space` of a gesture, no `RestFor` of a dismissed `approach` holds them any more.
    package let eligibleFrom: Instant
    /// The `approach` that is open, if one is.
    package let open: FollowUpIdentity?
    /// How many slots have offered that one.
    package let offers: Int

    package init(
        contact: ContactID, priority: Priority, circle: String?, since: Instant, hasLapsed: Bool, isPreferred: Bool,
        skippedAt: Instant?, eligibleFrom: Instant, open: FollowUpIdentity?, offers: Int
    ) {
        self.contact = contact
        self.priority = priority
        self.circle = circle
        self.since = since
        self.hasLapsed = hasLapsed
        self.isPreferred = isPreferred
        self.skippedAt = skippedAt
        self.eligibleFrom = eligibleFrom
        self.open = open
        self.offers = offers
    }
}
