extension Weekday {
    /// The name that was probably meant by a word that names no day; nil where none is near.
    static func suggestion(for word: String) -> String? {
        let lower = word.lowercased()
        let begun = Weekday.allCases.first { lower.utf8.count >= 3 && $0.fullName.lowercased().hasPrefix(lower) }
        if let begun { return begun.name }
        let names = Weekday.allCases.flatMap { [$0.name, $0.fullName] }
        guard let near = Spelling.closest(to: word, among: names) else { return nil }
        return Weekday(parsing: near)?.name
    }
}
