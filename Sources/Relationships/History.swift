/// What passed with one contact and what was decided about them: the input of planning, in any order.
package struct History: Hashable, Sendable {
    package let contact: Contact
    /// Those that were logged; an appointment that has ended is one more from then on.
    package let interactions: [Interaction]
    package let appointments: [Appointment]
    package let errands: [Errand]
    /// About this contact; the user's own absences and pauses are not here.
    package let decisions: [Decision]
    /// The places that were announced.
    package let announcements: [Announcement]

    package init(
        contact: Contact, interactions: [Interaction], appointments: [Appointment] = [], errands: [Errand], decisions: [Decision],
        announcements: [Announcement] = []
    ) {
        self.contact = contact
        self.interactions = interactions
        self.appointments = appointments
        self.errands = errands
        self.decisions = decisions
        self.announcements = announcements
    }
}
