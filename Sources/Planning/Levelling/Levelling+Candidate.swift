package import CivilTime
package import Relationships

extension Levelling {
    /// A follow-up that wants a day for its `place`.
    package struct Candidate: Sendable {
        /// The `nudge` or `reconnect`.
        package let id: FollowUpID
        /// The civil days of the user's zone from ready's to due's, both counted; over before today: overdue from the start.
        package let window: ClosedRange<CivilDate>
        /// Of the contact: the higher first.
        package let priority: Priority
        /// Since when nothing passed: the longer silence first.
        package let silentSince: Instant
        /// Who was added first has the smaller number.
        package let contact: ContactID

        /// A follow-up with what decides about its day.
        package init(
            id: FollowUpID, window: ClosedRange<CivilDate>, priority: Priority, silentSince: Instant, contact: ContactID
        ) {
            self.id = id
            self.window = window
            self.priority = priority
            self.silentSince = silentSince
            self.contact = contact
        }
    }

    /// The days that levelling gives, and who has none.
    package struct Result: Hashable, Sendable {
        /// The day of each who has one, in time or overdue.
        package var days: [FollowUpID: CivilDate] = [:]
        /// Those whose window ends, from today on, before they have a place: they cannot be in time; by earliest due day and its ties.
        /// Overdue from the day after, they may have a day for all that.
        package var missed: [FollowUpID] = []
        /// Those with no day in the look-ahead and a window that reaches beyond it: "later"; by earliest due day and its ties.
        package var later: [FollowUpID] = []
        /// k: the most places that a day gives to those who are in time, 1 to `PerDay`.
        package var mostInTime = 1
    }
}
