package import CivilTime
package import Relationships

/// What one slot of the practice does: whom it offers, and whose `approach` lapses as it comes.
package struct PracticeSlot: Hashable, Sendable {
    /// One person that a slot offers.
    package struct Offered: Hashable, Sendable {
        package let contact: ContactID
        /// Which slot this is that offers them with this `approach`: 1 is the first, which opens it.
        package let times: Int

        package init(contact: ContactID, times: Int) {
            self.contact = contact
            self.times = times
        }
    }

    /// The slot's instant.
    package let at: Instant
    /// In the order in which they were chosen.
    package let offered: [Offered]
    /// Whose `approach` lapses, in the order of the line; the slot does not offer them.
    package let lapsed: [ContactID]

    package init(at: Instant, offered: [Offered], lapsed: [ContactID]) {
        self.at = at
        self.offered = offered
        self.lapsed = lapsed
    }
}
