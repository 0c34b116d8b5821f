package import CivilTime
package import Relationships

/// A follow-up with its reasons: why it is due then, and why each reminder is when it is.
package struct PlannedFollowUp: Hashable, Sendable {
    package let followUp: FollowUp
    /// From the opening entry to due.
    package let explanation: Explanation
    /// From the opening entry to each reminder that is still to be shown.
    package let reminders: [Rung: Explanation]

    package init(followUp: FollowUp, explanation: Explanation, reminders: [Rung: Explanation]) {
        self.followUp = followUp
        self.explanation = explanation
        self.reminders = reminders
    }
}

extension PlannedFollowUp {
    /// The same, its place drawn to an occasion's day.
    func drawn(_ place: WantedPlace) -> PlannedFollowUp {
        PlannedFollowUp(
            followUp: FollowUp(
                identity: followUp.identity, ready: followUp.ready, due: followUp.due, place: place, reminders: followUp.reminders),
            explanation: explanation, reminders: reminders)
    }
}

/// A contact's plan with its reasons.
package struct Plan: Hashable, Sendable {
    package let followUps: [PlannedFollowUp]
    /// When it changes though nobody says anything.
    package let replanAt: Instant?
    /// Their place in the line of the practice.
    package let wish: Wish?

    /// What the ledger keeps of it.
    package var contactPlan: ContactPlan { ContactPlan(followUps: followUps.map(\.followUp), replanAt: replanAt, wish: wish) }
}
