/// How many columns of a terminal a text takes.
enum DisplayWidth {
    /// The columns of a text, as terminals count them: none for what combines, two for East Asian wide characters and emoji.
    static func of(_ text: String) -> Int {
        text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? text.utf8.count : text.reduce(0) { $0 + of($1) }
    }

    /// The columns of one character as people see it: of an emoji 2, whatever it is made of, else those of its parts.
    static func of(_ character: Character) -> Int {
        let scalars = character.unicodeScalars
        // The emoji presentation selector makes what stands before it an emoji.
        let isEmoji = scalars.contains { $0 == "\u{FE0F}" || $0.properties.isEmojiPresentation }
        return isEmoji ? 2 : scalars.reduce(0) { $0 + of($1) }
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return scalar.value < 0x20 || scalar.value == 0xAD ? 0 : 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        // Vowels and final consonants of a Korean syllable stand within it.
        if 0x1160...0x11FF ~= scalar.value { return 0 }
        return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }

    /// The blocks whose characters are wide or full width (Unicode Standard Annex 11), emoji apart.
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF,
        0x20000...0x2FFFD, 0x30000...0x3FFFD,
    ]

    /// The text itself where it fits into that many columns, else its beginning and "…".
    static func cut(_ text: String, to columns: Int) -> String {
        guard of(text) > columns else { return text }
        var cut = ""
        var used = 0
        for character in text {
            let width = of(character)
            guard used + width < columns else { break }
            used += width
            cut.append(character)
        }
        return columns > 0 ? cut + "…" : ""
    }
}
