import CivilTime

/// Why an expression of the command line is none, and where.
struct ExpressionProblem: Equatable {
    /// The whole expression.
    let text: String
    /// Where it is wrong, in UTF-8 bytes from its beginning.
    let offset: Int
    /// What should have stood there.
    let expected: String
    /// What was probably meant.
    let suggestion: String?

    /// That of a calendar event or a span of time.
    init<Expected: RawRepresentable<String>>(_ error: TextError<Expected>) {
        (text, offset, expected, suggestion) = (error.text, error.offset, error.expected.rawValue, error.suggestion)
    }

    /// What is wrong, then the expression with a mark below the place.
    var words: Phrase {
        var phrase: Phrase = "'\(text)' is not understood; expected \(expected)"
        if let suggestion { phrase += "; did you mean \(suggestion)?" }
        let before = Phrase(saying: String(decoding: text.utf8.prefix(offset), as: UTF8.self))
        phrase += "\n  \(text)\n  "
        return phrase.padded(by: before.width) + "^"
    }
}
