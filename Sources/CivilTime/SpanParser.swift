extension Span {
    /// Reads one span: "1y2month3w", "2d 12h", "90" (seconds), "1.5h"; blanks may stand between its parts.
    ///
    /// Years and months, weeks and days become the civil part. Decimals of years and months become elapsed time, and so do those of
    /// weeks and days as far as they are not whole days: `0.5d` is 12 hours, `1.5w` is 10 days and 12 hours.
    package init(parsing text: String) throws(SpanError) {
        self = try SpanParser.span(in: text)
    }

    /// Reads a list of spans: white space separates them, each is written without blanks ("4d 1d", "2d12h"). An empty text is an empty list.
    package static func list(parsing text: String) throws(SpanError) -> [Span] {
        try SpanParser.list(in: text)
    }
}

/// Reads the grammar of `systemd.time(7)` time spans: numbers with units, each unit's amount added to the others.
struct SpanParser {
    private var scanner: ByteScanner
    private let text: String
    private var months: Int64 = 0
    private var days: Int64 = 0
    private var elapsed: Int64 = 0
    private var length: Int64 = 0

    private init(_ text: String) {
        self.text = text
        scanner = ByteScanner(text)
    }

    /// The one span that the text is.
    static func span(in text: String) throws(SpanError) -> Span {
        var parser = SpanParser(text)
        parser.scanner.skipBlanks()
        guard !parser.scanner.isAtEnd else { throw parser.error(.span, at: 0) }
        let start = parser.scanner.offset
        var end = start
        while !parser.scanner.isAtEnd {
            try parser.takePart()
            end = parser.scanner.offset
            parser.scanner.skipBlanks()
        }
        return Span(
            months: Int(parser.months), days: Int(parser.days), elapsed: Elapsed(microseconds: parser.elapsed),
            text: String(decoding: parser.scanner.bytes[start..<end], as: UTF8.self))
    }

    /// The spans that blanks separate in the text.
    static func list(in text: String) throws(SpanError) -> [Span] {
        var scanner = ByteScanner(text)
        var spans: [Span] = []
        var previous = ""
        while true {
            scanner.skipBlanks()
            let offset = scanner.offset
            let bytes = scanner.takeWhile { !$0.isBlank }
            guard !bytes.isEmpty else { return spans }
            let element = String(decoding: bytes, as: UTF8.self)
            do throws(SpanError) {
                spans.append(try span(in: element))
            } catch {
                // "12 h" in a list is a number of seconds and a stray unit.
                let joined = SpanUnit.spelt(bytes) != nil && !spans.isEmpty ? previous + element : error.suggestion
                throw SpanError(text: text, offset: offset + error.offset, expected: error.expected, suggestion: joined)
            }
            previous = element
        }
    }

    /// Takes a number with its unit: an amount.
    private mutating func takePart() throws(SpanError) {
        let start = scanner.offset
        if scanner.peek == UInt8(ascii: "-") { throw error(.positive, at: start) }
        let hasSign = scanner.take("+")
        let whole = scanner.takeWhile(\.isDigit)
        var decimals: ArraySlice<UInt8> = []
        if !(hasSign && whole.isEmpty), scanner.take(".") {
            decimals = scanner.takeWhile(\.isDigit)
            if decimals.isEmpty { throw error(.decimals, at: scanner.offset) }
        } else if whole.isEmpty {
            throw numberMissing(at: scanner.offset)
        }
        let unit = try takeUnit()
        guard let count = value(of: whole), add(count, fraction: decimals, of: unit) else { throw error(.shorter, at: start) }
    }

    /// Takes a unit, blanks allowed before it; a number without one is in seconds, and is followed by a blank.
    private mutating func takeUnit() throws(SpanError) -> SpanUnit {
        let end = scanner.offset
        scanner.skipBlanks()
        let start = scanner.offset
        let word = scanner.takeWhile(\.isWordByte)
        if let unit = SpanUnit.spelt(word) { return unit }
        if word.isEmpty, start > end || scanner.isAtEnd {
            scanner.offset = end
            return .second
        }
        throw error(.unit, at: start, suggestion: SpanUnit.suggestion(for: word))
    }

    private func value(of digits: ArraySlice<UInt8>) -> Int64? {
        var value: Int64 = 0
        for digit in digits {
            value = value.saturatingMultiply(10).saturatingAdd(Int64(digit.digitValue))
        }
        return value < .max ? value : nil
    }

    /// Adds an amount to the parts and to the length; false where the length is more than 64 bits hold.
    private mutating func add(_ count: Int64, fraction digits: ArraySlice<UInt8>, of unit: SpanUnit) -> Bool {
        var fraction: Int64 = 0
        // Digit by digit, rounding each down, as systemd does.
        var worth = unit.microseconds / 10
        for digit in digits {
            fraction += Int64(digit.digitValue) * worth
            worth /= 10
        }
        let whole = count.saturatingMultiply(unit.microseconds)
        length = length.saturatingAdd(whole).saturatingAdd(fraction)
        guard length < .max else { return false }

        switch unit {
        case .year, .month:
            months += count * Int64(unit.monthsEach)
            elapsed += fraction
        case .week, .day:
            let (wholeDays, rest) = fraction.quotientAndRemainder(dividingBy: SpanUnit.day.microseconds)
            days += whole / SpanUnit.day.microseconds + wholeDays
            elapsed += rest
        default:
            elapsed += whole + fraction
        }
        return true
    }

    private func numberMissing(at offset: Int) -> SpanError {
        let word = String(decoding: scanner.bytes[offset...].prefix { $0.isWordByte }, as: UTF8.self)
        return error(word == "infinity" ? .finite : .number, at: offset)
    }

    private func error(_ expected: SpanError.Expected, at offset: Int, suggestion: String? = nil) -> SpanError {
        SpanError(text: text, offset: offset, expected: expected, suggestion: suggestion)
    }
}
