/// Cuts a text into words and says behind which of them a sentence or a clause ends.
enum WordScanner {
    /// Abbreviations whose stop ends no sentence.
    private static let abbreviations: Set<String> = [
        "dr", "dott", "sig", "prof", "ing", "avv", "arch", "geom", "mr", "mrs", "ms", "st", "vs", "ecc", "etc", "cf", "gent",
        "gentma", "spett", "egr", "preg", "chiar", "rev", "hon", "pag", "nr", "tel",
    ]

    /// The words of a text; each of the quotations is read as one.
    static func words(of text: [Unicode.Scalar], quotations: [Range<Int>]) -> [Word] {
        var words: [Word] = []
        var place = 0
        var next = quotations.startIndex
        var gapStart = 0
        while place < text.count {
            if next < quotations.endIndex, quotations[next].lowerBound == place {
                close(&words, gap: gapStart..<place, in: text)
                place = quotations[next].upperBound
                words.append(Word(folded: "", span: quotations[next], isCapital: false, isNumber: false))
                // A sentence may end within the marks: «...!» Then.
                gapStart = max(quotations[next].lowerBound, place - 2)
                next += 1
            } else if Letters.isWordPart(text[place]) {
                close(&words, gap: gapStart..<place, in: text)
                let start = place
                while place < text.count, Letters.isWordPart(text[place]) || Letters.isMark(text[place]) { place += 1 }
                words.append(
                    Word(
                        folded: Letters.folded(text[start..<place]), span: start..<place, isCapital: Letters.isCapital(text[start]),
                        isNumber: text[start].properties.numericType != nil))
                gapStart = place
            } else {
                place += 1
            }
        }
        close(&words, gap: gapStart..<text.count, in: text)
        return words
    }

    /// Reads what stands behind the last word: whether a sentence or a clause ends with it.
    private static func close(_ words: inout [Word], gap: Range<Int>, in text: [Unicode.Scalar]) {
        guard let last = words.last else { return }
        var newLines = 0
        var ends = gap.upperBound == text.count
        // What ends a quotation ends the sentence around it only where another begins: "Why?" he asked.
        let isBeforeCapital = gap.upperBound < text.count && Letters.isCapital(text[gap.upperBound])
        for place in gap {
            let isBeforeBlank = place + 1 >= text.count || !Letters.isWordPart(text[place + 1])
            switch text[place] {
            case "\n": newLines += 1
            case "?", "\u{FF1F}":
                if isBeforeBlank {
                    ends = ends || place >= last.span.upperBound || isBeforeCapital
                    words[words.count - 1].asks = words[words.count - 1].asks || place >= last.span.upperBound
                }
            case "!", "\u{FF01}", "\u{3002}": if isBeforeBlank { ends = ends || place >= last.span.upperBound || isBeforeCapital }
            case ".": if isBeforeBlank { ends = ends || stopEnds(last, at: place, gap: gap, in: text) }
            case ",", ";", ":", "(", ")", "\u{2013}", "\u{2014}": words[words.count - 1].endsClause = true
            default: break
            }
        }
        words[words.count - 1].endsSentence = ends || newLines > 1
    }

    /// Whether a full stop ends the sentence, rather than shorten a word or begin an ellipsis within one.
    private static func stopEnds(_ word: Word, at place: Int, gap: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
        guard gap.upperBound < text.count else { return true }
        let isEllipsis = place + 1 < gap.upperBound && text[place + 1] == "." || place > gap.lowerBound && text[place - 1] == "."
        let isBeforeCapital = Letters.isCapital(text[gap.upperBound])
        if isEllipsis || place < word.span.upperBound { return isBeforeCapital }
        if word.isQuotation { return true }
        if abbreviations.contains(word.folded) || (word.span.count == 1 && !word.isNumber) { return false }
        return true
    }
}
