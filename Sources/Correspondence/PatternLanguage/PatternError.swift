/// What is wrong in a file of patterns, and where.
package struct PatternError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What is wrong at the place.
    package enum Problem: Equatable, Sendable {
        /// Something else should stand here; an empty `found` is the end of the line.
        case expected(String, found: String)
        /// A rule before the first `[section]`.
        case noSection
        /// A group `<name>` that no line above defines.
        case unknownGroup(String)
        /// A group that was defined above already.
        case duplicateGroup(String)
        /// A rule that could begin with any word, and would be tried at each.
        case beginsAnywhere
        /// A gap of more words than `PatternParser.longestGap`.
        case gapTooLong(Int)
    }

    /// The name of the file.
    package let file: String
    /// The line, from 1.
    package let line: Int
    /// What is wrong.
    package let problem: Problem

    /// In words: file, line, what was expected, what to write instead.
    package var description: String {
        let words =
            switch problem {
            case .expected(let expected, let found):
                "expected \(expected), found \(found.isEmpty ? "the end of the line" : "\"\(found)\"")"
            case .noSection: "a rule without a section; write a line like [person] above it"
            case .unknownGroup(let name): "no group <\(name)>; define it above with a line like \(name) = (one|two)"
            case .duplicateGroup(let name): "the group <\(name)> is defined twice; give one of them another name"
            case .beginsAnywhere: "the rule may begin with any word; begin it with a word that it needs"
            case .gapTooLong(let count): "a gap of \(count) words; write at most ..\(PatternParser.longestGap)"
            }
        return "\(file):\(line): \(words)"
    }
}
