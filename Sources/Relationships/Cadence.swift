package import CivilTime

/// How long it may be silent with someone in dialogue (interface.md, `Cadence=`).
package enum Cadence: Hashable, Sendable, CustomStringConvertible {
    /// Silence is never too long.
    case never
    /// From the ideal silence to the longest, which is not shorter than the ideal.
    case silence(ideal: Span, maximum: Span)

    /// After how much silence to write, where all goes well; nil: never.
    package var ideal: Span? {
        if case .silence(let ideal, _) = self { ideal } else { nil }
    }

    /// The longest silence that is in time; nil: any.
    package var maximum: Span? {
        if case .silence(_, let maximum) = self { maximum } else { nil }
    }

    /// "3w..6w" or "never": it reads as the same cadence.
    package var description: String {
        switch self {
        case .never: "never"
        case .silence(let ideal, let maximum): "\(ideal)..\(maximum)"
        }
    }
}
