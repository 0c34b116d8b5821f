/// Recognises the language of a text by its small words.
struct LanguageGuess: Sendable {
    /// How much of a text must speak for its language: one word in eight.
    private static let least = 0.12
    /// By how much the language must be ahead of the next.
    private static let lead = 1.25

    /// How much a word speaks for which language.
    private let weights: [String: [(language: String, weight: Double)]]

    /// From the lists of words, by the languages' short names.
    init(_ lists: [String: Set<String>]) {
        var languages: [String: [String]] = [:]
        for (language, words) in lists {
            for word in words { languages[word, default: []].append(language) }
        }
        weights = languages.mapValues { names in names.map { ($0, 1 / Double(names.count)) } }
    }

    /// The language; nil where it is neither Italian nor English, or is not to be recognised. What is quoted does not count.
    ///
    /// - Parameters:
    ///   - words: the words of the text.
    ///   - names: words that belong to no language: those of the recipient's name.
    func language(of words: some Sequence<Word>, without names: Set<String>) -> Language? {
        var scores: [String: Double] = [:]
        var count = 0
        for word in words where !word.isQuotation && !word.isNumber && !names.contains(word.folded) {
            count += 1
            for (language, weight) in weights[word.folded] ?? [] { scores[language, default: 0] += weight }
        }
        guard let best = scores.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), let language = Language(rawValue: best.key)
        else { return nil }
        let next = scores.filter { $0.key != best.key }.values.max() ?? 0
        let isClear = best.value >= Self.least * Double(count) && best.value >= Self.lead * next
        return isClear ? language : nil
    }
}
