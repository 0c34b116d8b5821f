/// Words of names as a shell may be given them.
///
/// Shells expand what they are offered (bash's `compgen -W` would carry out a name such as `$(id)`), so that only words of letters, digits,
/// dots, hyphens and underscores are: nobody's name reaches a shell otherwise.
enum NameWords {
    /// The words of the names that begin as the prefix does, case aside, each as it was begun; once, in order.
    static func completing(_ prefix: String, names: [String]) -> [String] {
        let begun = prefix.lowercased()
        let words = names.flatMap { $0.split(whereSeparator: \.isWhitespace) }.filter { word in
            word.allSatisfy(isSafe) && word.lowercased().hasPrefix(begun)
        }
        return Set(words.map { prefix + $0.dropFirst(prefix.count) }).sorted()
    }

    private static func isSafe(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || ".-_".contains(character)
    }
}
