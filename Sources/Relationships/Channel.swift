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
        guard !kind.isEmpty, kind.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "." }), !address.isEmpty,
            !address.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { return nil }
        self.init(kind: kind, address: address)
    }

    /// The form that `--channel` takes.
    package var text: String { "\(kind):\(address)" }
}
