/// Reads a file of patterns: comments, sections, groups and rules.
enum PatternFile {
    /// The sections of a file by their names.
    ///
    /// - Parameters:
    ///   - text: the file's text.
    ///   - file: its name, for errors.
    ///   - vocabulary: takes up what the patterns ask of words.
    static func sections(
        _ text: String, file: String, vocabulary: inout Vocabulary
    ) throws(PatternError) -> [String: RuleSet] {
        var sections: [String: RuleSet] = [:]
        var groups: [String: Pattern] = [:]
        var section: String?
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.trimmed
            let place = number + 1
            if line.isEmpty || line.first == "#" { continue }
            if line.first == "[", line.last == "]" {
                let name = String(line.dropFirst().dropLast())
                section = name
                sections[name, default: RuleSet()] = sections[name] ?? RuleSet()
                continue
            }
            if let (name, definition) = line.divided(at: " = ") {
                let name = String(name.trimmed)
                guard groups[name] == nil else { throw PatternError(file: file, line: place, problem: .duplicateGroup(name)) }
                groups[name] = try pattern(definition, file, place, groups, &vocabulary)
                continue
            }
            guard let section else { throw PatternError(file: file, line: place, problem: .noSection) }
            if line.hasPrefix("unless ") {
                sections[section]?.add(guarding: try pattern(line.dropFirst(7), file, place, groups, &vocabulary))
                continue
            }
            let divided = line.divided(at: " unless ")
            let read = try pattern(divided?.0 ?? line, file, place, groups, &vocabulary)
            let guarding: Rule.Guard? =
                if let divided { Rule.Guard(try pattern(divided.1, file, place, groups, &vocabulary)) } else { nil }
            if read.beginnings == nil, read.isAtSentenceStart {
                sections[section]?.add(atSentenceStart: Rule(pattern: read, guarding: guarding))
                continue
            }
            guard let beginnings = read.beginnings else { throw PatternError(file: file, line: place, problem: .beginsAnywhere) }
            sections[section]?.add(Rule(pattern: read, guarding: guarding), beginnings: beginnings)
        }
        return sections
    }

    private static func pattern(
        _ text: Substring, _ file: String, _ line: Int, _ groups: [String: Pattern], _ vocabulary: inout Vocabulary
    ) throws(PatternError) -> Pattern {
        var parser = PatternParser(text, file: file, line: line, groups: groups)
        return try parser.pattern(&vocabulary)
    }
}

extension Substring {
    /// Without blanks at either end.
    fileprivate var trimmed: Substring {
        var text = self
        while let last = text.unicodeScalars.last, Letters.isBlank(last) { text.unicodeScalars.removeLast() }
        while let first = text.unicodeScalars.first, Letters.isBlank(first) { text.unicodeScalars.removeFirst() }
        return text
    }

    /// What stands before and behind a divider; nil where it does not occur.
    fileprivate func divided(at divider: String) -> (Substring, Substring)? {
        let length = divider.count
        var place = startIndex
        while let end = index(place, offsetBy: length, limitedBy: endIndex) {
            if self[place..<end] == divider { return (self[..<place], self[end...]) }
            formIndex(after: &place)
        }
        return nil
    }
}
