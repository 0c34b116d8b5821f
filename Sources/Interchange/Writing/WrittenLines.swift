/// The content lines of cards and calendars, as they are written: folded at 75 octets (RFC 6350 3.2, RFC 5545 3.1), texts escaped (3.4, 3.3.11).
package struct WrittenLines {
    /// All lines, each with its CRLF.
    package private(set) var text = ""

    /// The most octets of a line, the CRLF not counted.
    private static let width = 75

    package init() {}

    /// Adds a property whose value is written as it is; `name` has its parameters, which hold nothing that would have to be quoted.
    package mutating func add(_ name: String, _ value: String) {
        var room = Self.width
        for scalar in "\(name):\(value)".unicodeScalars {
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

    /// Adds a property whose value is a text.
    package mutating func add(_ name: String, text: String) {
        add(name, Self.escaped(text))
    }

    /// Adds a property whose value is a list of texts; nothing where it is empty.
    package mutating func add(_ name: String, list: [String]) {
        if !list.isEmpty { add(name, list.map(Self.escaped).joined(separator: ",")) }
    }

    /// A text with backslashes; what controls a screen is left out, and a line's end is "\n".
    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
            case "\n" where last == "\r": break
            case "\n", "\r": result.append(contentsOf: ["\\", "n"])
            case "\t": result.append(scalar)
            case _ where scalar.properties.generalCategory == .control: break
            default: result.append(scalar)
            }
            last = scalar
        }
        return String(result)
    }
}
