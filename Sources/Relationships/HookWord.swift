package import CivilTime

/// A line of the hook contract, said by a hook on its standard output (interface.md, "Hooks").
package enum HookWord: Hashable, Sendable {
    /// It is on the screen.
    case shown
    /// The follow-up is done; with `ask`, what was written expects an answer.
    case done(asks: Bool)
    /// They wrote back.
    case answered
    case snooze(Span)
    case dismiss
    case rest
    /// Open the best channel; no decision.
    case open

    /// Reads one line without its line break; nil where it is none of the words.
    package init?(_ line: String) {
        let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
        switch (parts.first, parts.dropFirst().first) {
        case ("shown", nil): self = .shown
        case ("done", nil): self = .done(asks: false)
        case ("done", "ask"): self = .done(asks: true)
        case ("answered", nil): self = .answered
        case ("snooze", let text?):
            guard let span = try? Span(parsing: String(text)), !span.isZero else { return nil }
            self = .snooze(span)
        case ("dismiss", nil): self = .dismiss
        case ("rest", nil): self = .rest
        case ("open", nil): self = .open
        default: return nil
        }
    }
}
