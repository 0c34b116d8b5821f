import CivilTime
import RepeatableChance
import Testing

@Suite struct SpanErrorTests {
    @Test(
        arguments: [
            ("", 0, SpanError.Expected.span, nil), ("   ", 0, .span, nil), ("-1d", 0, .positive, nil),
            ("1d -2h", 3, .positive, nil),
            ("1mon", 1, .unit, "month"), ("3 mons", 2, .unit, "months"), ("2H", 1, .unit, "h"), ("2D", 1, .unit, "d"),
            ("1wk", 1, .unit, "w"),
            ("5 hrs", 2, .unit, "h"), ("1d 3 foo", 5, .unit, nil), ("2weekz", 1, .unit, "weeks"), ("1montsh", 1, .unit, "months"),
            ("1.s", 2, .decimals, nil), ("1. s", 2, .decimals, nil), ("1.5.5s", 3, .unit, nil), ("1,5h", 1, .unit, nil),
            ("h", 0, .number, nil),
            ("1d,2h", 2, .number, nil), ("+.5s", 1, .number, nil), ("infinity", 0, .finite, nil), ("1d infinity", 3, .finite, nil),
            ("292272y", 0, .shorter, nil), ("1s 9223372036854775807us", 3, .shorter, nil),
            ("99999999999999999999s", 0, .shorter, nil),
            ("1ns", 1, .unit, nil), ("\u{20ac}", 0, .number, nil), ("5 \u{20ac}", 2, .unit, nil),
        ] as [(String, Int, SpanError.Expected, String?)])
    func saysWhereAndWhat(text: String, offset: Int, expected: SpanError.Expected, suggestion: String?) {
        #expect(throws: SpanError(text: text, offset: offset, expected: expected, suggestion: suggestion)) {
            try Span(parsing: text)
        }
    }

    @Test(
        arguments: [
            ("4d 1dy", 4, SpanError.Expected.unit, "d"), ("1d 12 h", 6, .number, "12h"), ("  -1d", 2, .positive, nil),
            ("1d,2d", 2, .number, nil),
        ] as [(String, Int, SpanError.Expected, String?)])
    func countsOffsetsInLists(text: String, offset: Int, expected: SpanError.Expected, suggestion: String?) {
        #expect(throws: SpanError(text: text, offset: offset, expected: expected, suggestion: suggestion)) {
            try Span.list(parsing: text)
        }
    }

    /// Any bytes at all: a span or an error inside the text, never a trap.
    @Test func survivesAnything() {
        var generator = SeededGenerator(seed: 17)
        let pieces = [
            "9", "0", ".", "1", "y", "month", "M", "d", " ", "-", "+", "h", "us", "\u{b5}s", "9223372036854775807", "infinity", "x",
            "\t",
        ]
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...9, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
                .joined()
            do {
                let span = try Span(parsing: text)
                #expect(span.length >= .zero)
            } catch {
                #expect((0...text.utf8.count).contains(error.offset), "\(text)")
            }
        }
    }
}
