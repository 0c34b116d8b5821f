extension MomentExpression {
    /// Reads a WHEN: `now`, `in 3d`, `3d ago`, a day with or without a clock time (`today`, `tomorrow 9:00`, `fri 15:00`, `2026-12-01 09:30`),
    /// a clock time, RFC 3339 or `@1700000000`. Case does not count.
    ///
    /// A zone's name may follow a day or a clock time where there are `zones` to find it ("UTC" always); with `bareSpans`, "3d" is "in 3d".
    package static func parse(
        _ text: String, bareSpans: Bool = false, zones: ZoneDirectory? = nil
    ) throws(MomentError) -> MomentExpression {
        try MomentParser.expression(in: text, bareSpans: bareSpans, zones: zones)
    }
}

/// Reads the grammar of a WHEN.
struct MomentParser {
    private var scanner: ByteScanner
    private let text: String
    private let bareSpans: Bool
    private let zones: ZoneDirectory?

    private static let days = ["today": 0, "tomorrow": 1, "yesterday": -1]
    private static let words = ["now", "in", "today", "tomorrow", "yesterday"]

    /// The expression that the text is.
    static func expression(in text: String, bareSpans: Bool, zones: ZoneDirectory?) throws(MomentError) -> MomentExpression {
        var parser = MomentParser(scanner: ByteScanner(text), text: text, bareSpans: bareSpans, zones: zones)
        parser.scanner.skipBlanks()
        let form = try parser.takeForm()
        let zone = try parser.takeZone(after: form)
        parser.scanner.skipBlanks()
        guard parser.scanner.isAtEnd else { throw parser.error(.end) }
        return MomentExpression(text: text, form: form, zone: zone)
    }

    private mutating func takeForm() throws(MomentError) -> MomentExpression.Form {
        let start = scanner.offset
        guard let byte = scanner.peek else { throw error(.moment) }
        if byte.isWordByte { return try takeWord() }
        if scanner.take("@") { return .instant(try takeEpochSeconds()) }
        if byte.isDigit {
            if let instant = Instant(rfc3339From: &scanner) { return .instant(instant) }
            switch scanner.bytes[start...].first(where: { !$0.isDigit }) {
            case UInt8(ascii: "-"), UInt8(ascii: "/"): return try takeDate()
            case UInt8(ascii: ":"): return .clock(try takeTime())
            default: break
            }
        }
        return try takeBareSpan()
    }

    /// Takes a form that begins with a word.
    private mutating func takeWord() throws(MomentError) -> MomentExpression.Form {
        let start = scanner.offset
        let word = takeLowercaseWord()
        if word == "now" { return .now }
        if word == "in" { return .span(try takeSpan(to: scanner.bytes.count), isAgo: false) }
        if let days = MomentParser.days[word] { return .day(.relative(days), try takeTimeAfterBlank()) }
        if let weekday = Weekday(parsing: word) { return .day(.weekday(weekday), try takeTimeAfterBlank()) }
        let suggestion = Spelling.closest(to: word, among: MomentParser.words) ?? Weekday.suggestion(for: word)?.lowercased()
        throw error(.moment, at: start, suggestion: suggestion)
    }

    private mutating func takeDate() throws(MomentError) -> MomentExpression.Form {
        guard let date = CivilDate(takenFrom: &scanner) else { throw error(.date) }
        if scanner.take("T") || scanner.take("t") {
            let time = try takeTime()
            // What else may follow here would make it RFC 3339, which it is not.
            if let next = scanner.peek, !next.isBlank { throw error(.instant, at: 0) }
            return .day(.date(date), time)
        }
        return .day(.date(date), try takeTimeAfterBlank())
    }

    /// Takes a clock time if one follows.
    private mutating func takeTimeAfterBlank() throws(MomentError) -> TimeOfDay? {
        if let next = scanner.peek, !next.isBlank { throw error(.end) }
        let end = scanner.offset
        scanner.skipBlanks()
        if scanner.peek?.isDigit == true { return try takeTime() }
        scanner.offset = end
        return nil
    }

