import CivilTime
import RepeatableChance
import Testing

@Suite struct SpanTests {
    static let day: Int64 = 86_400_000_000
    static let hour: Int64 = 3_600_000_000
    static let month: Int64 = 2_629_800_000_000

    /// "`y`, `month`, `w` and `d` keep the local time ...; then hours, minutes and seconds as elapsed time"
    @Test(
        arguments: [
            ("1y2month3w4d5h6min7s8ms9us", 14, 25, 18_367_008_009), ("2w", 0, 14, 0), ("6months", 6, 0, 0), ("6 months", 6, 0, 0),
            ("1M", 1, 0, 0),
            ("1m", 0, 0, 60_000_000), ("90", 0, 0, 90_000_000), ("1h30", 0, 0, 3_630_000_000), ("1 h 30 min", 0, 0, 5_400_000_000),
            ("  2d 12h  ", 0, 2, 12 * hour), ("2d12h", 0, 2, 12 * hour), ("1y1y", 24, 0, 0), ("0", 0, 0, 0), ("0s", 0, 0, 0),
            ("+1d", 0, 1, 0),
            ("1 1s", 0, 0, 2_000_000), ("\t1\n2s\r", 0, 0, 3_000_000), ("5\u{b5}s", 0, 0, 5), ("5\u{3bc}s", 0, 0, 5),
            ("5 usec 1 msec", 0, 0, 1005),
            ("1second2seconds3sec", 0, 0, 6_000_000), ("1minute 2minutes 3min", 0, 0, 360_000_000),
            ("1hour2hours3hr", 0, 0, 6 * hour),
            ("1day2days", 0, 3, 0), ("1week2weeks", 0, 21, 0), ("1year2years", 36, 0, 0), ("1month2months", 3, 0, 0),
            // Decimals: what is no whole day is elapsed.
            ("0.5d", 0, 0, 12 * hour), ("1.5w", 0, 10, 12 * hour), ("2.0w", 0, 14, 0), ("1.25d", 0, 1, 6 * hour),
            (".5s", 0, 0, 500_000),
            ("0.5y", 0, 0, 6 * month), ("1.5y", 12, 0, 6 * month), ("1.5M", 1, 0, month / 2), ("1.0M", 1, 0, 0),
            ("1.000001s", 0, 0, 1_000_001),
            ("1.0000009s", 0, 0, 1_000_000),
        ] as [(String, Int, Int, Int64)])
    func reads(text: String, months: Int, days: Int, microseconds: Int64) throws {
        let span = try Span(parsing: text)
        #expect(span.months == months)
        #expect(span.days == days)
        #expect(span.elapsed.microseconds == microseconds)
    }

    @Test func keepsHowItWasWritten() throws {
        let span = try Span(parsing: " 2 weeks ")
        #expect(span.text == "2 weeks")
        #expect("\(span)" == "2 weeks")
        #expect(span == Span(days: 14))
        #expect(span.hashValue == Span(days: 14).hashValue)
        #expect(Span(months: 12) != Span(days: 365))
    }

    /// "In a list, white space separates spans, and each is written without blanks (`2d12h`)."
    @Test(arguments: [
        ("4d 1d", ["4d", "1d"]), ("1d 10min", ["1d", "10min"]), (" 2d12h\t1w ", ["2d12h", "1w"]), ("", []), ("  ", []),
        ("12h", ["12h"]),
    ])
    func readsLists(text: String, expected: [String]) throws {
        #expect(try Span.list(parsing: text).map(\.text) == expected)
    }

    @Test(arguments: [
        (Span(months: 30, days: 17, elapsed: .hours(36)), "2y6month2w3d36h"), (Span(days: 28), "4w"), (.zero, "0"),
        (Span(months: 1), "1month"),
        (Span(elapsed: .seconds(90)), "1min30s"), (Span(elapsed: Elapsed(microseconds: 1_500_000)), "1.500000s"),
    ])
    func writesWhatReadsTheSame(span: Span, text: String) throws {
        #expect(span.text == text)
        #expect(try Span(parsing: text) == span)
    }

    /// "last outbound + `NudgeAfter` (2w) x 2^(run-1)"
    @Test func doubles() throws {
        #expect(try Span(parsing: "2w").doubled(times: 2) == Span(days: 56))
        #expect(try Span(parsing: "2w").doubled(times: 2).text == "8w")
        #expect(try Span(parsing: "1month12h").doubled(times: 1) == Span(months: 2, elapsed: .days(1)))
        #expect(try Span(parsing: "3d").doubled(times: 0) == Span(days: 3))
        #expect(Span(days: 1, elapsed: .seconds(1)).doubled(times: 200).elapsed.microseconds == .max)
        #expect(Span.zero.doubled(times: 9).isZero)
    }

    /// "a length as systemd counts it"
    @Test(arguments: [
        ("1month", 2_629_800), ("1y", 31_557_600), ("12month", 31_557_600), ("1w", 604_800), ("1d1h", 90_000), ("0", 0),
    ])
    func hasALength(text: String, seconds: Int64) throws {
        #expect(try Span(parsing: text).length == .seconds(seconds))
    }

    @Test(arguments: [
        ("1y2M3w4d5h6min7s8ms9us", "1y 2month 3w 4d 5h 6min 7.008009s"), ("0", "0"), ("1.5M", "1month 2w 1d 5h 15min"),
        ("90s", "1min 30s"),
        ("8ms", "8ms"), ("1001us", "1.001ms"), ("60.0001s", "1min 100us"), ("13months", "1y 1month"), ("3600.5s", "1h 500ms"),
        ("0.3333333333333333M", "1w 3d 3h 29min 59.999991s"), ("292271y", "292271y"),
    ])
    func hasANormalForm(text: String, normal: String) throws {
        #expect(try Span(parsing: text).normalized == normal)
    }

    @Test func readsBackItsNormalForm() throws {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<2000 {
            let length = Elapsed(
                microseconds: Int64.random(in: 0...(1 << Int64.random(in: 0...62, using: &generator)), using: &generator))
            let normal = Span(elapsed: length).normalized
            #expect(try Span(parsing: normal).length == length, "\(normal)")
            let span = Span(
                months: .random(in: 0...99, using: &generator), days: .random(in: 0...99, using: &generator),
                elapsed: Elapsed(microseconds: length.microseconds >> 8))
            #expect(try Span(parsing: span.text) == span, "\(span)")
        }
    }
}
