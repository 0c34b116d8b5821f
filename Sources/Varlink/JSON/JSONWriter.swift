extension JSONValue {
    /// The value as compact JSON text in UTF-8, in which no byte is 0.
    ///
    /// A double that is not finite, which JSON cannot say, becomes `null`.
    public var bytes: [UInt8] {
        var writer = JSONWriter()
        writer.write(self)
        return writer.bytes
    }
}

extension JSONValue: CustomStringConvertible {
    /// The value as compact JSON text.
    public var description: String {
        String(decoding: bytes, as: UTF8.self)
    }
}

extension JSONObject: CustomStringConvertible {
    /// The object as compact JSON text.
    public var description: String {
        JSONValue.object(self).description
    }
}

/// Writes compact JSON text; members stand in the order they have.
private struct JSONWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: write(text: "null")
        case .bool(let bool): write(text: bool ? "true" : "false")
        case .int(let int): write(text: int.description)
        case .unsigned(let unsigned): write(text: unsigned.description)
        case .double(let double): write(text: double.isFinite ? double.description : "null")
        case .string(let string): write(string: string)
        case .array(let array): write(array)
        case .object(let object): write(object)
        }
    }

    private mutating func write(_ array: [JSONValue]) {
        write(text: "[")
        for (index, element) in array.enumerated() {
            if index > 0 { write(text: ",") }
            write(element)
        }
        write(text: "]")
    }

    private mutating func write(_ object: JSONObject) {
        write(text: "{")
        for (index, member) in object.members.enumerated() {
            if index > 0 { write(text: ",") }
            write(string: member.name)
            write(text: ":")
            write(member.value)
        }
        write(text: "}")
    }

    private mutating func write(string: String) {
        write(text: "\"")
        defer { write(text: "\"") }
        // Most texts.
        guard string.utf8.contains(where: { Self.isEscaped($0) }) else { return write(text: string) }
        for byte in string.utf8 {
            switch byte {
            case UInt8(ascii: "\""): write(text: "\\\"")
            case UInt8(ascii: "\\"): write(text: "\\\\")
            case 0x0A: write(text: "\\n")
            case 0x0D: write(text: "\\r")
            case 0x09: write(text: "\\t")
            case 0..<0x20: write(text: byte < 0x10 ? "\\u000" : "\\u001", then: "0123456789abcdef", at: Int(byte & 0xF))
            default: bytes.append(byte)
            }
        }
    }

    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    private mutating func write(text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func write(text: String, then digits: StaticString, at place: Int) {
        write(text: text)
        bytes.append(digits.utf8Start[place])
    }
}
