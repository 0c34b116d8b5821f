extension Topic {
    /// Whether a message names it: it has the link, or two thirds of the words of the topic that have four letters or more; of all its words, where
    /// none is that long. Case does not count.
    package func isNamed(in message: String) -> Bool {
        let message = message.lowercased()
        if let link, Self.has(link.lowercased(), in: message) { return true }
        let words = Self.words(of: text.lowercased())
        let long = words.filter { $0.count >= 4 }
        let telling = Set(long.isEmpty ? words : long)
        let named = telling.intersection(Self.words(of: message))
        return !telling.isEmpty && 3 * named.count >= 2 * telling.count
    }

    /// Those of them that are to be written about first: what was not used yet, the latest first; then what was used longest ago.
    package static func inOrder(_ topics: [Topic]) -> [Topic] {
        let (used, unused) = (topics.filter { $0.lastUsed != nil }, topics.filter { $0.lastUsed == nil })
        let latestFirst = unused.enumerated().sorted { ($0.element.at, $0.offset) > ($1.element.at, $1.offset) }.map(\.element)
        return latestFirst + used.sorted { ($0.lastUsed ?? $0.at, $0.at) < ($1.lastUsed ?? $1.at, $1.at) }
    }

    /// Runs of letters and digits.
    private static func words(of text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// Whether an address stands in a text, with its scheme or without, and no longer one that begins so.
    private static func has(_ link: String, in text: String) -> Bool {
        var bare = link[...]
        if let scheme = bare.firstRange(of: "://") { bare = bare[scheme.upperBound...] }
        while bare.hasSuffix("/") { bare = bare.dropLast() }
        guard !bare.isEmpty else { return false }
        return text.ranges(of: bare).contains { range in
            let before = text[..<range.lowerBound].last
            var rest = text[range.upperBound...]
            if rest.first == "/" { rest = rest.dropFirst() }
            return !(before.map(isOfHost) ?? false) && !goesOn(rest)
        }
    }

    /// Whether a character before an address makes its host another.
    private static func isOfHost(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "-" || character == "."
    }

    /// Whether an address goes on; a full stop or a question mark at its end is the sentence's.
    private static func goesOn(_ rest: Substring) -> Bool {
        guard let next = rest.first else { return false }
        if next.isLetter || next.isNumber || "-_~%=&+@".contains(next) { return true }
        guard ".?#/:".contains(next), let after = rest.dropFirst().first else { return false }
        return after.isLetter || after.isNumber
    }
}
