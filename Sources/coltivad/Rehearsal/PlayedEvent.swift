import CivilTime

/// An event that was played, or passed over, and how things stood after it.
struct PlayedEvent: Equatable {
    /// Counted from 1.
    let number: Int
    let event: StoryEvent
    let at: Instant
    /// Where the user was just before it.
    let zoneBefore: Zone
    /// Where the user is after it.
    let zone: Zone
    let outcome: StoryDeeds.Outcome
    /// What was shown since the event before.
    let shown: [ShownNotice]
    let plan: [RehearsalWorld.OpenFollowUp]
    /// Nil where nothing is expected.
    let comparison: PlanComparison?
}
