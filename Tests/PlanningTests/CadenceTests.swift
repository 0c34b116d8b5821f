import CivilTime
import Relationships
import Testing

/// "`Cadence=`: span`..`span, or `never`: ideal and maximum silence".
struct CadenceTests {
    @Test(arguments: [
        ("3w..6w", "3w", "6w"), ("6w..3months", "6w", "3months"), ("1y 2month .. 2y", "1y 2month", "2y"), ("1w..1w", "1w", "1w"),
        ("1.5d..1w", "1.5d", "1w"), ("90..2min", "90", "2min"),
    ])
    func twoSpans(text: String, ideal: String, maximum: String) throws {
        let cadence = try Cadence(parsing: text)
        #expect(cadence.ideal?.text == ideal)
        #expect(cadence.maximum?.text == maximum)
        #expect(try Cadence(parsing: cadence.description) == cadence)
    }

    @Test func neverHasNoSpans() throws {
        let never = try Cadence(parsing: "never")
        #expect(never == .never && never.ideal == nil && never.maximum == nil)
        #expect(never.description == "never")
    }

    @Test(arguments: [
        ("", 0, CadenceError.Expected.cadence, nil), ("3w", 0, .cadence, nil), ("3w-6w", 0, .cadence, "3w..6w"),
        ("3w 6w", 0, .cadence, "3w..6w"), ("3w…6w", 0, .cadence, "3w..6w"), ("6w-3w", 0, .cadence, nil),
        ("Never", 0, .cadence, "never"),
        ("nevr", 0, .cadence, "never"), ("none", 0, .cadence, "never"), ("no", 0, .cadence, nil),
        ("6w..3w", 0, .order, "3w..6w"), ("0..3w", 0, .length, nil), ("0..0", 0, .length, nil), ("..3w", 0, .span(.span), nil),
        ("3w..", 4, .span(.span), nil), ("3w..6q", 5, .span(.unit), nil), ("3weks..6w", 1, .span(.unit), "weeks"),
        ("3w..never", 4, .span(.number), nil), ("-3w..6w", 0, .span(.positive), nil),
    ])
    func refused(text: String, offset: Int, expected: CadenceError.Expected, suggestion: String?) {
        let error = #expect(throws: CadenceError.self) { try Cadence(parsing: text) }
        #expect(error == CadenceError(text: text, offset: offset, expected: expected, suggestion: suggestion))
    }
}
