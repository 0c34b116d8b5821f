package import CivilTime
package import Relationships

/// What the digest tells that sums up everything: "what is open, what the week brings, what lapsed, what could not be delivered" (domain.md,
/// "Delivery"). Each follow-up is in one part.
package struct Summary: Sendable {
    /// One follow-up with what its line needs.
    package struct Item: Sendable {
        package let part: DigestPart
        package let followUp: FollowUpID
        package let identity: FollowUpIdentity
        /// When it lapsed, or its first reminder of the week comes; nil where that says nothing.
        package let at: Instant?
        package let due: Instant?
        package let contact: Contact
        /// The interaction that came last.
        package let last: Interaction?
        /// The task, where it is one.
        package let errand: Errand?
        /// The appointment, where it is about one.
        package let appointment: Appointment?

        package init(
            _ part: DigestPart, followUp: FollowUpID, identity: FollowUpIdentity, at: Instant? = nil, due: Instant?,
            contact: Contact,
            last: Interaction?, errand: Errand?, appointment: Appointment?
        ) {
            self.part = part
            self.followUp = followUp
            self.identity = identity
            self.at = at
            self.due = due
            self.contact = contact
            self.last = last
            self.errand = errand
            self.appointment = appointment
        }
    }

    /// Part by part; of the whole no more than a digest has lines.
    package let items: [Item]
    /// How many there are of each part.
    package let counts: [DigestPart: Int]

    package init(items: [Item], counts: [DigestPart: Int]) {
        self.items = items
        self.counts = counts
    }

    /// Of all parts.
    package var count: Int { counts.values.reduce(0, +) }
}
