/// What is left of a word without its endings, so that its forms are alike: "clock" and "clocks", "orologio" and "orologi".
enum Stem {
    /// The stem of a word as it is compared.
    static func of(_ word: String, _ language: Language) -> String {
        guard word.utf8.count > 3 else { return word }
        return switch language {
        case .italian: italian(word)
        case .english: english(word)
        }
    }

    /// Whether two stems are of one family: the shorter one, or most of the longer one, begins both.
    static func areAkin(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        let alike = zip(left.utf8, right.utf8).prefix { $0 == $1 }.count
        let (short, long) = (min(left.utf8.count, right.utf8.count), max(left.utf8.count, right.utf8.count))
        return alike > 4 && (alike == short || 4 * alike >= 3 * long)
    }

    private static func italian(_ word: String) -> String {
        var letters = Array(word.utf8)
        while letters.count > 3, let last = letters.last,
            [.init(ascii: "a"), .init(ascii: "e"), .init(ascii: "i"), .init(ascii: "o")].contains(last)
        {
            letters.removeLast()
        }
        if letters.count > 3, letters.last == UInt8(ascii: "h") { letters.removeLast() }
        return String(decoding: letters, as: UTF8.self)
    }

    private static func english(_ word: String) -> String {
        var stem = word[...]
        if stem.hasSuffix("ies") { return String(stem.dropLast(3)) + "y" }
        if stem.hasSuffix("es"), stem.count > 4 {
            stem = stem.dropLast(2)
        } else if stem.hasSuffix("s"), !stem.hasSuffix("ss") {
            stem = stem.dropLast()
        }
        for ending in ["ing", "ed", "er", "ly"] where stem.hasSuffix(ending) && stem.count > ending.count + 2 {
            stem = stem.dropLast(ending.count)
            break
        }
        if stem.hasSuffix("e"), stem.count > 3 { stem = stem.dropLast() }
        if stem.count > 3, let last = stem.last, stem.dropLast().last == last { stem = stem.dropLast() }
        return String(stem)
    }
}
