import CivilTime
import RepeatableChance
import Testing

@Suite struct ZoneSpanTests {
    /// "months first (a missing day is the month's last), then days, then hours, minutes and seconds as elapsed time"
    @Test(arguments: [
        ("Europe/Rome", "2027-03-27T10:00:00+01:00", "1d", "2027-03-28T10:00:00+02:00"),
        ("Europe/Rome", "2027-03-27T10:00:00+01:00", "24h", "2027-03-28T11:00:00+02:00"),
        ("Europe/Rome", "2027-10-30T10:00:00+02:00", "1w", "2027-11-06T10:00:00+01:00"),
        ("Europe/Rome", "2027-01-31T10:00:00+01:00", "1month", "2027-02-28T10:00:00+01:00"),
        ("Europe/Rome", "2027-01-31T10:00:00+01:00", "1month1d", "2027-03-01T10:00:00+01:00"),
        ("Europe/Rome", "2028-02-29T10:00:00+01:00", "1y", "2029-02-28T10:00:00+01:00"),
        ("Europe/Rome", "2027-03-27T02:30:00+01:00", "1d", "2027-03-28T03:00:00+02:00"),
        ("Europe/Rome", "2027-03-27T02:30:00+01:00", "1d30min", "2027-03-28T03:30:00+02:00"),
        ("Europe/Rome", "2027-10-30T02:30:00+02:00", "1d", "2027-10-31T02:30:00+02:00"),
        ("Europe/Rome", "2027-10-30T02:30:00+02:00", "1d1h", "2027-10-31T02:30:00+01:00"),
        // An instant in the second of two like hours stays there by elapsed time.
        ("Europe/Rome", "2027-10-31T02:30:00+01:00", "0", "2027-10-31T02:30:00+01:00"),
        ("Europe/Rome", "2027-10-31T02:30:00+01:00", "20min", "2027-10-31T02:50:00+01:00"),
        ("Europe/Rome", "2027-10-31T02:30:00+01:00", "1d", "2027-11-01T02:30:00+01:00"),
        // A day that the zone skipped.
        ("Pacific/Apia", "2011-12-29T12:00:00-10:00", "1d", "2011-12-31T00:00:00+14:00"),
        ("Pacific/Apia", "2011-12-29T12:00:00-10:00", "2d", "2011-12-31T12:00:00+14:00"),
        ("Australia/Lord_Howe", "2027-10-02T02:15:00+10:30", "1d", "2027-10-03T02:30:00+11:00"),
        ("America/New_York", "2027-03-13T09:00:00-05:00", "0.5d", "2027-03-13T21:00:00-05:00"),
        ("America/New_York", "2027-03-13T09:00:00-05:00", "1.5d", "2027-03-14T21:00:00-04:00"),
    ])
    func adds(name: String, start: String, span: String, expected: String) throws {
        let zone = try ZoneFixtures.zone(name)
        #expect(zone.adding(try Span(parsing: span), to: try instant(start)).rfc3339(in: zone) == expected)
    }

    /// "hours, minutes and seconds as elapsed time; backwards in the same order"
    @Test(arguments: [
        ("Europe/Rome", "2027-03-31T10:00:00+02:00", "1month", "2027-02-28T10:00:00+01:00"),
        // Months first: 31 March - 1 month is 28 February, - 1 day is the 27th. Days first it would be 28 February.
        ("Europe/Rome", "2027-03-31T10:00:00+02:00", "1month1d", "2027-02-27T10:00:00+01:00"),
        ("Europe/Rome", "2027-03-29T10:00:00+02:00", "1d", "2027-03-28T10:00:00+02:00"),
        ("Europe/Rome", "2027-03-29T02:30:00+02:00", "1d", "2027-03-28T03:00:00+02:00"),
        // Days before hours: a day back lies in the gap and becomes 03:00, then 1 hour back is 01:00.
        ("Europe/Rome", "2027-03-29T02:30:00+02:00", "1d1h", "2027-03-28T01:00:00+01:00"),
        ("Europe/Rome", "2027-11-01T02:30:00+01:00", "1d", "2027-10-31T02:30:00+02:00"),
        ("Europe/Rome", "2027-10-31T02:30:00+01:00", "1h", "2027-10-31T02:30:00+02:00"),
        ("Pacific/Apia", "2011-12-31T12:00:00+14:00", "1d", "2011-12-31T00:00:00+14:00"),
        ("Pacific/Apia", "2011-12-31T12:00:00+14:00", "2d", "2011-12-29T12:00:00-10:00"),
    ])
    func subtracts(name: String, start: String, span: String, expected: String) throws {
        let zone = try ZoneFixtures.zone(name)
        #expect(zone.subtracting(try Span(parsing: span), from: try instant(start)).rfc3339(in: zone) == expected)
    }

    /// Whoever is later on calendar and clock is not earlier a span later; but for days that a month lacks, which are all its last.
    @Test(arguments: ZoneTests.names)
    func keepsOrder(name: String) throws {
        let zone = try ZoneFixtures.zone(name)
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<5000 {
            let first = Instant(microseconds: .random(in: -2_000_000_000_000_000...6_000_000_000_000_000, using: &generator))
            let second = first + Elapsed(microseconds: .random(in: 0...200_000_000_000, using: &generator))
            let shown = [zone.civil(first), zone.civil(second)]
            let hasDaysOfEveryMonth = shown.allSatisfy { $0.date.day <= 28 }
            let span = Span(
                months: hasDaysOfEveryMonth ? .random(in: 0...30, using: &generator) : 0,
                days: .random(in: 1...60, using: &generator),
                elapsed: .minutes(.random(in: 0...3000, using: &generator)))
            guard shown[0] <= shown[1] else { continue }
            #expect(zone.adding(span, to: first) <= zone.adding(span, to: second))
            #expect(zone.subtracting(span, from: first) <= zone.subtracting(span, from: second))
        }
    }

    @Test func survivesEndlessSpans() throws {
        let zone = try ZoneFixtures.zone("Europe/Rome")
        let span = Span(months: .max, days: .max, elapsed: Elapsed(microseconds: .max))
        let now = try instant("2027-03-05T09:00:00Z")
        #expect(zone.adding(span, to: now) == Instant(microseconds: .max))
        #expect(zone.subtracting(span, from: now) < now)
        #expect(zone.civil(zone.adding(Span(days: .max), to: now)).date == .latest)
    }
}
