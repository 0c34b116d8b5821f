/// Reads a file of plain words: comments, sections, and words divided by blanks.
enum WordLists {
    /// The words of each `[section]`, as they are compared.
    static func sections(_ text: String) -> [String: Set<String>] {
        var sections: [String: Set<String>] = [:]
        var section = ""
        for line in text.split(separator: "\n") where line.first != "#" {
            if line.first == "[", line.last == "]" {
                section = String(line.dropFirst().dropLast())
            } else {
                sections[section, default: []].formUnion(line.split(separator: " ").map { Letters.folded($0.unicodeScalars) })
            }
        }
        return sections
    }
}
