import Relationships

/// The kinds of follow-up of domain.md by their names, those too that this version does not plan yet.
enum StoryKind {
    static let names = ["reply", "approach", "nudge", "reconnect", "meeting", "thanks", "occasion", "task"]

    /// Whether this version plans follow-ups of that kind.
    static func isPlanned(_ name: String) -> Bool { Kind(rawValue: name) != nil }
}
