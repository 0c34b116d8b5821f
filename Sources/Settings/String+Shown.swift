extension String {
    /// Harmless in a line on a screen: what controls it is escaped.
    var singleLine: String {
        var text = ""
        for scalar in unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator: text += "\\u{\(scalar.value.hexadecimal)}"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    /// `singleLine`, and not too long to be part of a sentence.
    var shown: String {
        let limit = 60
        let scalars = unicodeScalars
        return scalars.count <= limit ? singleLine : String(scalars.prefix(limit)).singleLine + "..."
    }

    /// `shown` between quotation marks.
    var quoted: String { "\"\(shown)\"" }
}

extension UInt32 {
    /// At least four hexadecimal digits.
    var hexadecimal: String {
        let digits = String(self, radix: 16, uppercase: true)
        return String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count)) + digits
    }
}
