/// A follow-up that the ledger holds open, with its short name.
package struct StoredFollowUp: Hashable, Sendable {
    package let id: FollowUpID
    package let followUp: FollowUp

    package init(id: FollowUpID, followUp: FollowUp) {
        self.id = id
        self.followUp = followUp
    }
}
