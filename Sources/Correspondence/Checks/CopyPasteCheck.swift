/// Whether a draft was sent to others before.
///
/// Measure: of the words of the draft outside quotations, those that lie in runs of at least five consecutive words which also occur
/// in one and the same earlier text; half of the words or more are too many.
enum CopyPasteCheck {
    /// The fewest words of a draft that can be copied: thanks and congratulations repeat themselves.
    static let shortest = 25
    /// The fewest consecutive words of a run.
    static let run = 5

    /// The longest stretch of copied words; nil where the draft is no copy.
    static func span(of text: DraftText, in context: DraftContext) -> Range<Int>? {
        guard text.countedWords().count >= shortest, !context.earlierToOthers.isEmpty else { return nil }
        var numbers: [String: Int32] = [:]
        let own = ownWords(of: text, numbering: &numbers)
        let count = own.reduce(0) { $0 + $1.count }
        guard count > 0 else { return nil }
        for earlier in context.earlierToOthers {
            let words = plainWords(of: Array(earlier.unicodeScalars)).map { numbers[$0.text] ?? unknown }
            let known = Set(words.runs(of: run))
            let copied = own.map { copies(in: $0, known: known) }
            let total = copied.joined().reduce(0) { $0 + $1.count }
            guard 2 * total >= count else { continue }
            return zip(own, copied).flatMap { stretch, ranges in
                ranges.map { stretch[$0.lowerBound].span.lowerBound..<stretch[$0.upperBound - 1].span.upperBound }
            }.max { $0.count < $1.count }
        }
        return nil
    }

    /// The number of all words that the draft does not have.
    private static let unknown: Int32 = -1

    private struct NumberedWord {
        let number: Int32
        let span: Range<Int>
    }

    /// The words outside quotations, in the stretches that the quotations divide.
    private static func ownWords(of text: DraftText, numbering numbers: inout [String: Int32]) -> [[NumberedWord]] {
        var stretches: [[NumberedWord]] = [[]]
        var quotations = text.quotations[...]
        for word in plainWords(of: text.scalars, around: text.quotations) {
            while let quotation = quotations.first, quotation.upperBound <= word.span.lowerBound {
                stretches.append([])
                quotations.removeFirst()
            }
            let number = numbers[word.text] ?? Int32(numbers.count)
            numbers[word.text] = number
            stretches[stretches.count - 1].append(NumberedWord(number: number, span: word.span))
        }
        return stretches
    }

    /// The stretches of words that lie in known runs.
    private static func copies(in words: [NumberedWord], known: Set<SIMD8<Int32>>) -> [Range<Int>] {
        var copies: [Range<Int>] = []
        for (start, words) in words.map(\.number).runs(of: run).enumerated() where known.contains(words) {
            if let last = copies.last, last.upperBound >= start {
                copies[copies.count - 1] = last.lowerBound..<start + run
            } else {
                copies.append(start..<start + run)
            }
        }
        return copies
    }

    /// Runs of characters without white space, of which only letters and digits count; without those in the ranges.
    private static func plainWords(of text: [Unicode.Scalar], around ranges: [Range<Int>] = []) -> [(
        text: String, span: Range<Int>
    )] {
        var words: [(text: String, span: Range<Int>)] = []
        var ranges = ranges[...]
        var start = 0
        var place = 0
        func take() {
            let letters = text[start..<place].filter { Letters.isWordPart($0) || Letters.isMark($0) }
            if letters.contains(where: Letters.isWordPart) { words.append((Letters.folded(letters), start..<place)) }
        }
        while place < text.count {
            if let range = ranges.first, range.lowerBound == place {
                take()
                place = range.upperBound
                start = place
                ranges.removeFirst()
            } else if Letters.isBlank(text[place]) {
                take()
                place += 1
                start = place
            } else {
                place += 1
            }
        }
        take()
        return words
    }
}

extension [Int32] {
    /// All runs of that many consecutive elements, at most eight; what a run does not have is 0.
    fileprivate func runs(of length: Int) -> [SIMD8<Int32>] {
        guard count >= length else { return [] }
        return (0...count - length).map { start in
            var run = SIMD8<Int32>()
            for place in 0..<length { run[place] = self[start + place] }
            return run
        }
    }
}
