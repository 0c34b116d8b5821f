extension JSONValue {
    /// How many arrays and objects may stand within each other in a text that is read.
    public static let depthLimit = 64

    /// Reads one value from UTF-8 text, as strictly as RFC 8259 has it; member names must be unique.
    public init(parsing text: [UInt8]) throws(JSONError) {
        var reader = JSONReader(text: text)
        self = try reader.document()
    }

    /// Reads one value from text.
    public init(parsing text: String) throws(JSONError) {
        try self.init(parsing: Array(text.utf8))
    }
}

/// A recursive descent over the bytes of a JSON text (RFC 8259).
private struct JSONReader {
    private let text: [UInt8]
    private var offset = 0
    private var depth = 0

    init(text: [UInt8]) {
        self.text = text
    }

    /// One value with white space around it and nothing else.
    mutating func document() throws(JSONError) -> JSONValue {
        skipWhiteSpace()
        let value = try value()
        skipWhiteSpace()
        guard offset == text.count else { throw unexpected() }
        return value
    }

    private mutating func value() throws(JSONError) -> JSONValue {
        switch peek {
        case UInt8(ascii: "{"): return .object(try object())
        case UInt8(ascii: "["): return .array(try array())
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func object() throws(JSONError) -> JSONObject {
        try enter()
        var object = JSONObject()
        skipWhiteSpace()
        if take("}") { return leave(object) }
        repeat {
            skipWhiteSpace()
            let start = offset
            guard peek == UInt8(ascii: "\"") else { throw unexpected() }
            let name = try string()
            guard object[name] == nil else { throw JSONError(problem: .duplicateMember(name), offset: start) }
            skipWhiteSpace()
            try expect(":")
            skipWhiteSpace()
            object[name] = try value()
            skipWhiteSpace()
        } while take(",")
        try expect("}")
        return leave(object)
    }

    private mutating func array() throws(JSONError) -> [JSONValue] {
        try enter()
        var array: [JSONValue] = []
        skipWhiteSpace()
        if take("]") { return leave(array) }
        repeat {
            skipWhiteSpace()
            array.append(try value())
            skipWhiteSpace()
        } while take(",")
        try expect("]")
        return leave(array)
    }

    private mutating func string() throws(JSONError) -> String {
        offset += 1
        var string = ""
        while true {
            let start = offset
            var bits: UInt8 = 0
            while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
                bits |= byte
                offset += 1
            }
            try append(text[start..<offset], isASCII: bits < 0x80, to: &string)
            switch peek {
            case nil: throw unexpected()
            case UInt8(ascii: "\""):
                offset += 1
                return string
            case UInt8(ascii: "\\"): string.unicodeScalars.append(try escape())
            case let byte?: throw JSONError(problem: .controlCharacter(byte), offset: offset)
            }
        }
    }

    private func append(_ bytes: ArraySlice<UInt8>, isASCII: Bool, to string: inout String) throws(JSONError) {
        if bytes.isEmpty { return }
        // Most texts, and validating takes three times as long.
        if isASCII {
            string += String(decoding: bytes, as: UTF8.self)
            return
        }
        if let valid = String(validating: bytes, as: UTF8.self) {
            string += valid
            return
        }
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var place = bytes.startIndex
        while case .valid(let scalar) = parser.parseScalar(from: &iterator) { place += scalar.count }
        throw JSONError(problem: .invalidUTF8, offset: place)
    }

    private mutating func escape() throws(JSONError) -> Unicode.Scalar {
        let start = offset
        offset += 1
        guard let byte = peek else { throw unexpected() }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{c}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape(from: start)
        default: throw JSONError(problem: .invalidEscape, offset: start)
        }
    }

    /// The digits after `\u`, and after a high surrogate the whole low one; `start` is where the backslash stands.
    private mutating func unicodeEscape(from start: Int) throws(JSONError) -> Unicode.Scalar {
        let unit = try hexadecimal(from: start)
        if let scalar = Unicode.Scalar(unit) { return scalar }
        guard UTF16.isLeadSurrogate(UInt16(unit)), take("\\"), take("u") else {
            throw JSONError(problem: .loneSurrogate, offset: start)
        }
        let second = try hexadecimal(from: offset - 2)
        guard UTF16.isTrailSurrogate(UInt16(second)),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (second - 0xDC00))
        else { throw JSONError(problem: .loneSurrogate, offset: start) }
        return scalar
    }

    private mutating func hexadecimal(from start: Int) throws(JSONError) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek else { throw unexpected() }
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
                throw JSONError(problem: .invalidEscape, offset: start)
            }
            unit = unit << 4 + UInt32(digit)
            offset += 1
        }
        return unit
    }

    private mutating func number() throws(JSONError) -> JSONValue {
        let start = offset
        _ = take("-")
        if take("0") { /* no digit may follow a leading zero */  } else { try digits() }
        var isWhole = true
        if take(".") {
            isWhole = false
            try digits()
        }
        if take("e") || take("E") {
            isWhole = false
            if !take("+") { _ = take("-") }
            try digits()
        }
        let token = String(decoding: text[start..<offset], as: UTF8.self)
        if isWhole, let number = Int64(token) { return .int(number) }
        if isWhole, let number = UInt64(token) { return .unsigned(number) }
        if !isWhole, let number = Double(token), number.isFinite { return .double(number) }
        throw JSONError(problem: .numberOutOfRange, offset: start)
    }

    private mutating func digits() throws(JSONError) {
        let start = offset
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { offset += 1 }
        guard offset > start else { throw unexpected() }
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        for index in 0..<word.utf8CodeUnitCount {
            guard peek == word.utf8Start[index] else { throw unexpected() }
            offset += 1
        }
        return value
    }

    private mutating func enter() throws(JSONError) {
        guard depth < JSONValue.depthLimit else { throw JSONError(problem: .tooDeep, offset: offset) }
        depth += 1
        offset += 1
    }

    private mutating func leave<Value>(_ value: Value) -> Value {
        depth -= 1
        return value
    }

    private var peek: UInt8? {
        offset < text.count ? text[offset] : nil
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        offset += 1
        return true
    }

    private mutating func expect(_ character: Unicode.Scalar) throws(JSONError) {
        guard take(character) else { throw unexpected() }
    }

    private mutating func skipWhiteSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    private func unexpected() -> JSONError {
        JSONError(problem: peek.map { .unexpectedByte($0) } ?? .unexpectedEnd, offset: offset)
    }
}
