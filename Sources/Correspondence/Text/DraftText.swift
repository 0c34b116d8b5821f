/// A text as the checks read it.
struct DraftText: Sendable {
    /// The text itself; spans count these.
    let scalars: [Unicode.Scalar]

    /// What stands in quotation marks or on quoted lines, in order.
    let quotations: [Range<Int>]

    /// Its words; each quotation is one.
    let words: [Word]

    /// Its sentences.
    let sentences: [Sentence]

    /// Cuts a text up.
    ///
    /// - Parameter salutes: whether a word may begin a salutation, which is then a sentence of its own: "Hello Maud,".
    init(_ text: String, salutes: (Word) -> Bool = { _ in false }) {
        scalars = Array(text.unicodeScalars)
        quotations = QuotationScanner.quotations(in: scalars)
        var words = WordScanner.words(of: scalars, quotations: quotations)
        if let first = words.first, salutes(first),
            let end = words.prefix(6).firstIndex(where: { $0.endsClause || $0.endsSentence })
        {
            words[end].endsSentence = true
        }
        self.words = words
        sentences = Sentence.sentences(of: words)
    }

    /// The whole text without the blanks around it, as a span; empty where nothing stands in it.
    var span: Range<Int> {
        guard let first = scalars.firstIndex(where: { !Letters.isBlank($0) }),
            let last = scalars.lastIndex(where: { !Letters.isBlank($0) })
        else { return 0..<0 }
        return first..<last + 1
    }

    /// It with no more than its first words, to be read by their meaning; nobody writes letters longer than that.
    func beginning(words limit: Int) -> DraftText {
        guard words.count > limit else { return self }
        return DraftText(scalars: scalars, quotations: quotations, words: Array(words.prefix(limit)))
    }

    private init(scalars: [Unicode.Scalar], quotations: [Range<Int>], words: [Word]) {
        (self.scalars, self.quotations, self.words) = (scalars, quotations, words)
        sentences = Sentence.sentences(of: words)
    }

    /// The span of some words; they are at least one.
    func span(of range: Range<Int>) -> Range<Int> {
        words[range.lowerBound].span.lowerBound..<words[range.upperBound - 1].span.upperBound
    }

    /// Runs of characters without white space that hold a letter or a digit: the words that a message is counted in.
    func countedWords() -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        var holdsLetter = false
        for place in 0...scalars.count {
            if place == scalars.count || Letters.isBlank(scalars[place]) {
                if holdsLetter { runs.append(start..<place) }
                start = place + 1
                holdsLetter = false
            } else if Letters.isWordPart(scalars[place]) {
                holdsLetter = true
            }
        }
        return runs
    }
}
