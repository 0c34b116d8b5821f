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
    /// The line on which the last word or symbol ended.
    private var lastLine = 1
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
        while takeWhiteSpace() {}
        guard peek == UInt8(ascii: "#") else { return [] }
        return [comment()]
    }

    /// Takes the symbol, if it is next.
    mutating func take(_ symbol: StaticString) -> Bool {
        skip()
        let bytes = UnsafeBufferPointer(start: symbol.utf8Start, count: symbol.utf8CodeUnitCount)
        guard text[offset...].starts(with: bytes) else { return false }
        for _ in bytes { advance() }
        lastLine = place.line
        return true
    }

    /// Throws where something else follows on the line of the last word or symbol.
    mutating func expectLineBreak() throws(InterfaceError) {
        guard isAtEnd() || place.line > lastLine else { throw unexpected("a line break") }
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
        lastLine = place.line
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

    /// Passes a byte of a character that is no line break.
    private mutating func advance() {
        offset += 1
        if offset == text.count || text[offset] & 0xC0 != 0x80 { place.column += 1 }
    }

    /// Passes white space and line breaks, and keeps the comments among them.
    private mutating func skip() {
        var isLineEmpty = place.column == 1
        while true {
            if peek == UInt8(ascii: "#") {
                comments.append(comment())
                isLineEmpty = false
            } else if lineBreakBytes > 0 {
                if isLineEmpty, let last = comments.last, !last.isEmpty { comments.append("") }
                isLineEmpty = true
                offset += lineBreakBytes
                place = Place(line: place.line + 1, column: 1)
            } else if !takeWhiteSpace() {
                return
            }
        }
    }

    /// Takes a comment up to the end of its line, without white space at its end.
    private mutating func comment() -> String {
        let start = offset
        while peek != nil, lineBreakBytes == 0 { advance() }
        var end = offset
        while text[end - 1] == UInt8(ascii: " ") || text[end - 1] == UInt8(ascii: "\t") { end -= 1 }
        return String(decoding: text[start..<end], as: UTF8.self)
    }

    /// How many bytes of a line break stand here (ECMA-262, 5th edition, 7.3); 0 where there is none.
    private var lineBreakBytes: Int {
        switch peek {
        case 0x0A?: 1
        case 0x0D?: offset + 1 < text.count && text[offset + 1] == 0x0A ? 2 : 1
        case 0xE2?: text[offset...].starts(with: [0xE2, 0x80, 0xA8]) || text[offset...].starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
        default: 0
        }
    }

    /// Passes a character of white space, if one is here (ECMA-262, 5th edition, 7.2, without form feed and vertical tab).
    private mutating func takeWhiteSpace() -> Bool {
        guard let byte = peek else { return false }
        if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
            advance()
            return true
        }
        guard byte >= 0x80, let space = Self.widerSpaces.first(where: { text[offset...].starts(with: $0) }) else { return false }
        for _ in space { advance() }
        return true
    }

    /// White space beyond ASCII, in UTF-8.
    private static let widerSpaces: [[UInt8]] =
        (["\u{A0}", "\u{1680}", "\u{180E}", "\u{202F}", "\u{205F}", "\u{3000}", "\u{FEFF}"] as [Unicode.Scalar]
        + (0x2000...0x200A).compactMap(Unicode.Scalar.init)).map { Array(String($0).utf8) }
}
