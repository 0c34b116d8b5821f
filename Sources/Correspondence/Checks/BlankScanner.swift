/// Finds blanks, rows of X, and notes to oneself without brackets.
struct BlankScanner {
    private let text: DraftText
    private let names: SlotNames
    private let setting: PlaceholderSetting

    init(_ text: DraftText, names: SlotNames, setting: PlaceholderSetting) {
        self.text = text
        self.names = names
        self.setting = setting
    }

    /// The spans of the blanks, rows and notes.
    func blanks() -> [Range<Int>] {
        signs().filter { !setting.isQuoted($0) && !setting.isSubject($0, throughout: false) } + words()
    }

    /// Rows of underscores, dots or question marks that keep a place free.
    private func signs() -> [Range<Int>] {
        var rows: [Range<Int>] = []
        var start = 0
        while start < text.scalars.count {
            let sign = text.scalars[start]
            var end = start + 1
            while end < text.scalars.count, text.scalars[end] == sign { end += 1 }
            if isBlank(start..<end) { rows.append(start..<end) }
            start = end
        }
        return rows
    }

    private func isBlank(_ row: Range<Int>) -> Bool {
        let before = row.lowerBound > 0 ? text.scalars[row.lowerBound - 1] : "\n"
        let after = row.upperBound < text.scalars.count ? text.scalars[row.upperBound] : "\n"
        switch text.scalars[row.lowerBound] {
        case "_":
            return row.count > 2 && !Letters.isWordPart(before) && !Letters.isWordPart(after) && !(before == "\n" && after == "\n")
        case ".": return row.count > 4 && Letters.isBlank(before) && before != "\n"
        case "\u{2026}": return row.count > 1 && Letters.isBlank(before) && before != "\n"
        case "?": return row.count > 2 && Letters.isBlank(before) && before != "\n"
        default: return false
        }
    }

    private func words() -> [Range<Int>] {
        var found: [Range<Int>] = []
        for (place, word) in text.words.enumerated() where isRow(place) || isNote(place) {
            if !setting.isSubject(word.span, throughout: false) { found.append(word.span) }
        }
        return found
    }

    /// A row of X: "XXX", or "XX" beside another, as in dates and hours.
    private func isRow(_ place: Int) -> Bool {
        let word = text.words[place]
        guard word.folded.utf8.count > 1, word.folded.utf8.allSatisfy({ $0 == UInt8(ascii: "x") }) else { return false }
        if word.span.count == 2 { return isJoinedRow(place) || isJoinedRow(place + 1) }
        if isKiss(place) { return false }
        let beside = text.words[max(0, place - 1)..<min(place + 2, text.words.count)]
        return !beside.contains { names.has($0.folded, in: "numerals") }
    }

    /// Whether a word and the one before it are rows with one sign between them.
    private func isJoinedRow(_ place: Int) -> Bool {
        guard place > 0, place < text.words.count else { return false }
        let (left, right) = (text.words[place - 1], text.words[place])
        return right.span.lowerBound == left.span.upperBound + 1 && !Letters.isBlank(text.scalars[left.span.upperBound])
            && (left.folded + right.folded).utf8.allSatisfy { $0 == UInt8(ascii: "x") } && !left.isQuotation && !right.isQuotation
    }

    /// Kisses stand below a message, or just above the name.
    private func isKiss(_ place: Int) -> Bool {
        let left = text.words.count - place - 1
        guard left < 3, let last = text.words.last, place > 0 else { return false }
        let startsLine = text.words[place - 1].endsSentence || text.words[place - 1].endsClause || left == 0
        return startsLine && (last.isCapital || left == 0)
    }

    /// A note to oneself in capital letters: "TBD", "INSERT NAME".
    private func isNote(_ place: Int) -> Bool {
        let word = text.words[place]
        guard word.isCapital, names.has(word.folded, in: "notes"), isInCapitals(word) else { return false }
        let next = place + 1 < text.words.count ? text.words[place + 1] : nil
        if ["todo", "tbd", "tbc", "fixme"].contains(word.folded) {
            if let next, names.has(next.folded, in: "lists") { return false }
            return place == 0 || !names.has(text.words[place - 1].folded, in: "articles")
        }
        return next.map { isInCapitals($0) && (names.has($0.folded, in: "slots") || names.has($0.folded, in: "beside")) } ?? false
    }

    private func isInCapitals(_ word: Word) -> Bool {
        !word.isQuotation && text.scalars[word.span].allSatisfy(Letters.isCapital)
    }
}
