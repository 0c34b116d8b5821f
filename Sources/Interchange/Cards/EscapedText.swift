/// The text of a card's value, in which backslashes escape (RFC 6350 3.4).
struct EscapedText {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    /// All of it without escapes.
    var plain: String { parts(separatedBy: nil).first ?? "" }

    /// The parts between separators that are not escaped, without escapes; at least one.
    func parts(separatedBy separator: Unicode.Scalar?) -> [String] {
        var parts: [String] = []
        var part = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if isEscaped {
                isEscaped = false
                switch scalar {
                case "n", "N": part.append("\n")
                case ",", ";", ":", "\\": part.append(scalar)
                default: part.append(contentsOf: ["\\", scalar])
                }
            } else if scalar == "\\" {
                isEscaped = true
            } else if scalar == separator {
                parts.append(String(part))
                part = String.UnicodeScalarView()
            } else {
                part.append(scalar)
            }
        }
        if isEscaped { part.append("\\") }
        return parts + [String(part)]
    }
}
