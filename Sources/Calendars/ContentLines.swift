/// The lines of an iCalendar file (RFC 5545 3.1).
struct ContentLines {
    /// All lines, each with its CRLF.
    private(set) var text = ""

    /// The most octets of a line, the CRLF not counted.
    private static let width = 75

    /// Adds a property whose value is written as it is, with its parameters.
    mutating func add(_ name: String, _ value: String, _ parameters: [(name: String, value: String)] = []) {
        fold(name + parameters.map { ";\($0.name)=\(Self.parameter($0.value))" }.joined() + ":" + value)
    }

    /// Adds a property whose value is a text (3.3.11).
    mutating func add(_ name: String, text: String) {
        add(name, Self.escaped(text))
    }

    /// Adds a line that somebody else wrote, as it was.
    mutating func add(_ line: ContentLine) {
        fold(line.text)
    }

    /// A text with backslashes; what controls a screen is left out, and a line's end is "\n".
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
            case "\n", "\r": result.append(contentsOf: ["\\", "n"])
            case "\t": result.append(scalar)
            case _ where scalar.properties.generalCategory == .control: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// A parameter's value, between quotation marks where it needs them; what these cannot hold by RFC 6868.
    private static func parameter(_ value: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in value.replacing("\r\n", with: "\n").unicodeScalars {
            switch scalar {
            case "^": result.append(contentsOf: ["^", "^"])
            case "\"": result.append(contentsOf: ["^", "'"])
            case "\n", "\r": result.append(contentsOf: ["^", "n"])
            case _ where scalar.properties.generalCategory == .control: continue
            default: result.append(scalar)
            }
        }
        let text = String(result)
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "-/_+".unicodeScalars.contains($0))
        }
        return isPlain && !text.isEmpty ? text : "\"\(text)\""
    }

    /// Adds a line, cut before characters so that no line is too long; the rest begins with a blank.
    private mutating func fold(_ line: String) {
        var room = Self.width
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if size > room {
                text += "\r\n "
                room = Self.width - 1
            }
            text.unicodeScalars.append(scalar)
            room -= size
        }
        text += "\r\n"
    }
}
