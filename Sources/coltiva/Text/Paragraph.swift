/// A phrase that is laid out on as many lines as it needs.
struct Paragraph: Hashable, Sendable {
    /// What it says.
    var phrase: Phrase
    /// The blanks before its first line.
    var indent = 0
    /// The further blanks before its other lines.
    var hanging = 0

    /// Its lines, none longer than `width` columns; nil: one line of any length. A word that is too long for a line is broken.
    func lines(width: Int?) -> [Phrase] {
        let first = Phrase().padded(by: indent)
        guard let width else { return [first + phrase] }
        var lines: [Phrase] = []
        var line = first
        var isEmpty = true
        func begin() {
            lines.append(line)
            line = Phrase().padded(by: indent + hanging)
            isEmpty = true
        }
        for word in phrase.words {
            var word = word
            if !isEmpty, line.width + 1 + word.width > width { begin() }
            while isEmpty, word.width > max(width - line.width, 2) {
                let (head, tail) = word.split(at: max(width - line.width, 2))
                line += head
                word = tail
                begin()
            }
            line += isEmpty ? word : word.preceded
            isEmpty = false
        }
        lines.append(line)
        return lines
    }
}

extension Phrase {
    /// Itself and that many blanks.
    func padded(by blanks: Int) -> Phrase {
        var padded = self
        padded.append(Run(text: String(repeating: " ", count: max(blanks, 0)), emphasis: .plain))
        return padded
    }

    /// Itself up to its last word.
    var withoutBlanksAtItsEnd: Phrase {
        var trimmed = self
        while let last = trimmed.runs.last, last.text.hasSuffix(" ") {
            trimmed = Phrase(trimmed.runs.dropLast())
            trimmed.append(Run(text: String(last.text.dropLast()), emphasis: last.emphasis))
        }
        return trimmed
    }

    /// Itself behind a blank.
    fileprivate var preceded: Phrase { Phrase().padded(by: 1) + self }

    /// What blanks separate.
    fileprivate var words: [Phrase] {
        var words: [Phrase] = []
        var word = Phrase()
        for run in runs {
            for (index, part) in run.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
                if index > 0, !word.isEmpty {
                    words.append(word)
                    word = Phrase()
                }
                word.append(Run(text: String(part), emphasis: run.emphasis))
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// What fits into that many columns, and the rest.
    fileprivate func split(at columns: Int) -> (Phrase, Phrase) {
        var head = Phrase()
        var tail = Phrase()
        var used = 0
        for run in runs {
            for character in run.text {
                used += DisplayWidth.of(character)
                let part = Run(text: String(character), emphasis: run.emphasis)
                if used <= columns { head.append(part) } else { tail.append(part) }
            }
        }
        return (head, tail)
    }
}
