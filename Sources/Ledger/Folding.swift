import Foundation

/// Names as they are compared: without case, accents or width, so that "lukasz soreng" finds "Łukasz Søreng".
enum Folding {
    /// Letters of the Latin script that Unicode does not take apart into a letter and an accent, in lower case
    /// (after the transliteration Latin-ASCII of Unicode CLDR).
    private static let letters: [Character: String] = [
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "þ": "th", "æ": "ae", "œ": "oe", "ß": "ss", "ŋ": "n",
    ]

    /// The folded form of a name.
    static func fold(_ name: String) -> String {
        // Most names, and a hundred times as fast.
        guard !name.utf8.allSatisfy({ $0 < 0x80 }) else { return name.lowercased() }
        guard name.unicodeScalars.allSatisfy({ $0.value < latinEnd }) else { return foldAny(name) }
        return name.unicodeScalars.reduce(into: "") { $0 += latin[Int($1.value)] }
    }

    /// The first number behind the Latin letters of Unicode's first blocks.
    static let latinEnd: UInt32 = 0x250

    /// What each of them becomes, whatever stands beside it: twenty times as fast as the whole of Unicode.
    private static let latin = (0..<latinEnd).compactMap(Unicode.Scalar.init).map { foldAny(String($0)) }

    /// The folded form of a name in any script.
    static func foldAny(_ name: String) -> String {
        let folded = name.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
        let bare = folded.unicodeScalars.contains(where: isVowelSign) ? withoutVowelSigns(folded) : folded
        guard bare.contains(where: { letters[$0] != nil }) else { return bare }
        return bare.reduce(into: "") { $0 += letters[$1] ?? String($1) }
    }

    private static func withoutVowelSigns(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !isVowelSign($0) }))
    }

    /// Vowel signs of Arabic and Hebrew, and the Arabic stroke that only stretches: names are mostly written without them.
    private static func isVowelSign(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2, 0x05C4...0x05C5, 0x05C7, 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670:
            true
        default: false
        }
    }

    /// The folded words of what is looked for.
    static func words(of text: String) -> [String] {
        fold(text).split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
