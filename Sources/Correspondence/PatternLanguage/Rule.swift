/// A pattern with what takes it back.
struct Rule: Sendable {
    /// What it looks for.
    let pattern: Pattern

    /// Where this stands in the same sentence, the rule does not count; nil: always counts.
    let guarding: Pattern?
}
