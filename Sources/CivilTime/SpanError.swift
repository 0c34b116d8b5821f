/// Why a text is no time span, and where.
package struct SpanError: Error, Hashable, Sendable {
    /// What should have stood at the offset; the raw value says it in English, to follow "expected".
    package enum Expected: String, Hashable, Sendable {
        case span = "a time span such as 2w or 2d12h"
        case number = "a number"
        case decimals = "decimals after the point"
        case unit = "a unit: y, month, w, d, h, min, s, ms or us"
        case positive = "a span that is not negative"
        case finite = "a span that ends"
        case shorter = "a span of at most 292,271 years"
    }

    /// The whole text that was read.
    package let text: String
    /// Where in the text it is wrong, in UTF-8 bytes from its beginning.
    package let offset: Int
    /// What should have stood there.
    package let expected: Expected
    /// What to write at the offset instead, where something is near: "month".
    package let suggestion: String?

    /// An error at a place of a text.
    package init(text: String, offset: Int, expected: Expected, suggestion: String? = nil) {
        self.text = text
        self.offset = offset
        self.expected = expected
        self.suggestion = suggestion
    }
}
