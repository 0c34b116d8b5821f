import CivilTime
import RepeatableChance
import Testing

@Suite struct MomentErrorTests {
    @Test(
        arguments: [
            ("", 0, MomentError.Expected.moment, nil), ("   ", 3, .moment, nil), ("3d", 0, .moment, "in 3d"),
            ("-3d", 0, .moment, "3d ago"),
            ("tommorow", 0, .moment, "tomorrow"), ("tommorow 9:00", 0, .moment, "tomorrow"), ("yesterdy", 0, .moment, "yesterday"),
            ("fridy", 0, .moment, "fri"), ("wednes", 0, .moment, "wed"), ("gibberish", 0, .moment, nil), ("in", 2, .span, nil),
            ("in ", 2, .span, nil),
            ("in 3 mon", 5, .span, "month"), ("in 3d ago", 6, .span, nil), ("3dd ago", 1, .span, nil),
            ("3dayz ago", 1, .span, "days"),
            ("tomorrow 9", 9, .clockTime, "09:00"),
            ("tomorrow 25:00", 9, .clockTime, nil), ("tomorrow 9:5", 9, .clockTime, "09:00"), ("24:00", 0, .clockTime, nil),
            ("9:60", 0, .clockTime, "09:00"),
            ("tomorrow9:00", 8, .end, nil), ("9:00 tomorrow", 5, .end, "tomorrow 09:00"), ("15:30 Fri", 6, .end, "Fri 15:30"),
            ("2026-02-30", 0, .date, nil), ("2026-13-01 9:00", 0, .date, nil), ("12/01/2026", 0, .date, nil),
            ("2026-12-1", 0, .date, nil),
            ("2026-12-01T09:30:00+1", 0, .instant, nil), ("2026-12-01T09:30Z", 0, .instant, nil),
            ("2026-12-01T", 11, .clockTime, nil),
            ("2026-12-01 09:30 rome", 17, .zone, "Europe/Rome"), ("2026-12-01 09:30 Nowhere/Town", 17, .zone, nil),
            ("2026-12-01 09:30 UTC now", 21, .end, nil), ("now UTC", 4, .end, nil), ("@17x", 3, .end, nil), ("@", 1, .seconds, nil),
            ("@-5", 1, .seconds, nil),
            ("@1.", 1, .seconds, nil), ("2026-12-01 at 9:00", 11, .zone, nil), ("1.12.2026", 0, .moment, nil),
            ("\u{20ac}5", 0, .moment, nil),
            ("ago", 0, .moment, nil), (" ago", 1, .moment, nil),
        ] as [(String, Int, MomentError.Expected, String?)])
    func saysWhereAndWhat(text: String, offset: Int, expected: MomentError.Expected, suggestion: String?) {
        #expect(throws: MomentError(text: text, offset: offset, expected: expected, suggestion: suggestion)) {
            try MomentExpression.parse(text, zones: ZoneFixtures.directory)
        }
    }

    @Test func withoutZonesKnowsUniversalTimeOnly() throws {
        #expect(try MomentExpression.parse("9:00 UTC").zone == .utc)
        #expect(throws: MomentError(text: "9:00 Europe/Rome", offset: 5, expected: .zone)) {
            try MomentExpression.parse("9:00 Europe/Rome")
        }
    }

    @Test func countsOffsetsInBareSpans() {
        #expect(throws: MomentError(text: " 3d 2mon", offset: 5, expected: .span, suggestion: "month")) {
            try MomentExpression.parse(" 3d 2mon", bareSpans: true)
        }
    }

    @Test func survivesAnything() {
        var generator = SeededGenerator(seed: 8)
        let pieces = [
            "in", "3d", " ", "ago", "tomorrow", "fri", "9:00", "2026-12-01", "T", "Z", "+01:00", "@", "1", ":", "-", "UTC", ".",
            "now", "\u{e9}", "99999999999999999999",
        ]
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...7, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
                .joined()
            do {
                let expression = try MomentExpression.parse(text, bareSpans: .random(using: &generator))
                _ = expression.resolve(now: Instant(seconds: 0), zone: .utc, direction: .future)
            } catch {
                #expect((0...text.utf8.count).contains(error.offset), "\(text)")
            }
        }
    }
}
