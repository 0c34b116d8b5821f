import CivilTime
import RepeatableChance
import Testing

/// What `systemd-analyze timespan` says is what is said here; but a span that does not end is none here.
@Suite(.enabled(if: !SystemdAnalyze.isMissing, "SKIP: there is no systemd-analyze here"))
struct SpanSystemdTests {
    static let seed: UInt64 = 23

    @Test(arguments: [
        "1y2M3w4d5h6min7s8ms9us", "0", "0.5d", "1.5M", "1d 12 h", "90s", "5m", "1M", "100y", "1.000001s", "8d", ".5s", "1 .5s",
        "1h30", "1 h30",
        "1.9999999s", "0.0000005d", "1.5w", "0.3333333333333333M", "1500ms", "1001us", "1.5us", "1s 1.5ms", "100000d", "1 1s",
        "00012s",
        "999999999999us", "60.0001s", "3600.5s", "0.25y", "13months", "1y 1us", "+1s", "292271y", "1\u{b5}s", "1\u{3bc}s", "4hr",
        "1usec",
        "1.142857142857142857w", "0.123456789y", "12.34s.56", "1s+1s",
        // Refused by both.
        "1mon", "3 foo", "-1d", "1.s", "1. s", "1S", "1H", "1h,2m", "1.5.5s", "", " ", "1ns", "+.5s", "1+1s", "1000000y", "1d-1h",
    ])
    func agrees(text: String) throws {
        let ours = try? Span(parsing: text)
        let theirs = try SystemdAnalyze.timespans([text]).first
        #expect(ours?.length.microseconds == theirs?.microseconds)
        #expect(ours?.normalized == theirs?.normal)
    }

    @Test func agreesOnRandomLengths() throws {
        var generator = SeededGenerator(seed: Self.seed)
        let lengths = (0..<1000).map { _ in
            Int64.random(in: 0...(1 << Int64.random(in: 0...62, using: &generator)), using: &generator)
        }
        let theirs = try SystemdAnalyze.timespans(lengths.map { "\($0)us" })
        #expect(theirs.map(\.microseconds) == lengths)
        for (length, theirs) in zip(lengths, theirs) {
            #expect(Span(elapsed: Elapsed(microseconds: length)).normalized == theirs.normal, "seed \(Self.seed)")
        }
    }

    /// A text of amounts, most of them such as systemd reads.
    private func text(_ generator: inout SeededGenerator) -> String {
        let units = [
            "y", "year", "years", "month", "M", "months", "w", "week", "weeks", "d", "day", "days", "h", "hr", "hour", "hours",
            "min", "m",
            "minute", "minutes", "s", "sec", "second", "seconds", "ms", "msec", "us", "usec", "\u{b5}s", "\u{3bc}s", "", "x", "mon",
        ]
        return (0..<Int.random(in: 1...4, using: &generator)).map { _ in
            func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }
            var text = happens(3) ? "+" : ""
            text += "\(Int64.random(in: 0...(1 << Int64.random(in: 0...12, using: &generator)), using: &generator))"
            if happens(25) { text += ".\(Int.random(in: 0...9_999_999, using: &generator))" }
            if happens(20) { text += " " }
            text += units.randomElement(using: &generator) ?? "d"
            return text + (happens(50) ? " " : "")
        }.joined()
    }

    @Test func agreesOnRandomTexts() throws {
        var generator = SeededGenerator(seed: Self.seed)
        let texts = (0..<1200).map { _ in text(&generator) }
        let spans = texts.compactMap { try? Span(parsing: $0) }
        let read = texts.filter { (try? Span(parsing: $0)) != nil }
        let theirs = try SystemdAnalyze.timespans(read)
        #expect(
            theirs.count == read.count && read.count > 800,
            "refused: \(read.dropFirst(theirs.count).first ?? "") (seed \(Self.seed))")
        for ((text, span), theirs) in zip(zip(read, spans), theirs) {
            #expect(span.length.microseconds == theirs.microseconds, "\"\(text)\" (seed \(Self.seed))")
            #expect(span.normalized == theirs.normal, "\"\(text)\" (seed \(Self.seed))")
        }
        // It stops at the first that it refuses: each is asked for by itself.
        let refused = texts.filter { (try? Span(parsing: $0)) == nil }
        #expect(refused.count > 30)
        for text in refused.prefix(60) {
            #expect(try SystemdAnalyze.timespans([text]).isEmpty, "\"\(text)\" (seed \(Self.seed))")
        }
    }
}
