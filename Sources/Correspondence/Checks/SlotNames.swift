/// What the names of slots are, and where they are the subject of a message rather than forgotten.
struct SlotNames: Sendable {
    private let lists: [String: Set<String>]

    /// From the file of words, by its sections.
    init(_ lists: [String: Set<String>]) {
        self.lists = lists
    }

    /// Whether the list of that section has a word.
    func has(_ word: String, in section: String) -> Bool {
        lists[section]?.contains(word) ?? false
    }

    /// Whether these words name a slot: one names it, and the others may stand beside it.
    func isSlot(_ words: [String]) -> Bool {
        guard 1...6 ~= words.count else { return false }
        return words.contains { has($0, in: "slots") }
            && words.allSatisfy { has($0, in: "slots") || has($0, in: "beside") || $0.utf8.allSatisfy { 48...57 ~= $0 } }
    }

    /// Whether these words are a note to oneself.
    func isNote(_ words: [String]) -> Bool {
        guard let first = words.first else { return false }
        return words.count > 1 && has(first, in: "notes")
    }
}
