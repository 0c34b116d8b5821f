/// What words a rule looks for; `docs/correspondence.md` has how it is written.
indirect enum Pattern: Hashable, Sendable {
    /// One word that is what one of the numbers stands for in the `Vocabulary`.
    case word(WordSet)
    /// One after the other.
    case sequence([Pattern])
    /// One of them.
    case choice([Pattern])
    /// It, or nothing.
    case optional(Pattern)
    /// Up to that many words, whatever they are, within the sentence.
    case gap(Int)
    /// Nothing, where this does not follow.
    case absent(Pattern)
    /// Nothing, where the sentence begins.
    case sentenceStart
    /// Nothing, where the sentence ends.
    case sentenceEnd
}

extension Pattern {
    /// One of some patterns; those that are single words become one.
    static func oneOf(_ parts: [Pattern]) -> Pattern {
        var words = WordSet()
        var others: [Pattern] = []
        for part in parts {
            if case .word(let numbers) = part { words.formUnion(numbers) } else { others.append(part) }
        }
        if words != WordSet() { others.insert(.word(words), at: 0) }
        return others.count == 1 ? others[0] : .choice(others)
    }

    /// The words with which a match may begin; nil where it may begin with any word.
    var beginnings: WordSet? {
        switch self {
        case .word(let numbers): return numbers
        case .sequence(let parts):
            var beginnings = WordSet()
            for part in parts {
                if !part.isOnlyCondition {
                    guard let more = part.beginnings else { return nil }
                    beginnings.formUnion(more)
                }
                if !part.mayBeEmpty { return beginnings }
            }
            return nil
        case .choice(let parts):
            var beginnings = WordSet()
            for part in parts {
                guard let more = part.beginnings else { return nil }
                beginnings.formUnion(more)
            }
            return beginnings
        case .optional(let part): return part.beginnings
        case .gap, .absent, .sentenceStart, .sentenceEnd: return nil
        }
    }

    /// Whether it matches only where a sentence begins.
    var isAtSentenceStart: Bool {
        guard case .sequence(let parts) = self else { return self == .sentenceStart }
        return parts.first == .sentenceStart
    }

    /// Whether it takes no word, but only asks where it stands.
    private var isOnlyCondition: Bool {
        switch self {
        case .absent, .sentenceStart, .sentenceEnd: true
        default: false
        }
    }

    /// Whether it may match without taking a word.
    private var mayBeEmpty: Bool {
        switch self {
        case .word: false
        case .sequence(let parts): parts.allSatisfy(\.mayBeEmpty)
        case .choice(let parts): parts.contains(where: \.mayBeEmpty)
        case .optional, .gap, .absent, .sentenceStart, .sentenceEnd: true
        }
    }
}
