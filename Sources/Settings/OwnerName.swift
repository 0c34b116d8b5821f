/// The names that circles and hooks may have.
enum OwnerName {
    /// The most characters that a name may have.
    static let lengthLimit = 64

    /// Whether a name is one plain word of letters, digits, `-`, `_` and `.`, with a letter or digit first.
    ///
    /// So it stands in a header, on a command line and in a list without quotes.
    static func isPlain(_ name: String) -> Bool {
        guard let first = name.first, first.isLetter || first.isNumber, name.count <= lengthLimit else { return false }
        return name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == "." }
    }
}
