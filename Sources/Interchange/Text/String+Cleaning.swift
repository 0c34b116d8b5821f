@_spi(_Unicode) import Swift

extension String {
    /// In NFC, without marks of direction and byte order marks, and without white space at its ends.
    var cleaned: String {
        guard !isASCII else { return trimmed }
        var kept = String.UnicodeScalarView()
        for scalar in unicodeScalars where !scalar.isMark { kept.append(scalar) }
        return String(kept).composed.trimmed
    }

    /// Cleaned, and each run of white space of any kind is one space.
    var cleanedLine: String {
        let text = cleaned
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if !scalar.properties.isWhitespace {
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
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }

    /// Whether every character is one of ASCII.
    var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }

    /// The canonical composition (UAX 15, NFC). The standard library has it for comparing, behind an interface that is not for all; Foundation,
    /// which has it too, is not to be loaded by the client.
    var composed: String {
        guard !isASCII else { return self }
        var scalars = String.UnicodeScalarView()
        for scalar in _nfc { scalars.append(scalar) }
        return String(scalars)
    }
}

extension Unicode.Scalar {
    /// A mark of direction, or a byte order mark.
    fileprivate var isMark: Bool {
        switch value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    /// White space, a control or format character, or a letter without a shape (Hangul fillers, the empty Braille pattern).
    fileprivate var isInvisible: Bool {
        if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return true }
        switch properties.generalCategory {
        case .control, .format: return true
        default: return value == 0x2800
        }
    }
}
