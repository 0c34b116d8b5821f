package import CivilTime
package import Relationships

/// A follow-up with its reasons: why it is due then, and why each reminder is when it is.
package struct PlannedFollowUp: Hashable, Sendable {
    package let followUp: FollowUp
    /// From the cause to due; to ready, where it has no due.
    package let explanation: Explanation
    /// From the cause to each reminder that is still to be shown.
    package let reminders: [Rung: Explanation]

    package init(followUp: FollowUp, explanation: Explanation, reminders: [Rung: Explanation]) {
        self.followUp = followUp
        self.explanation = explanation
        self.reminders = reminders
    }
}

extension PlannedFollowUp {
    /// The same, its place drawn to the moment of an occasion's day. A place that was announced stays where it is; where that is there, it was
    /// drawn.
    func drawn(to day: Instant) -> PlannedFollowUp {
        let place = followUp.place.map {
            WantedPlace(window: $0.window, priority: $0.priority, silentSince: $0.silentSince, drawnAt: day)
        }
        var reminders = reminders
        if let place = reminders[.place] { reminders[.place] = place.drawn(to: day) }
        return PlannedFollowUp(
            followUp: FollowUp(
                identity: followUp.identity, ready: followUp.ready, due: followUp.due, place: place, reminders: followUp.reminders),
            explanation: explanation, reminders: reminders)
    }
}

extension Explanation {
    /// The same, where what levelling gave is the day of an occasion.
    fileprivate func drawn(to day: Instant) -> Explanation {
        Explanation(
            cause: cause,
            steps: steps.map { $0.rule == .levelled && $0.after == day ? Step(.drawn, from: $0.before, to: $0.after) : $0 })
    }
}

/// A contact's plan with its reasons.
package struct Plan: Hashable, Sendable {
    package let followUps: [PlannedFollowUp]
    /// When it changes though nobody says anything.
    package let replanAt: Instant?
    /// Their place in the line of the practice.
    package let wish: Wish?
    /// What they add to a week.
    package let share: WeeklyShare

    /// What the ledger keeps of it.
    package var contactPlan: ContactPlan {
        ContactPlan(followUps: followUps.map(\.followUp), replanAt: replanAt, wish: wish, share: share)
    }
}
