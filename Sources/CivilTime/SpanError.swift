/// Why a text is no time span, and where.
package typealias SpanError = TextError<SpanExpectation>

/// What should have stood at an error's offset; the raw value says it in English, to follow "expected".
package enum SpanExpectation: String, Hashable, Sendable {
    case span = "a time span such as 2w or 2d12h"
    case number = "a number"
    case decimals = "decimals after the point"
    case unit = "a unit: y, month, w, d, h, min, s, ms or us"
    case positive = "a span that is not negative"
    case finite = "a span that ends"
    case shorter = "a span of at most 292,271 years"
}
