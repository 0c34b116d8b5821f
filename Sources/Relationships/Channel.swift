/// A way to reach someone: a kind and an address (domain.md, "Words").
package struct Channel: Hashable, Sendable {
    /// The kind in lower case: `email`, `linkedin`, `blog`, `mastodon`, `phone`, `signal`, `zoom`, or the user's own word.
    package let kind: String
    package let address: String

    package init(kind: String, address: String) {
        self.kind = kind
        self.address = address
    }

    /// Reads `KIND:ADDRESS`; nil where either side is empty, the kind is no plain word, or the address holds control characters.
    package init?(_ text: String) {
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let kind = text[..<colon].lowercased()
        let address = String(text[text.index(after: colon)...])
        guard !kind.isEmpty, kind.allSatisfy(Self.isOfKind), Self.isAddress(address) else { return nil }
        self.init(kind: kind, address: address)
    }

    /// Whether it may be an address: there is something, without control characters.
    package static func isAddress(_ text: String) -> Bool { !text.isEmpty && !text.unicodeScalars.contains(where: \.isControl) }

    private static func isOfKind(_ character: Character) -> Bool {
        if let ascii = character.asciiValue, UInt8(ascii: "a")...UInt8(ascii: "z") ~= ascii { return true }
        return character.isLetter || character.isNumber || character == "-" || character == "."
    }

    /// The form that `--channel` takes.
    package var text: String { "\(kind):\(address)" }
}
