/// A cursor over the UTF-8 bytes of a text; what it does not find, it leaves where it is.
struct ByteScanner {
    /// All of the text.
    let bytes: [UInt8]
    /// The next byte.
    var offset = 0

    /// A cursor at the beginning of a text.
    init(_ text: some StringProtocol) {
        bytes = Array(text.utf8)
    }

    /// A cursor at the beginning of bytes.
    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Whether nothing is left.
    var isAtEnd: Bool { offset >= bytes.count }

    /// The next byte, not taken.
    var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    /// A byte further on, not taken.
    func peek(ahead count: Int) -> UInt8? {
        offset + count < bytes.count ? bytes[offset + count] : nil
    }

    /// Takes that byte if it is the next.
    mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        offset += 1
        return true
    }

    /// Takes that ASCII character if it is the next.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        take(UInt8(ascii: character))
    }

    /// Takes bytes as long as they are of a sort, and gives them.
    mutating func takeWhile(_ isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = offset
        while let byte = peek, isWanted(byte) { offset += 1 }
        return bytes[start..<offset]
    }

    /// Passes blanks: space, tab and line ends, as systemd counts them.
    mutating func skipBlanks() {
        while let byte = peek, byte.isBlank { offset += 1 }
    }

    /// Takes a decimal number that has so many digits; nil, and nothing taken, where there are fewer or more.
    mutating func takeNumber(digits: ClosedRange<Int>) -> Int? {
        let start = offset
        let run = takeWhile(\.isDigit)
        guard digits.contains(run.count) else {
            offset = start
            return nil
        }
        return run.reduce(0) { $0 * 10 + $1.digitValue }
    }
}

extension UInt8 {
    /// 0 to 9 in ASCII.
    var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

    /// A to Z or a to z in ASCII.
    var isLetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }

    /// A byte of a word: an ASCII letter, or part of a character beyond ASCII.
    var isWordByte: Bool { isLetter || self >= 0x80 }

    /// Space, tab, line feed or carriage return.
    var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0a || self == 0x0d }

    /// The number of a digit.
    var digitValue: Int { Int(self) - 0x30 }
}
