/// A sentence of a text.
struct Sentence: Hashable, Sendable {
    /// Its words, by their numbers in the text.
    let words: Range<Int>

    /// Whether it ends with a question mark.
    let asks: Bool

    /// The sentences of these words; the rest without an end is one too.
    static func sentences(of words: [Word]) -> [Sentence] {
        var sentences: [Sentence] = []
        var start = 0
        for (number, word) in words.enumerated() where word.endsSentence || number == words.count - 1 {
            sentences.append(Sentence(words: start..<number + 1, asks: word.asks))
            start = number + 1
        }
        return sentences
    }
}
