/// Telephone numbers in the form in which they are compared. No country code is guessed.
enum PhoneNumber {
    /// Words of a label by which a number reaches a machine, an office or another person.
    private static let otherWords: Set<String> = [
        "pager", "telex", "isdn", "tty", "tdd", "ttytdd", "textphone", "radio", "callback", "assistant",
    ]

    /// Two words that mean so together.
    private static let otherPairs = ["call back", "company main"]

    /// Whether a number that is so labelled is one by which the person is spoken to.
    static func reachesThePerson(labelled label: String) -> Bool {
        let words = label.lowercased().split { !$0.isLetter }.map(String.init)
        return !words.contains { $0.contains("fax") || otherWords.contains($0) }
            && !zip(words, words.dropFirst()).contains { otherPairs.contains("\($0) \($1)") }
    }

    /// A leading + and the digits, those of any script in ASCII, and an extension as `;ext=12`; nil where there is no digit.
    static func normalized(_ text: String) -> String? {
        var rest = text.trimmed.withASCIIDigits.lowercased()
        if rest.hasPrefix("tel:") { rest.removeFirst("tel:".count) }
        let (number, `extension`) = divided(rest)
        let digits = number.filter(\.isASCIIDigit)
        guard !digits.isEmpty else { return nil }
        let sign = number.prefix { !$0.isASCIIDigit }.contains("+") ? "+" : ""
        return sign + digits + (`extension`.map { ";ext=\($0)" } ?? "")
    }

    /// The number, and the digits of its extension.
    private static func divided(_ text: String) -> (number: Substring, extension: Substring?) {
        if let semicolon = text.firstIndex(of: ";") {
            // Parameters of a tel: address (RFC 3966).
            let parameters = text[semicolon...].split(separator: ";").map { String($0).trimmed }
            let found = parameters.first { $0.hasPrefix("ext=") }?.dropFirst("ext=".count).filter(\.isASCIIDigit) ?? ""
            return (text[..<semicolon], found.isEmpty ? nil : Substring(found))
        }
        // "x12", "ext. 12", "extension 12" at the end.
        guard let last = text.lastIndex(where: \.isASCIIDigit), let mark = text[...last].lastIndex(where: { !$0.isASCIIDigit })
        else {
            return (text[...], nil)
        }
        let digits = text[text.index(after: mark)...last]
        var words = text[...mark]
        while let character = words.last, " .:=#\u{A0}".contains(character) { words.removeLast() }
        guard let word = ["extension", "ext", "x"].first(where: { words.hasSuffix($0) }) else { return (text[...], nil) }
        let number = words.dropLast(word.count)
        return number.contains(where: \.isASCIIDigit) ? (number, digits) : (text[...], nil)
    }
}

extension String {
    /// Itself with the decimal digits of all scripts, and the wide plus sign, as those of ASCII.
    fileprivate var withASCIIDigits: String {
        guard !isASCII else { return self }
        var scalars = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            if scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue {
                scalars.append(Unicode.Scalar(0x30 + UInt8(value)))
            } else {
                scalars.append(scalar == "\u{FF0B}" ? "+" : scalar)
            }
        }
        return String(scalars)
    }
}

extension Character {
    /// 0 to 9.
    fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) && isASCII }
}
