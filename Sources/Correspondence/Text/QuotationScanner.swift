/// Finds what stands in quotation marks, and the lines of another's text: those that begin with `>`.
enum QuotationScanner {
    /// Marks that open, with those that close; typographic marks of several countries, and straight ones.
    private static let pairs: [(open: Unicode.Scalar, close: [Unicode.Scalar])] = [
        ("\"", ["\""]), ("\u{201C}", ["\u{201D}", "\u{201C}"]), ("\u{201E}", ["\u{201D}", "\u{201C}"]), ("\u{00AB}", ["\u{00BB}"]),
        ("\u{2039}", ["\u{203A}"]), ("\u{2018}", ["\u{2019}"]), ("\u{201D}", ["\u{201D}"]), ("'", ["'"]), ("`", ["`"]),
    ]

    /// The spans of quotations with their marks, in order and apart from each other. A quotation ends within its paragraph; a mark
    /// without its fellow is none.
    static func quotations(in text: [Unicode.Scalar]) -> [Range<Int>] {
        let inline = inlineQuotations(in: text)
        return merged(inline, quotedLines(in: text))
    }

    /// The lines that begin with `>`, blanks aside.
    static func quotedLines(in text: [Unicode.Scalar]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        while start < text.count {
            let end = text[start...].firstIndex { $0 == "\n" || $0 == "\r" } ?? text.count
            if text[start..<end].first(where: { !Letters.isBlank($0) }) == ">" { lines.append(start..<end) }
            start = end + 1
        }
        return lines
    }

    private static func inlineQuotations(in text: [Unicode.Scalar]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        // Where each kind of mark was last opened in this paragraph.
        var opened = [Int?](repeating: nil, count: pairs.count)
        var isLineEmpty = false
        for (place, scalar) in text.enumerated() {
            if scalar == "\n" {
                if isLineEmpty { opened = [Int?](repeating: nil, count: pairs.count) }
                isLineEmpty = true
                continue
            }
            if !Letters.isBlank(scalar) { isLineEmpty = false }
            guard mayBeMark(scalar) else { continue }
            if let kind = pairs.indices.first(where: { opened[$0] != nil && pairs[$0].close.contains(scalar) }),
                let start = opened[kind], closes(at: place, in: text)
            {
                found.append(start..<place + 1)
                opened = [Int?](repeating: nil, count: pairs.count)
            } else if let kind = pairs.indices.first(where: { pairs[$0].open == scalar }), opens(at: place, in: text) {
                opened[kind] = opened[kind] ?? place
            }
        }
        return found
    }

    /// Whether it may be one of the marks, without looking through them.
    private static func mayBeMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == "\"" || scalar == "'" || scalar == "`" : !Letters.isWordPart(scalar)
    }

    /// Whether a mark may open here: not behind a letter, and before something.
    private static func opens(at place: Int, in text: [Unicode.Scalar]) -> Bool {
        guard place + 1 < text.count, !Letters.isBlank(text[place + 1]) else { return false }
        if text[place] == "'", text[place + 1].properties.numericType != nil { return false }
        guard place > 0 else { return true }
        let before = text[place - 1]
        return !Letters.isWordPart(before)
    }

    /// Whether a mark may close here: not before a letter.
    private static func closes(at place: Int, in text: [Unicode.Scalar]) -> Bool {
        guard place + 1 < text.count else { return true }
        return !Letters.isWordPart(text[place + 1])
    }

    private static func merged(_ left: [Range<Int>], _ right: [Range<Int>]) -> [Range<Int>] {
        guard !right.isEmpty else { return left }
        var merged: [Range<Int>] = []
        for range in (left + right).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound < last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        return merged
    }
}
