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
