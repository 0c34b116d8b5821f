import CivilTime
import Testing

@Suite struct MomentTests {
    private let rome: Zone
    /// Friday 5 March 2027, 10:00 in Rome.
    private let now: Instant

    init() throws {
        rome = try ZoneFixtures.zone("Europe/Rome")
        now = try instant("2027-03-05T10:00:00+01:00")
    }

    private func resolve(_ text: String, _ direction: MomentExpression.Direction, bareSpans: Bool = false) throws -> Moment {
        try MomentExpression.parse(text, bareSpans: bareSpans, zones: ZoneFixtures.directory).resolve(
            now: now, zone: rome, direction: direction)
    }

    /// "`fri` is the next Friday, never today; where something has passed (`log`, `amend`, `done`), the last one, today included."
    @Test(arguments: [
        ("now", "2027-03-05T10:00:00+01:00", "2027-03-05T10:00:00+01:00"),
        ("tomorrow 9:00", "2027-03-06T09:00:00+01:00", "2027-03-06T09:00:00+01:00"),
        ("today 15:00", "2027-03-05T15:00:00+01:00", "2027-03-05T15:00:00+01:00"),
        ("yesterday 09:00:30", "2027-03-04T09:00:30+01:00", "2027-03-04T09:00:30+01:00"),
        ("fri 15:00", "2027-03-12T15:00:00+01:00", "2027-02-26T15:00:00+01:00"),
        ("fri 9:00", "2027-03-12T09:00:00+01:00", "2027-03-05T09:00:00+01:00"),
        ("fri 10:00", "2027-03-12T10:00:00+01:00", "2027-03-05T10:00:00+01:00"),
        ("sat 9:00", "2027-03-06T09:00:00+01:00", "2027-02-27T09:00:00+01:00"),
        ("Thursday 9:00", "2027-03-11T09:00:00+01:00", "2027-03-04T09:00:00+01:00"),
        ("MON 09:00", "2027-03-08T09:00:00+01:00", "2027-03-01T09:00:00+01:00"),
        ("9:00", "2027-03-06T09:00:00+01:00", "2027-03-05T09:00:00+01:00"),
        ("10:00", "2027-03-06T10:00:00+01:00", "2027-03-05T10:00:00+01:00"),
        ("11:00", "2027-03-05T11:00:00+01:00", "2027-03-04T11:00:00+01:00"),
        ("11:00:30", "2027-03-05T11:00:30+01:00", "2027-03-04T11:00:30+01:00"),
        ("2026-12-01 09:30", "2026-12-01T09:30:00+01:00", "2026-12-01T09:30:00+01:00"),
        ("2027-07-01 09:30:15", "2027-07-01T09:30:15+02:00", "2027-07-01T09:30:15+02:00"),
        ("2027-07-01T09:30", "2027-07-01T09:30:00+02:00", "2027-07-01T09:30:00+02:00"),
        ("2027-03-28 02:30", "2027-03-28T03:00:00+02:00", "2027-03-28T03:00:00+02:00"),
        ("2027-03-02T10:20:00Z", "2027-03-02T11:20:00+01:00", "2027-03-02T11:20:00+01:00"),
        ("2027-03-02 10:20:00-05:00", "2027-03-02T16:20:00+01:00", "2027-03-02T16:20:00+01:00"),
        ("@1700000000", "2023-11-14T23:13:20+01:00", "2023-11-14T23:13:20+01:00"),
        ("@0.5", "1970-01-01T01:00:00.5+01:00", "1970-01-01T01:00:00.5+01:00"),
        ("in 2h", "2027-03-05T12:00:00+01:00", "2027-03-05T12:00:00+01:00"),
        ("in 3d 1h", "2027-03-08T11:00:00+01:00", "2027-03-08T11:00:00+01:00"),
        ("90min ago", "2027-03-05T08:30:00+01:00", "2027-03-05T08:30:00+01:00"),
        ("1d 12 h ago", "2027-03-03T22:00:00+01:00", "2027-03-03T22:00:00+01:00"),
        ("in 0d", "2027-03-05T10:00:00+01:00", "2027-03-05T10:00:00+01:00"),
        ("  IN 2h  ", "2027-03-05T12:00:00+01:00", "2027-03-05T12:00:00+01:00"),
    ])
    func findsExactMoments(text: String, future: String, past: String) throws {
        for (direction, expected) in [(MomentExpression.Direction.future, future), (.past, past)] {
            let moment = try resolve(text, direction)
            #expect(moment.instant.rfc3339(in: rome) == expected)
            #expect(moment.hasClockTime)
            #expect(moment.date == nil)
            #expect(moment.zone == rome)
        }
    }

