import CivilTime

extension Cadence {
    /// Reads "3w..6w" or "never"; spans are compared by their lengths.
    package init(parsing text: String) throws(CadenceError) {
        let bytes = Array(text.utf8)
        if text == "never" {
            self = .never
            return
        }
        guard let dots = Self.dots(in: bytes) else {
            throw CadenceError(text: text, offset: 0, expected: .cadence, suggestion: Self.suggestion(for: text))
        }
        let ideal = try Self.span(in: bytes, 0..<dots, of: text)
        let maximum = try Self.span(in: bytes, dots + 2..<bytes.count, of: text)
        guard ideal.length <= maximum.length else {
            throw CadenceError(text: text, offset: 0, expected: .order, suggestion: "\(maximum)..\(ideal)")
        }
        self = .silence(ideal: ideal, maximum: maximum)
    }

    /// Where the first two dots in a row stand.
    private static func dots(in bytes: [UInt8]) -> Int? {
        bytes.indices.dropLast().first { bytes[$0] == UInt8(ascii: ".") && bytes[$0 + 1] == UInt8(ascii: ".") }
    }

    private static func span(in bytes: [UInt8], _ range: Range<Int>, of text: String) throws(CadenceError) -> Span {
        let span: Span
        do throws(SpanError) {
            span = try Span(parsing: String(decoding: bytes[range], as: UTF8.self))
        } catch {
            throw CadenceError(
                text: text, offset: range.lowerBound + error.offset, expected: .span(error.expected), suggestion: error.suggestion)
        }
        guard !span.isZero else { throw CadenceError(text: text, offset: range.lowerBound, expected: .length) }
        return span
    }

    /// What was probably meant by a text without two dots: "never" misspelt, or two spans with something else between them.
    private static func suggestion(for text: String) -> String? {
        if text.lowercased() == "none" { return "never" }
        let parts = text.split(whereSeparator: { "-–—…, ".contains($0) }).map(String.init)
        if parts.count == 2, let cadence = try? Cadence(parsing: "\(parts[0])..\(parts[1])") { return "\(cadence)" }
        return Spelling.closest(to: text, among: ["never"])
    }
}
