/// Words, symbols and comments of an interface description, with their places.
struct InterfaceScanner {
    /// A place in the text.
    struct Place {
        var line = 1
        var column = 1
    }

    /// A word and where it begins.
    struct Word {
        let text: String
        let place: Place
    }

    private let text: [UInt8]
    private var offset = 0
    private(set) var place = Place()
    private var comments: [String] = []

    init(text: String) {
        self.text = Array(text.utf8)
    }

    /// Whether nothing but white space and comments is left.
    mutating func isAtEnd() -> Bool {
        skip()
        return offset == text.count
    }

    /// The comments passed since they were last taken.
    mutating func takeComments() -> [String] {
        skip()
        defer { comments = [] }
        return comments
    }

    /// The same comments where they stand before nothing that an empty line could divide them from.
    static func closing(_ comments: [String]) -> [String] {
        comments.last == "" ? comments.dropLast() : comments
    }

    /// A comment that follows on the same line.
    mutating func takeRemark() -> [String] {
        while peek == UInt8(ascii: " ") || peek == UInt8(ascii: "\t") { advance() }
        guard peek == UInt8(ascii: "#") else { return [] }
        return [comment()]
    }

    /// Takes the symbol, if it is next.
    mutating func take(_ symbol: StaticString) -> Bool {
        skip()
        let bytes = UnsafeBufferPointer(start: symbol.utf8Start, count: symbol.utf8CodeUnitCount)
        guard text[offset...].starts(with: bytes) else { return false }
        for _ in bytes { advance() }
        return true
    }

    /// Takes the symbol, or throws.
    mutating func expect(_ symbol: StaticString) throws(InterfaceError) {
        guard take(symbol) else { throw unexpected("\"\(symbol)\"") }
    }

    /// Takes the longest word of letters, digits and underscores, and where `dotted` also of dots and hyphens, if `isValid` says
    /// it is one; or throws that another was expected.
    mutating func word(_ expected: String, dotted: Bool = false, where isValid: (String) -> Bool) throws(InterfaceError) -> Word {
        skip()
        let (start, startOffset) = (place, offset)
        var end = offset
        while end < text.count, Self.isWordByte(text[end]) || (dotted && [0x2D, 0x2E].contains(text[end])) { end += 1 }
        let word = String(decoding: text[startOffset..<end], as: UTF8.self)
        guard isValid(word) else { throw unexpected(expected) }
        while offset < end { advance() }
        return Word(text: word, place: start)
    }

    /// That something else was expected than what is next.
    mutating func unexpected(_ expected: String) -> InterfaceError {
        skip()
        var end = offset
        while end < text.count, Self.isWordByte(text[end]) { end += 1 }
        if end == offset, end < text.count {
            repeat { end += 1 } while end < text.count && text[end] & 0xC0 == 0x80
        }
        let found = String(decoding: text[offset..<end], as: UTF8.self)
        return error(.expected(expected, found: found), at: place)
    }

    /// That something is wrong at a place.
    func error(_ problem: InterfaceError.Problem, at place: Place) -> InterfaceError {
        InterfaceError(problem: problem, line: place.line, column: place.column)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
        default: false
        }
    }

    private var peek: UInt8? {
        offset < text.count ? text[offset] : nil
    }

    private mutating func advance() {
        let byte = text[offset]
        offset += 1
        if byte == UInt8(ascii: "\n") {
            place = Place(line: place.line + 1, column: 1)
        } else if offset == text.count || text[offset] & 0xC0 != 0x80 {
            place.column += 1
        }
    }

    /// Passes white space and keeps the comments in it.
    private mutating func skip() {
        var isLineEmpty = place.column == 1
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "#"):
                comments.append(comment())
                isLineEmpty = false
            case UInt8(ascii: "\n"):
                if isLineEmpty, let last = comments.last, !last.isEmpty { comments.append("") }
                isLineEmpty = true
                advance()
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
                advance()
            default:
                return
            }
        }
    }

    /// Takes a comment up to the end of its line, without white space at its end.
    private mutating func comment() -> String {
        let start = offset
        while let byte = peek, byte != UInt8(ascii: "\n") { advance() }
        var end = offset
        while [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains(text[end - 1]) { end -= 1 }
        return String(decoding: text[start..<end], as: UTF8.self)
    }
}
