/// A cursor over the lists of numbers of a calendar event.
struct CalendarListScanner {
    /// The cursor itself.
    var bytes: ByteScanner
    private let text: String

    /// The most entries that a list has, as in systemd.
    private static let longestList = 241

    /// A cursor at the beginning of a text, of which so many bytes count.
    init(text: String, length: Int = .max) {
        self.text = text
        bytes = ByteScanner(bytes: Array(text.utf8.prefix(length)))
    }

    /// All that is left.
    var rest: String { String(decoding: bytes.bytes[bytes.offset...], as: UTF8.self) }

    /// Whether a blank follows, or nothing.
    var isAtEndOrBlank: Bool { bytes.isAtEnd || bytes.peek == UInt8(ascii: " ") }

    /// Whether a list follows.
    var isAtList: Bool { bytes.peek?.isDigit == true || bytes.peek == UInt8(ascii: "*") }

    /// Passes blanks; here only the blank itself is one.
    mutating func skipBlanks() {
        _ = bytes.takeWhile { $0 == UInt8(ascii: " ") }
    }

    /// Takes ".." if it follows.
    mutating func takeRangeSign() -> Bool {
        guard bytes.peek == UInt8(ascii: "."), bytes.peek(ahead: 1) == UInt8(ascii: ".") else { return false }
        bytes.offset += 2
        return true
    }

    /// Takes a list, none for `*`.
    ///
    /// - Parameter inMicroseconds: whether it is of seconds, which may have decimals.
    mutating func takeList(inMicroseconds: Bool = false) throws(CalendarEventError) -> [CalendarNumbers] {
        let start = bytes.offset
        if bytes.take("*") {
            if bytes.peek == UInt8(ascii: "/") { throw error(.startOfSteps, at: start) }
            return []
        }
        var list: [CalendarNumbers] = []
        repeat {
            if list.count == CalendarListScanner.longestList { throw error(.fewer, at: start) }
            var numbers = CalendarNumbers(start: try takeNumber(inMicroseconds))
            if takeRangeSign() { numbers.end = try takeNumber(inMicroseconds) }
            if bytes.take("/") { numbers.step = try takeNumber(inMicroseconds) }
            list.append(numbers)
        } while bytes.take(",")
        return list
    }

    private mutating func takeNumber(_ isInMicroseconds: Bool) throws(CalendarEventError) -> CalendarNumbers.Number {
        let start = bytes.offset
        let digits = bytes.takeWhile(\.isDigit)
        guard !digits.isEmpty else { throw error(.number, at: start) }
        // Far more than any component has, and nothing that could overflow.
        let whole = digits.reduce(0) { min($0 * 10 + $1.digitValue, 10_000_000_000) }
        guard isInMicroseconds else { return (whole, start) }
        var microseconds = whole * 1_000_000
        if bytes.peek == UInt8(ascii: "."), bytes.peek(ahead: 1) != UInt8(ascii: ".") {
            bytes.offset += 1
            microseconds += try takeDecimals()
        }
        return (microseconds, start)
    }

    /// Takes decimals of a second, rounded to the microsecond.
    private mutating func takeDecimals() throws(CalendarEventError) -> Int {
        let digits = bytes.takeWhile(\.isDigit)
        guard !digits.isEmpty else { throw error(.decimals, at: bytes.offset) }
        let padded = digits.prefix(7).map(\.digitValue) + Array(repeating: 0, count: max(0, 7 - digits.count))
        return (padded.reduce(0) { $0 * 10 + $1 } + 5) / 10
    }

    private func error(_ expected: CalendarEventError.Expected, at offset: Int) -> CalendarEventError {
        CalendarEventError(text: text, offset: offset, expected: expected)
    }
}
