/// Why a text is not what it should be, and where.
package struct TextError<Expectation: Hashable & Sendable>: Error, Hashable, Sendable {
    /// What should have stood at the offset, to follow "expected".
    package typealias Expected = Expectation

    /// The whole text that was read.
    package let text: String
    /// Where in the text it is wrong, in UTF-8 bytes from its beginning.
    package let offset: Int
    /// What should have stood there.
    package let expected: Expected
    /// What to write at the offset instead, where something is near ("Wed", "month", "9:00"), or the whole text as it should be written.
    package let suggestion: String?

    /// An error at a place of a text.
    package init(text: String, offset: Int, expected: Expected, suggestion: String? = nil) {
        self.text = text
        self.offset = offset
        self.expected = expected
        self.suggestion = suggestion
    }
}
