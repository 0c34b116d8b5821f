/// What stands around something that looks like a placeholder: code, quotations, and words that make it the subject of a message.
struct PlaceholderSetting {
    /// How many words around it are looked at.
    private static let reach = 12

    private let text: DraftText
    private let names: SlotNames
    private let isSubjectThroughout: Bool

    init(_ text: DraftText, topics: [String], names: SlotNames) {
        self.text = text
        self.names = names
        let noted = topics.contains { topic in
            topic.unicodeScalars.split { !Letters.isWordPart($0) && !Letters.isMark($0) }
                .contains { names.has(Letters.folded($0), in: "subject") }
        }
        isSubjectThroughout = noted || text.words.contains { names.has($0.folded, in: "subject") }
    }

    /// Whether the message speaks of such signs on purpose: it quotes them, or has a word of their trade or of typing near.
    ///
    /// - Parameter throughout: whether a word of the trade anywhere in the message counts.
    func isSubject(_ span: Range<Int>, throughout: Bool) -> Bool {
        if throughout, isSubjectThroughout { return true }
        if let quotation = quotation(around: span), quotation.count > span.count + 2 || text.scalars[quotation.lowerBound] == "`" {
            return true
        }
        let place = firstWord(from: span.lowerBound)
        let after = text.words[firstWord(from: span.upperBound)...].prefix(Self.reach).firstSentence
        return (words(before: place) + after).contains { names.has($0.folded, in: "subject") || names.has($0.folded, in: "typed") }
    }

    /// Whether it stands behind a greeting at the beginning of a line: "Dear Ms [SURNAME]".
    func isBehindGreeting(_ place: Int) -> Bool {
        let lineStart = text.scalars[max(0, place - 60)..<place].lastIndex { $0 == "\n" } ?? max(-1, place - 61)
        let first = firstWord(from: lineStart + 1)
        let words = text.words[first..<max(first, firstWord(from: place))]
        guard 1...3 ~= words.count, lineStart == -1 || text.scalars[max(0, lineStart)] == "\n" else { return false }
        return words.allSatisfy { names.has($0.folded, in: "greetings") }
    }

    /// Whether a span lies in quotation marks.
    func isQuoted(_ span: Range<Int>) -> Bool { quotation(around: span) != nil }

    /// The words of the same sentence before a word, at most `reach`.
    func words(before place: Int) -> ArraySlice<Word> {
        let near = text.words[max(0, place - Self.reach)..<place]
        let start = near.lastIndex(where: \.endsSentence).map { $0 + 1 } ?? near.startIndex
        return near[start...]
    }

    /// The number of the first word that begins at a place or behind it.
    func firstWord(from place: Int) -> Int {
        text.words.firstPlace { $0.span.lowerBound >= place }
    }

    private func quotation(around span: Range<Int>) -> Range<Int>? {
        let next = text.quotations.firstPlace { $0.upperBound >= span.upperBound }
        guard next < text.quotations.count, text.quotations[next].lowerBound <= span.lowerBound else { return nil }
        // Guillemets around the name of a slot are its own marks.
        return text.quotations[next] == span ? nil : text.quotations[next]
    }
}

extension Array {
    /// The first index where what holds from some element on begins to hold, by halving; the count where it never does.
    fileprivate func firstPlace(where holds: (Element) -> Bool) -> Int {
        var low = startIndex
        var high = endIndex
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension ArraySlice<Word> {
    /// The words up to the end of the sentence.
    fileprivate var firstSentence: ArraySlice<Word> {
        guard let end = firstIndex(where: \.endsSentence) else { return self }
        return self[...end]
    }
}
