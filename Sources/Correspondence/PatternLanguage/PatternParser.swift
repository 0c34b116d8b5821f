/// Reads one pattern of a line.
struct PatternParser {
    /// The longest gap; sentences are not much longer where people speak to each other.
    static let longestGap = 16

    private let scalars: [Unicode.Scalar]
    private let file: String
    private let line: Int
    private let groups: [String: Pattern]
    private var place = 0

    /// - Parameters:
    ///   - text: the pattern as it is written.
    ///   - file: for errors.
    ///   - line: for errors, from 1.
    ///   - groups: the groups defined above.
    init(_ text: Substring, file: String, line: Int, groups: [String: Pattern]) {
        scalars = Array(text.unicodeScalars)
        self.file = file
        self.line = line
        self.groups = groups
    }

    /// The pattern, to the end of the text.
    mutating func pattern(_ vocabulary: inout Vocabulary) throws(PatternError) -> Pattern {
        let pattern = try choice(&vocabulary)
        guard place == scalars.count else { throw expected("a word or the end of the line") }
        return pattern
    }

    /// Sequences divided by `|`.
    private mutating func choice(_ vocabulary: inout Vocabulary) throws(PatternError) -> Pattern {
        var parts = [try sequence(&vocabulary)]
        while take("|") { parts.append(try sequence(&vocabulary)) }
        return .oneOf(parts)
    }

    private mutating func sequence(_ vocabulary: inout Vocabulary) throws(PatternError) -> Pattern {
        var parts: [Pattern] = []
        while let part = try element(&vocabulary) { parts.append(part) }
        guard !parts.isEmpty else { throw expected("a word") }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    /// The next element; nil at the end of the sequence.
    private mutating func element(_ vocabulary: inout Vocabulary) throws(PatternError) -> Pattern? {
        skipBlanks()
        guard let next = peek, next != "|", next != ")" else { return nil }
        if take("^") { return .sentenceStart }
        if take("$") { return .sentenceEnd }
        if take("!") {
            guard let absent = try element(&vocabulary) else { throw expected("what must not follow") }
            return .absent(absent)
        }
        if next == ".", peek(1) == "." { return .gap(try gap()) }
        let element = try take("(") ? group(&vocabulary) : take("<") ? named() : word(&vocabulary)
        return takeNow("?") ? .optional(element) : element
    }

    private mutating func group(_ vocabulary: inout Vocabulary) throws(PatternError) -> Pattern {
        let pattern = try choice(&vocabulary)
        guard take(")") else { throw expected("\")\"") }
        return pattern
    }

    private mutating func named() throws(PatternError) -> Pattern {
        let start = place
        while let next = peek, next != ">" { place += next == " " ? scalars.count : 1 }
        let name = String(String.UnicodeScalarView(scalars[start..<min(place, scalars.count)]))
        place = min(place, scalars.count)
        guard takeNow(">") else { throw expected("\">\"") }
        if let group = groups[name] { return group }
        guard let kind = Vocabulary.WordClass(rawValue: name) else {
            throw PatternError(file: file, line: line, problem: .unknownGroup(name))
        }
        return .word(WordSet([kind.number]))
    }

    private mutating func gap() throws(PatternError) -> Int {
        place += 2
        var count = 0
        while let digit = peek, "0"..."9" ~= digit, count < 1000 {
            count = 10 * count + Int(digit.value - 48)
            place += 1
        }
        guard count > 0 else { throw expected("how many words the gap may have") }
        guard count <= Self.longestGap else { throw PatternError(file: file, line: line, problem: .gapTooLong(count)) }
        return count
    }

    /// A word, `stem*` or `*ending`; words that an apostrophe divides are a sequence, as in the text.
    private mutating func word(_ vocabulary: inout Vocabulary) throws(PatternError) -> Pattern {
        let isSuffix = takeNow("*")
        var parts: [Pattern] = []
        while true {
            let start = place
            while let next = peek, Letters.isWordPart(next) || Letters.isMark(next) { place += 1 }
            guard place > start else { throw expected("a word") }
            let folded = Letters.folded(scalars[start..<place])
            if isSuffix {
                parts.append(.word(WordSet([vocabulary.number(ofSuffix: folded)])))
            } else if takeNow("*") {
                parts.append(.word(WordSet([vocabulary.number(ofPrefix: folded)])))
            } else {
                parts.append(.word(WordSet([vocabulary.number(of: folded)])))
            }
            guard let next = peek, Letters.isApostrophe(next) else { break }
            place += 1
            // An elided word before something that is no word: l'<quotation>.
            guard let more = peek, Letters.isWordPart(more) else { break }
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private var peek: Unicode.Scalar? { peek(0) }

    private func peek(_ ahead: Int) -> Unicode.Scalar? {
        place + ahead < scalars.count ? scalars[place + ahead] : nil
    }

    private mutating func take(_ symbol: Unicode.Scalar) -> Bool {
        skipBlanks()
        return takeNow(symbol)
    }

    private mutating func takeNow(_ symbol: Unicode.Scalar) -> Bool {
        guard peek == symbol else { return false }
        place += 1
        return true
    }

    private mutating func skipBlanks() {
        while peek == " " || peek == "\t" { place += 1 }
    }

    private func expected(_ what: String) -> PatternError {
        let rest = String(String.UnicodeScalarView(scalars[place...].prefix(20)))
        return PatternError(file: file, line: line, problem: .expected(what, found: rest))
    }
}
