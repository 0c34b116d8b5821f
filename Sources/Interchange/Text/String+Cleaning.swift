@_spi(_Unicode) import Swift

extension String {
    /// In NFC, without marks of direction and byte order marks, and without white space at its ends.
    var cleaned: String {
        guard !isPlain else { return trimmed }
        var kept = String.UnicodeScalarView()
        for scalar in unicodeScalars where !scalar.isMark { kept.append(scalar) }
        return String(kept).composed.trimmed
    }

    /// Cleaned, and each run of white space of any kind is one space.
    var cleanedLine: String {
        let text = cleaned
        guard text.hasWhiteSpaceToJoin else { return text }
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if !scalar.isWhiteSpace {
                line.append(scalar)
            } else if line.last != " " {
                line.append(" ")
            }
        }
        return String(line)
    }

    /// Whether there is nothing to be seen in it.
    var isInvisible: Bool {
        unicodeScalars.allSatisfy(\.isInvisible)
    }

    /// Itself; nil where there is nothing to be seen in it.
    var ifVisible: String? { isInvisible ? nil : self }

    /// As texts are compared without regard to case: "STRASSE" and "straße" are the same.
    var folded: String {
        isASCII ? lowercased() : uppercased().lowercased().composed
    }

    /// Without white space at its ends.
    var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isWhiteSpace }), let last = scalars.lastIndex(where: { !$0.isWhiteSpace })
        else { return "" }
        if first == startIndex, scalars.index(after: last) == endIndex { return self }
        return String(scalars[first...last])
    }

    /// Whether every character is one of ASCII.
    var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

    /// Whether there is white space in it.
    var hasWhiteSpace: Bool { unicodeScalars.contains(where: \.isWhiteSpace) }

    /// Whether some white space in it is not one space.
    private var hasWhiteSpaceToJoin: Bool {
        var wasSpace = false
        for scalar in unicodeScalars {
            guard !scalar.isWhiteSpace || scalar == " " && !wasSpace else { return true }
            wasSpace = scalar == " "
        }
        return false
    }

    /// Whether all its characters come before U+0300, the first that composes with another: it is in NFC, and without marks of direction.
    private var isPlain: Bool { utf8.allSatisfy { $0 < 0xCC } }

    /// The canonical composition (UAX 15, NFC). The standard library has it for comparing, behind an interface that is not for all; Foundation,
    /// which has it too, is not to be loaded by the client.
    var composed: String {
        guard !isPlain else { return self }
        var scalars = String.UnicodeScalarView()
        for scalar in _nfc { scalars.append(scalar) }
        return String(scalars)
    }
}

extension Unicode.Scalar {
    /// White space of any kind.
    var isWhiteSpace: Bool {
        value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
    }

    /// A mark of direction, or a byte order mark.
    fileprivate var isMark: Bool {
        switch value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// White space, a control or format character, or a letter without a shape (Hangul fillers, the empty Braille pattern).
    fileprivate var isInvisible: Bool {
        if (0x21...0x7E).contains(value) { return false }
        if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return true }
        switch properties.generalCategory {
        case .control, .format: return true
        default: return value == 0x2800
        }
    }
}
