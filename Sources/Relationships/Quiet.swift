/// Why something that was imported opens nothing (domain.md, "Imported people are quiet").
package enum Quiet: String, CaseIterable, Sendable {
    /// At import it was past what the policy allows for an answer: nothing before it opens anything either.
    case old
    /// An invitation without a note: it needs no answer, and what came before it may.
    case bare
}
