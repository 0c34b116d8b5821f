package import CivilTime
package import Relationships

/// The rest that silence began (domain.md, "Never press").
package enum Silence: Hashable, Sendable {
    /// No rest has begun since they were last heard of.
    case none
    /// Left in peace until the moment; `opener` is the entry from which that is counted.
    case resting(opener: EntryID, from: Instant, until: Instant)
    /// The rest has ended, and one more message may be written from then on.
    case over(opener: EntryID, ready: Instant, steps: [Step], cause: Instant)
    /// That was used: they rest until an inbound, a meeting or `wake`.
    case forGood
}

/// A rest that the user asked for, or its end by `wake`: what would be ready before the moment is ready then.
struct AskedRest: Hashable, Sendable {
    /// The decision that says so, and so opens what it moves.
    let opener: EntryID
    /// When that was said.
    let at: Instant
    let until: Instant
    let isWaking: Bool
}

/// How long a contact rests.
package enum Rest: Hashable, Sendable {
    case until(Instant)
    /// "They rest until an inbound, a meeting or `wake`."
    case untilHeard
}
