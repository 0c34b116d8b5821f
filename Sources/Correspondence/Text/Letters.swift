/// Letters, digits and blanks of a text, and what they are compared as: without case and accents.
enum Letters {
    /// Whether it is a letter or a digit.
    static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9": true
        case _ where scalar.isASCII: false
        default:
            switch scalar.properties.generalCategory {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber, .letterNumber,
                .otherNumber:
                true
            default: false
            }
        }
    }

    /// Whether it belongs to the letter before it: an accent that is written apart.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII else { return false }
        return switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }

    /// Whether it is white space.
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\n", "\t", "\r": true
        case _ where scalar.isASCII: scalar.value == 0x0B || scalar.value == 0x0C
        default: scalar.properties.isWhitespace
        }
    }

    /// Whether it is a capital letter.
    static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "A"..."Z": true
        case _ where scalar.isASCII: false
        default: scalar.properties.isUppercase
        }
    }

    /// Whether it is an apostrophe, straight or typographic.
    static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "\u{2019}" || scalar == "\u{02BC}"
    }

    /// A word as it is compared: in small letters, without accents.
    static func folded(_ word: some Sequence<Unicode.Scalar>) -> String {
        var letters = String.UnicodeScalarView()
        for scalar in word {
            switch scalar {
            case "a"..."z", "0"..."9": letters.append(scalar)
            case _ where scalar.isASCII: letters.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            case _ where isMark(scalar): break
            default:
                for small in scalar.properties.lowercaseMapping.unicodeScalars where !isMark(small) {
                    letters.append(plain[small] ?? small)
                }
            }
        }
        return String(letters)
    }

    /// The letter below each accent of the languages that write with Latin letters.
    private static let plain: [Unicode.Scalar: Unicode.Scalar] = {
        let rows: [(Unicode.Scalar, String)] = [
            ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"),
            ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("t", "ţťŧț"),
            ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
        ]
        var plain: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (letter, accented) in rows {
            for scalar in accented.unicodeScalars { plain[scalar] = letter }
        }
        return plain
    }()
}
