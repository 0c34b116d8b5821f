/// A pattern with what takes it back.
struct Rule: Sendable {
    /// What takes a match back where it stands near, in the same sentence.
    struct Guard: Sendable {
        let pattern: Pattern
        /// The words with which it may begin; nil: any.
        let beginnings: WordSet?

        init(_ pattern: Pattern) {
            self.pattern = pattern
            beginnings = pattern.beginnings
        }
    }

    /// What it looks for.
    let pattern: Pattern

    /// What takes it back; nil: nothing.
    let guarding: Guard?
}