    /// A date alone is its first instant.
    @Test(arguments: [
        ("today", "2027-03-05", "2027-03-05"), ("tomorrow", "2027-03-06", "2027-03-06"), ("Yesterday", "2027-03-04", "2027-03-04"),
        ("fri", "2027-03-12", "2027-03-05"), ("thu", "2027-03-11", "2027-03-04"), ("saturday", "2027-03-06", "2027-02-27"),
        ("2026-12-01", "2026-12-01", "2026-12-01"), ("9999-12-31", "9999-12-31", "9999-12-31"),
    ])
    func findsDays(text: String, future: String, past: String) throws {
        for (direction, expected) in [(MomentExpression.Direction.future, future), (.past, past)] {
            let moment = try resolve(text, direction)
            #expect(moment.date?.description == expected)
            #expect(!moment.hasClockTime)
            #expect(moment.instant == rome.startOfDay(try #require(CivilDate(expected))))
        }
    }

    /// Days and months alone give the date on which they fall, at the present clock time.
    @Test(arguments: [
        ("in 3d", "2027-03-08T10:00:00+01:00", "2027-03-08"), ("3d ago", "2027-03-02T10:00:00+01:00", "2027-03-02"),
        ("in 1month", "2027-04-05T10:00:00+02:00", "2027-04-05"), ("2 weeks ago", "2027-02-19T10:00:00+01:00", "2027-02-19"),
        ("in 23d", "2027-03-28T10:00:00+02:00", "2027-03-28"),
    ])
    func fallsOnDates(text: String, expected: String, date: String) throws {
        let moment = try resolve(text, .future)
        #expect(moment.instant.rfc3339(in: rome) == expected)
        #expect(!moment.hasClockTime)
        #expect(moment.date?.description == date)
    }

    @Test func takesBareSpansWhereAsked() throws {
        #expect(try resolve("3d", .future, bareSpans: true).date?.description == "2027-03-08")
        #expect(try resolve("2h 30min", .future, bareSpans: true).instant == now + .minutes(150))
        #expect(try resolve(".5h", .future, bareSpans: true).instant == now + .minutes(30))
        #expect(try resolve("9:00", .future, bareSpans: true).instant.rfc3339(in: rome) == "2027-03-06T09:00:00+01:00")
        #expect(try resolve("2027-12-01", .future, bareSpans: true).date?.description == "2027-12-01")
    }

    @Test(arguments: [
        ("2027-03-02 10:15 UTC", "2027-03-02T11:15:00+01:00", "UTC"),
        ("2027-03-02 10:15:30 America/New_York", "2027-03-02T16:15:30+01:00", "America/New_York"),
        ("2027-03-06 Pacific/Apia", "2027-03-05T12:00:00+01:00", "Pacific/Apia"),
        ("9:00 America/New_York", "2027-03-05T15:00:00+01:00", "America/New_York"),
        ("tomorrow Asia/Kathmandu", "2027-03-05T19:15:00+01:00", "Asia/Kathmandu"),
        ("sat 9:00 Asia/Kathmandu", "2027-03-06T04:15:00+01:00", "Asia/Kathmandu"),
    ])
    func readsInANamedZone(text: String, expected: String, zone: String) throws {
        let moment = try resolve(text, .future)
        #expect(moment.instant.rfc3339(in: rome) == expected)
        #expect(moment.zone.name == zone)
    }

    /// In the second of two like hours, a clock time of that hour has passed.
    @Test func looksAheadFromAHourThatOccursTwice() throws {
        let second = try instant("2027-10-31T02:30:00+01:00")
        let moment = try MomentExpression.parse("2:45").resolve(now: second, zone: rome, direction: .future)
        #expect(moment.instant.rfc3339(in: rome) == "2027-11-01T02:45:00+01:00")
        let past = try MomentExpression.parse("2:45").resolve(now: second, zone: rome, direction: .past)
        #expect(past.instant.rfc3339(in: rome) == "2027-10-31T02:45:00+02:00")
    }

    @Test func endsAtTheEndsOfTime() throws {
        for microseconds in [Int64.min, .max] {
            for text in ["9:00", "23:59:59", "fri", "tomorrow", "in 9999y", "9999y ago"] {
                for direction in [MomentExpression.Direction.future, .past] {
                    _ = try MomentExpression.parse(text).resolve(
                        now: Instant(microseconds: microseconds), zone: rome, direction: direction)
                }
            }
        }
    }
}
