/// A short history in virtual time, and the plan that is expected after each of its events (Tests/ColtivadTests/Stories/README.md).
struct Story: Equatable {
    let title: String
    /// The name of the system's zone at the start, and of the home zone where the configuration names none.
    let zone: String
    /// The whole text of `coltiva.conf`.
    let configuration: String
    /// In the order of time; that they are is found out when they are played.
    let events: [StoryEvent]
    /// One plan for each event; nil: nothing is expected.
    let expected: [[PlanRow]]?
}
