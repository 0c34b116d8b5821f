package import CivilTime

/// Why a text is no cadence, and where.
package typealias CadenceError = TextError<CadenceExpectation>

/// What should have stood at the offset of a `CadenceError`.
package enum CadenceExpectation: Hashable, Sendable {
    /// Either form of a cadence.
    case cadence
    /// A second span that is not shorter than the first.
    case order
    /// A span that is not zero.
    case length
    /// A part of a span.
    case span(SpanError.Expected)

    /// In English, to follow "expected".
    package var words: String {
        switch self {
        case .cadence: "the ideal and the longest silence such as 3w..6w, or never"
        case .order: "a longest silence that is not shorter than the ideal"
        case .length: "a span longer than 0"
        case .span(let expected): expected.rawValue
        }
    }
}
