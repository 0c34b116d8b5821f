/// The parts of what a finding says.
struct FindingWords {
    let wrong: String
    let expected: String?
    let suggestion: String?

    /// Says what is wrong and, as far as that is known, what to write instead.
    init(_ wrong: String, expected: String? = nil, suggestion: String? = nil) {
        self.wrong = wrong
        self.expected = expected
        self.suggestion = suggestion
    }

    /// The parts as one line.
    var sentence: String {
        var sentence = wrong
        if let expected { sentence += "; expected \(expected)" }
        if let suggestion { sentence += "; did you mean \(suggestion)?" }
        return sentence
    }
}

extension [String] {
    /// "a, b or c".
    var alternatives: String {
        guard let last, count > 1 else { return first ?? "" }
        return dropLast().joined(separator: ", ") + " or " + last
    }
}
