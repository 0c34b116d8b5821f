package import CivilTime

/// That a follow-up still wants a place in the week, and what decides who comes first (domain.md, "Levelling: a fair week").
package struct WantedPlace: Hashable, Sendable {
    /// "Windows are whole civil days of the user's zone, from ready's to due's, both counted"; over before today: overdue.
    package let window: ClosedRange<CivilDate>
    /// Of the contact: the higher first.
    package let priority: Priority
    /// Since when nothing has passed: "the longer silence".
    package let silentSince: Instant
    /// The moment to which an occasion has drawn the place; nil: levelling gives it.
    package let drawnAt: Instant?

    package init(window: ClosedRange<CivilDate>, priority: Priority, silentSince: Instant, drawnAt: Instant? = nil) {
        self.window = window
        self.priority = priority
        self.silentSince = silentSince
        self.drawnAt = drawnAt
    }
}
