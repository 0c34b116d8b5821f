/// The rules and word lists of one language.
struct PatternBook: Sendable {
    /// The numbers of what the rules ask of words.
    let vocabulary: Vocabulary

    private let sections: [String: RuleSet]
    private let lists: [String: Set<String>]

    /// Reads the files of a language.
    ///
    /// - Parameters:
    ///   - files: the files of patterns, by their names without the language: "pressing".
    ///   - language: the language, which the files' names end with.
    ///   - nouns: the text of the file of plain words.
    init(_ files: [(name: String, text: String)], language: Language, nouns: String) throws(PatternError) {
        var vocabulary = Vocabulary()
        var all: [String: RuleSet] = [:]
        for (name, text) in files {
            let file = "\(name).\(language.rawValue).txt"
            for (section, rules) in try PatternFile.sections(text, file: file, vocabulary: &vocabulary) {
                all["\(name).\(section)"] = rules
            }
        }
        self.vocabulary = vocabulary
        sections = all
        lists = WordLists.sections(nouns)
    }

    /// The rules of a section, as "pressing.hard"; none where there is no such section.
    func rules(_ name: String) -> RuleSet { sections[name] ?? RuleSet() }

    /// The plain words of a section.
    func words(_ name: String) -> Set<String> { lists[name] ?? [] }
}
