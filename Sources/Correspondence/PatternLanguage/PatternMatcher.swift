/// Looks for patterns among the words of a text.
///
/// The places that a pattern may have come to are bits of one integer, so that a match costs the same whatever the words are: the time
/// is linear in the length of the text.
struct PatternMatcher: Sendable {
    /// How far from a match, in words, a guard may stand.
    static let reach = 30

    private let words: [Word]
    private let sentences: [Sentence]
    /// What each word is, by the numbers of the vocabulary.
    private let numbers: [[Int32]]

    /// - Parameters:
    ///   - text: where to look.
    ///   - vocabulary: that of the rules.
    ///   - classes: what classes a word is of, by its number in the text.
    init(_ text: DraftText, vocabulary: Vocabulary, classes: [[Vocabulary.WordClass]]) {
        words = text.words
        sentences = text.sentences
        var known: [String: [Int32]] = [:]
        numbers = text.words.enumerated().map { place, word in
            let own = known[word.folded] ?? vocabulary.numbers(for: word.folded)
            known[word.folded] = own
            return classes[place].isEmpty ? own : own + classes[place].map(\.number)
        }
    }

    /// All matches of the rules in a sentence, each as the numbers of its words; they lie apart.
    func matches(_ rules: RuleSet, in sentence: Sentence) -> [Range<Int>] {
        var matches: [Range<Int>] = []
        var start = sentence.words.lowerBound
        while start < sentence.words.upperBound {
            if let match = match(rules, at: start, in: sentence) {
                matches.append(match)
                start = max(match.upperBound, start + 1)
            } else {
                start += 1
            }
        }
        return matches
    }

    /// The first match of the rules in a sentence.
    func firstMatch(_ rules: RuleSet, in sentence: Sentence) -> Range<Int>? {
        for start in sentence.words {
            if let match = match(rules, at: start, in: sentence) { return match }
        }
        return nil
    }

    /// All matches of the rules in the text, sentence by sentence.
    func matches(_ rules: RuleSet) -> [Range<Int>] {
        sentences.flatMap { matches(rules, in: $0) }
    }

    /// Whether the rules match anywhere.
    func contains(_ rules: RuleSet) -> Bool {
        sentences.contains { firstMatch(rules, in: $0) != nil }
    }

    /// The match of one of the rules that begins at a word.
    func match(_ rules: RuleSet, at start: Int, in sentence: Sentence) -> Range<Int>? {
        if start == sentence.words.lowerBound {
            for place in rules.atSentenceStart {
                if let match = match(rules.rules[place], of: rules, at: start, in: sentence) { return match }
            }
        }
        for number in numbers[start] {
            for place in rules.rules(beginningWith: number) {
                if let match = match(rules.rules[place], of: rules, at: start, in: sentence) { return match }
            }
        }
        return nil
    }

    private func match(_ rule: Rule, of rules: RuleSet, at start: Int, in sentence: Sentence) -> Range<Int>? {
        guard let end = end(of: rule.pattern, at: start, in: sentence), end > start else { return nil }
        let match = start..<end
        if let guarding = rule.guarding, occurs(guarding, near: match, in: sentence) { return nil }
        return rules.guards.contains { occurs($0, near: match, in: sentence) } ? nil : match
    }

    private func occurs(_ guarding: Rule.Guard, near match: Range<Int>, in sentence: Sentence) -> Bool {
        let near = (match.lowerBound - Self.reach..<match.upperBound + Self.reach).clamped(to: sentence.words)
        return near.contains { start in
            if let beginnings = guarding.beginnings, !numbers[start].contains(where: beginnings.contains) { return false }
            return end(of: guarding.pattern, at: start, in: sentence) != nil
        }
    }

    /// Where the longest match that begins at a word ends; nil where none does.
    private func end(of pattern: Pattern, at start: Int, in sentence: Sentence) -> Int? {
        let ends = places(behind: pattern, from: 1, at: start, in: sentence)
        return ends == 0 ? nil : start + (UInt64.bitWidth - 1 - ends.leadingZeroBitCount)
    }

    /// The places to which a pattern leads from some places: bit n is the word n behind the start.
    private func places(behind pattern: Pattern, from places: UInt64, at start: Int, in sentence: Sentence) -> UInt64 {
        guard places != 0 else { return 0 }
        switch pattern {
        case .word(let numbers): return step(numbers, from: places, at: start, in: sentence)
        case .sequence(let parts):
            return parts.reduce(places) { self.places(behind: $1, from: $0, at: start, in: sentence) }
        case .choice(let parts):
            return parts.reduce(0) { $0 | self.places(behind: $1, from: places, at: start, in: sentence) }
        case .optional(let part): return places | self.places(behind: part, from: places, at: start, in: sentence)
        case .gap(let length):
            var all = places
            for _ in 0..<length { all |= all << 1 }
            let left = sentence.words.upperBound - start
            return left < 63 ? all & ((1 << (UInt64(left) + 1)) - 1) : all
        case .absent(let part):
            return each(of: places) { self.places(behind: part, from: $0, at: start, in: sentence) == 0 }
        case .sentenceStart: return start == sentence.words.lowerBound ? places & 1 : 0
        case .sentenceEnd:
            let left = sentence.words.upperBound - start
            return left < 64 ? places & (1 << UInt64(left)) : 0
        }
    }

    private func step(_ expected: WordSet, from places: UInt64, at start: Int, in sentence: Sentence) -> UInt64 {
        var rest = places
        var next: UInt64 = 0
        while rest != 0 {
            let place = rest.trailingZeroBitCount
            rest &= rest - 1
            guard place < 63, start + place < sentence.words.upperBound else { break }
            if numbers[start + place].contains(where: expected.contains) { next |= 1 << UInt64(place + 1) }
        }
        return next
    }

    private func each(of places: UInt64, _ holds: (UInt64) -> Bool) -> UInt64 {
        var rest = places
        var kept: UInt64 = 0
        while rest != 0 {
            let bit = rest & (~rest + 1)
            rest &= rest - 1
            if holds(bit) { kept |= bit }
        }
        return kept
    }
}
