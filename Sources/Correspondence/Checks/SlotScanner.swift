/// Finds slots: something in brackets, braces, angle brackets, percent signs or the like that was to be filled in.
struct SlotScanner {
    /// How many scalars the name of a slot may have; further away no closing mark is looked for.
    private static let longest = 60

    private enum Marks {
        case square, round, braces, angles, percent, guillemets, doubled
    }

    private struct Candidate {
        let marks: Marks
        let span: Range<Int>
        let content: Range<Int>
    }

    private let text: DraftText
    private let names: SlotNames
    private let setting: PlaceholderSetting

    init(_ text: DraftText, names: SlotNames, setting: PlaceholderSetting) {
        self.text = text
        self.names = names
        self.setting = setting
    }

    /// The spans of the slots, in order.
    func slots() -> [Range<Int>] {
        var slots: [Range<Int>] = []
        var place = 0
        while place < text.scalars.count {
            guard let candidate = candidate(at: place), isSlot(candidate) else {
                place += 1
                continue
            }
            slots.append(candidate.span)
            place = candidate.span.upperBound
        }
        return slots
    }

    private func candidate(at place: Int) -> Candidate? {
        let scalars = text.scalars
        let next = place + 1 < scalars.count ? scalars[place + 1] : " "
        switch scalars[place] {
        case "[": return candidate(.square, from: place, opening: next == "[" ? 2 : 1, to: "]")
        case "(": return candidate(.round, from: place, opening: 1, to: ")")
        case "{": return candidate(.braces, from: place, opening: next == "{" ? 2 : 1, to: "}")
        case "<": return candidate(.angles, from: place, opening: next == "<" ? 2 : 1, to: ">")
        case "\u{00AB}": return candidate(.guillemets, from: place, opening: 1, to: "\u{00BB}")
        case "%": return candidate(.percent, from: place, opening: 1, to: "%")
        case "|" where place > 0 && scalars[place - 1] == "*": return candidate(.doubled, from: place, opening: 1, to: "|")
        case "_", "#", "@", "$":
            guard next == scalars[place] else { return nil }
            return candidate(.doubled, from: place, opening: 2, to: scalars[place])
        default: return nil
        }
    }

    private func candidate(_ marks: Marks, from start: Int, opening: Int, to close: Unicode.Scalar) -> Candidate? {
        let first = start + opening
        let limit = min(first + Self.longest, text.scalars.count)
        guard first < limit, let end = text.scalars[first..<limit].firstIndex(of: close) else { return nil }
        var after = end + 1
        while after < text.scalars.count, after < end + opening, text.scalars[after] == close { after += 1 }
        return Candidate(marks: marks, span: start..<after, content: first..<end)
    }

    private func isSlot(_ candidate: Candidate) -> Bool {
        let content = text.scalars[candidate.content]
        let letters = content.filter(Letters.isWordPart)
        let words = content.split { !Letters.isWordPart($0) && !Letters.isMark($0) }.map(Letters.folded)
        let isBehindGreeting = setting.isBehindGreeting(candidate.span.lowerBound)
        if letters.isEmpty {
            return candidate.marks == .square && (isBehindGreeting || content.allSatisfy { Letters.isBlank($0) || $0 == "_" })
                && !setting.isSubject(candidate.span, throughout: false)
        }
        guard letters.contains(where: { $0.properties.isAlphabetic }) else { return false }
        let isCapital = letters.count > 2 && letters.allSatisfy { Letters.isCapital($0) || $0.properties.numericType != nil }
        guard isWritten(candidate.marks, words, content, isCapital: isCapital, isBehindGreeting) else { return false }
        if isBehindGreeting { return true }
        let isLoose = candidate.marks != .square && candidate.marks != .round
        return !setting.isSubject(candidate.span, throughout: isLoose)
    }

    /// Whether what stands between the marks is written as the name of a slot or a note.
    private func isWritten(
        _ marks: Marks, _ words: [String], _ content: ArraySlice<Unicode.Scalar>, isCapital: Bool, _ isBehindGreeting: Bool
    ) -> Bool {
        let isNamed = names.isSlot(words)
        let hasBlanks = content.contains(where: Letters.isBlank)
        switch marks {
        case .square: return isNamed || isCapital || names.isNote(words) || (isBehindGreeting && words.count < 4)
        case .round:
            return (isNamed && isCapital) || (isBehindGreeting && isNamed)
                || (names.isNote(words) && words.contains { names.has($0, in: "slots") })
        case .braces:
            return isNamed || isCapital || names.isNote(words) || words.count < 4 && content.first != " " || content.contains("_")
        case .angles: return isNamed || isCapital || names.isNote(words)
        case .percent: return !hasBlanks && words.count < 5 && content.first.map(Letters.isWordPart) ?? false
        case .guillemets: return isNamed && (isCapital || isBehindGreeting)
        case .doubled: return isNamed && !hasBlanks
        }
    }
}
