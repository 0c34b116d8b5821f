package import CivilTime

/// Why a text is no cadence, and where.
package struct CadenceError: Error, Hashable, Sendable {
    /// What should have stood at the offset.
    package enum Expected: Hashable, Sendable {
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

    /// The whole text that was read.
    package let text: String
    /// Where in the text it is wrong, in UTF-8 bytes from its beginning.
    package let offset: Int
    /// What should have stood there.
    package let expected: Expected
    /// What to write at the offset instead, where something is near: "never".
    package let suggestion: String?

    /// An error at a place of a text.
    package init(text: String, offset: Int, expected: Expected, suggestion: String? = nil) {
        self.text = text
        self.offset = offset
        self.expected = expected
        self.suggestion = suggestion
    }
}
