/// JSON as it is written into a version of a contact: member by member, in the order in which they are added. An encoder takes a fifth of the time
/// that an import of many people takes.
struct StoredText {
    private(set) var text = "{"

    /// The whole object.
    var closed: String { text + "}" }

    /// Adds a member that is there.
    mutating func add(_ name: String, _ value: String?) {
        guard let value else { return }
        begin(name)
        append(value)
    }

    /// Adds a number that is there.
    mutating func add(_ name: String, _ value: Int64?) {
        guard let value else { return }
        begin(name)
        text += "\(value)"
    }

    /// Adds a list of texts.
    mutating func add(_ name: String, list: [String]) {
        begin(name)
        text += "["
        for (index, value) in list.enumerated() {
            if index > 0 { text += "," }
            append(value)
        }
        text += "]"
    }

    /// Adds a list of objects.
    mutating func add(_ name: String, objects: [StoredText]) {
        begin(name)
        text += "[" + objects.map(\.closed).joined(separator: ",") + "]"
    }

    /// Adds an object.
    mutating func add(_ name: String, object: StoredText) {
        begin(name)
        text += object.closed
    }

    private mutating func begin(_ name: String) {
        if text.utf8.count > 1 { text += "," }
        append(name)
        text += ":"
    }

    private mutating func append(_ value: String) {
        text += "\""
        if value.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
            for scalar in value.unicodeScalars { append(escaping: scalar) }
        } else {
            text += value
        }
        text += "\""
    }

    private mutating func append(escaping scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\u{0}"..."\u{1F}":
            let digits = String(scalar.value, radix: 16)
            text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: text.unicodeScalars.append(scalar)
        }
    }
}