    private mutating func takeTime() throws(MomentError) -> TimeOfDay {
        let start = scanner.offset
        guard let time = TimeOfDay(takenFrom: &scanner) else {
            let hour = scanner.takeNumber(digits: 1...2)
            throw error(.clockTime, at: start, suggestion: hour.flatMap { TimeOfDay(hour: $0, minute: 0) }.map { "\($0)" })
        }
        return time
    }

    private mutating func takeEpochSeconds() throws(MomentError) -> Instant {
        let start = scanner.offset
        guard let seconds = scanner.takeNumber(digits: 1...12), let fraction = scanner.takeMicroseconds() else {
            throw error(.seconds, at: start)
        }
        return Instant(microseconds: Int64(seconds) * 1_000_000 + fraction)
    }

    /// Takes "3d ago", or "3d" where that is allowed.
    private mutating func takeBareSpan() throws(MomentError) -> MomentExpression.Form {
        let start = scanner.offset
        if let ago = offsetOfAgo() {
            let span = try takeSpan(to: ago)
            scanner.offset = scanner.bytes.count
            return .span(span, isAgo: true)
        }
        if bareSpans { return .span(try takeSpan(to: scanner.bytes.count), isAgo: false) }
        let rest = String(decoding: scanner.bytes[start...], as: UTF8.self)
        if let span = try? Span(parsing: rest) { throw error(.moment, suggestion: "in \(span)") }
        if rest.hasPrefix("-"), let span = try? Span(parsing: String(rest.dropFirst())) {
            throw error(.moment, suggestion: "\(span) ago")
        }
        throw error(.moment)
    }

    /// Where a last word "ago" begins.
    private func offsetOfAgo() -> Int? {
        let end = (scanner.bytes.lastIndex { !$0.isBlank } ?? -1) + 1
        let start = (scanner.bytes[..<end].lastIndex { $0.isBlank } ?? -1) + 1
        let word = String(decoding: scanner.bytes[start..<end], as: UTF8.self)
        return start > scanner.offset && word.lowercased() == "ago" ? start : nil
    }

    private mutating func takeSpan(to end: Int) throws(MomentError) -> Span {
        let start = scanner.offset
        do throws(SpanError) {
            let span = try Span(parsing: String(decoding: scanner.bytes[start..<end], as: UTF8.self))
            scanner.offset = end
            return span
        } catch {
            throw self.error(.span, at: start + error.offset, suggestion: error.suggestion)
        }
    }

    /// Takes the name of a zone if something follows a form that is read in one.
    private mutating func takeZone(after form: MomentExpression.Form) throws(MomentError) -> Zone? {
        switch form {
        case .now, .span, .instant: return nil
        case .day, .clock: break
        }
        if let next = scanner.peek, !next.isBlank { throw error(.end) }
        scanner.skipBlanks()
        let start = scanner.offset
        let name = String(decoding: scanner.takeWhile { !$0.isBlank }, as: UTF8.self)
        if name.isEmpty { return nil }
        if case .clock(let time) = form, MomentParser.days[name.lowercased()] != nil || Weekday(parsing: name) != nil {
            throw error(.end, at: start, suggestion: "\(name) \(time)")
        }
        do throws(ZoneError) {
            if let zones { return try zones.zone(named: name) }
            if name == Zone.utc.name { return .utc }
            throw .notFound(name: name, suggestion: nil)
        } catch {
            var suggestion: String?
            if case .notFound(_, let near) = error { suggestion = near }
            throw self.error(.zone, at: start, suggestion: suggestion)
        }
    }

    private mutating func takeLowercaseWord() -> String {
        String(decoding: scanner.takeWhile(\.isWordByte), as: UTF8.self).lowercased()
    }

    private func error(_ expected: MomentError.Expected, at offset: Int? = nil, suggestion: String? = nil) -> MomentError {
        MomentError(text: text, offset: offset ?? scanner.offset, expected: expected, suggestion: suggestion)
    }
}
