/// What people wrote, made safe to be shown on a terminal.
enum VisibleText {
    /// The text on one line, without anything that a terminal would obey: any white space is one blank, a control character is its
    /// picture (U+2400), and what would turn the direction of the rest of the line is U+FFFD.
    static func line(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                if line.last != " " { line.append(" ") }
            } else {
                line.append(picture(of: scalar) ?? scalar)
            }
        }
        return String(line)
    }

    /// The text as a field of a line of fields: backslash, tab, line feed and carriage return are escaped with a backslash, other control characters
    /// are as in `line`.
    static func field(_ text: String) -> String {
        var field = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": field.append(contentsOf: "\\\\".unicodeScalars)
            case "\t": field.append(contentsOf: "\\t".unicodeScalars)
            case "\n": field.append(contentsOf: "\\n".unicodeScalars)
            case "\r": field.append(contentsOf: "\\r".unicodeScalars)
            default: field.append(picture(of: scalar) ?? scalar)
            }
        }
        return String(field)
    }

    /// JSON text of the same value, in which also the characters that a terminal would obey and JSON allows are escaped.
    static func json(_ text: String) -> String {
        // Most texts have none, and an import may be long.
        guard text.unicodeScalars.contains(where: { picture(of: $0) != nil }) else { return text }
        var json = ""
        for scalar in text.unicodeScalars {
            if picture(of: scalar) == nil {
                json.unicodeScalars.append(scalar)
            } else {
                let digits = String(scalar.value, radix: 16)
                json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            }
        }
        return json
    }

    /// What stands for a character that a terminal would obey; nil for all others.
    private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x00...0x1F: Unicode.Scalar(0x2400 + scalar.value)
        case 0x7F: "\u{2421}"
        case 0x80...0x9F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
        default: nil
        }
    }
}
