/// What passed with one contact and what was decided about them: the input of planning, in any order.
package struct History: Hashable, Sendable {
    package let contact: Contact
    package let interactions: [Interaction]
    package let errands: [Errand]
    /// About this contact; the user's own absences and pauses are not here.
    package let decisions: [Decision]

    /// What passed last.
    package var last: Interaction? { interactions.max { ($0.at, $0.id) < ($1.at, $1.id) } }

    /// What passed, the latest first.
    package var latestFirst: [Interaction] { interactions.sorted { ($0.at, $0.id) > ($1.at, $1.id) } }

    package init(contact: Contact, interactions: [Interaction], errands: [Errand], decisions: [Decision]) {
        self.contact = contact
        self.interactions = interactions
        self.errands = errands
        self.decisions = decisions
    }
}
