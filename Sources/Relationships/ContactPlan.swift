package import CivilTime

/// What planning makes of one contact.
package struct ContactPlan: Hashable, Sendable {
    /// Everything that is open.
    package let followUps: [FollowUp]
    /// When the plan changes though nobody says anything: the contact is planned again then; nil where it never does.
    package let replanAt: Instant?
    /// Their place in the line of the practice; nil where they are not wished.
    package let wish: Wish?
    /// What they add to a week.
    package let share: WeeklyShare

    package init(followUps: [FollowUp] = [], replanAt: Instant? = nil, wish: Wish? = nil, share: WeeklyShare = .none) {
        self.followUps = followUps
        self.replanAt = replanAt
        self.wish = wish
        self.share = share
    }
}

/// A contact's plan as the ledger holds it.
package struct StoredPlan: Hashable, Sendable {
    /// What is open, in the order in which it was first opened.
    package let open: [StoredFollowUp]
    package let replanAt: Instant?
    package let wish: Wish?
    package let share: WeeklyShare

    package init(open: [StoredFollowUp] = [], replanAt: Instant? = nil, wish: Wish? = nil, share: WeeklyShare = .none) {
        self.open = open
        self.replanAt = replanAt
        self.wish = wish
        self.share = share
    }

    /// The same as planning makes it.
    package var plan: ContactPlan { ContactPlan(followUps: open.map(\.followUp), replanAt: replanAt, wish: wish, share: share) }
}
