import CivilTime
import RepeatableChance
import Testing

@Suite struct ZoneTests {
    /// What clocks show: instant, civil time, offset, abbreviation.
    @Test(
        arguments: [
            ("Europe/Rome", "2027-03-28T00:59:59Z", "2027-03-28 01:59:59", 3600, "CET"),
            ("Europe/Rome", "2027-03-28T01:00:00Z", "2027-03-28 03:00:00", 7200, "CEST"),
            ("Europe/Rome", "2027-10-31T00:59:59Z", "2027-10-31 02:59:59", 7200, "CEST"),
            ("Europe/Rome", "2027-10-31T01:00:00Z", "2027-10-31 02:00:00", 3600, "CET"),
            // Before the first transition: local mean time.
            ("Europe/Rome", "1800-01-01T00:00:00Z", "1800-01-01 00:49:56", 2996, "LMT"),
            // By the footer, and by the footer 400-year cycles later.
            ("Europe/Rome", "2100-07-01T12:00:00Z", "2100-07-01 14:00:00", 7200, "CEST"),
            ("Europe/Rome", "2100-03-28T00:59:59Z", "2100-03-28 01:59:59", 3600, "CET"),
            ("Europe/Rome", "2100-03-28T01:00:00Z", "2100-03-28 03:00:00", 7200, "CEST"),
            ("Europe/Rome", "9999-12-31T22:59:59Z", "9999-12-31 23:59:59", 3600, "CET"),
            ("America/New_York", "2027-03-14T06:59:59Z", "2027-03-14 01:59:59", -18000, "EST"),
            ("America/New_York", "2027-03-14T07:00:00Z", "2027-03-14 03:00:00", -14400, "EDT"),
            // Half an hour of daylight saving, in the southern summer.
            ("Australia/Lord_Howe", "2027-01-15T00:00:00Z", "2027-01-15 11:00:00", 39600, "+11"),
            ("Australia/Lord_Howe", "2027-07-15T00:00:00Z", "2027-07-15 10:30:00", 37800, "+1030"),
            ("Australia/Sydney", "2100-12-25T00:00:00Z", "2100-12-25 11:00:00", 39600, "AEDT"),
            ("Australia/Sydney", "2100-06-25T00:00:00Z", "2100-06-25 10:00:00", 36000, "AEST"),
            // Ireland's standard time is that of summer; winter is behind it.
            ("Europe/Dublin", "2027-01-15T12:00:00Z", "2027-01-15 12:00:00", 0, "GMT"),
            ("Europe/Dublin", "2100-07-15T12:00:00Z", "2100-07-15 13:00:00", 3600, "IST"),
            ("Europe/Dublin", "2100-12-15T12:00:00Z", "2100-12-15 12:00:00", 0, "GMT"),
            ("Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29 23:59:59", -36000, "-10"),
            ("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31 00:00:00", 50400, "+14"),
            ("Asia/Kathmandu", "2027-01-01T00:00:00Z", "2027-01-01 05:45:00", 20700, "+0545"),
            // An empty footer never occurs today; a footer without daylight saving time holds for ever.
            ("Asia/Kolkata", "2400-01-01T00:00:00Z", "2400-01-01 05:30:00", 19800, "IST"),
        ] as [(String, String, String, Int, String)])
    func showsCivilTime(name: String, text: String, expected: String, offset: Int, abbreviation: String) throws {
        let zone = try ZoneFixtures.zone(name)
        let moment = try instant(text)
        #expect(zone.civil(moment) == (try civil(expected)))
        #expect(zone.offset(at: moment) == offset)
        #expect(zone.abbreviation(at: moment) == abbreviation)
    }

    /// "A local time that does not exist (spring) becomes the first instant after the gap; one that occurs twice (autumn) means the first."
    @Test(arguments: [
        ("Europe/Rome", "2027-03-28 01:59:59", "2027-03-28T00:59:59Z"), ("Europe/Rome", "2027-03-28 02:00", "2027-03-28T01:00:00Z"),
        ("Europe/Rome", "2027-03-28 02:30", "2027-03-28T01:00:00Z"), ("Europe/Rome", "2027-03-28 03:00", "2027-03-28T01:00:00Z"),
        ("Europe/Rome", "2027-10-31 01:59:59", "2027-10-30T23:59:59Z"), ("Europe/Rome", "2027-10-31 02:30", "2027-10-31T00:30:00Z"),
        ("Europe/Rome", "2027-10-31 03:00", "2027-10-31T02:00:00Z"), ("Europe/Rome", "2100-03-28 02:30", "2100-03-28T01:00:00Z"),
        ("Europe/Rome", "2500-10-31 02:30", "2500-10-31T00:30:00Z"),
        ("America/New_York", "2027-03-14 02:30", "2027-03-14T07:00:00Z"),
        ("America/New_York", "2027-11-07 01:30", "2027-11-07T05:30:00Z"),
        ("Australia/Lord_Howe", "2027-10-03 02:15", "2027-10-02T15:30:00Z"),
        ("Australia/Lord_Howe", "2027-04-04 01:45", "2027-04-03T14:45:00Z"),
        ("Pacific/Apia", "2011-12-30 12:00", "2011-12-30T10:00:00Z"),
        ("Pacific/Apia", "2011-12-31 00:00", "2011-12-30T10:00:00Z"), ("Europe/Dublin", "2027-03-28 01:30", "2027-03-28T01:00:00Z"),
        ("Europe/Dublin", "2027-10-31 01:30", "2027-10-31T00:30:00Z"),
        ("America/Sao_Paulo", "2018-11-04 00:30", "2018-11-04T03:00:00Z"),
        ("America/Nuuk", "2100-03-27 23:30", "2100-03-28T01:00:00Z"),
        ("Europe/Rome", "1800-01-01 00:49:56", "1800-01-01T00:00:00Z"),
    ])
    func findsInstants(name: String, text: String, expected: String) throws {
        #expect(try ZoneFixtures.zone(name).instant(civil(text)) == (try instant(expected)))
    }

    /// Microseconds are kept, but for a time in a gap, which is the instant after it.
    @Test func keepsMicroseconds() throws {
        let zone = try ZoneFixtures.zone("Europe/Rome")
        var moment = CivilDateTime(
            date: try #require(CivilDate("2027-03-28")), time: try #require(TimeOfDay(microseconds: 9_000_000_001)))
        #expect(zone.instant(moment) == (try instant("2027-03-28T01:00:00Z")))
        moment.date = moment.date.adding(days: 1)
        #expect(zone.instant(moment) == (try instant("2027-03-29T00:30:00.000001Z")))
        #expect(zone.civil(Instant(microseconds: -1)).time.microseconds == 3_599_999_999)
    }

    @Test(arguments: [
        ("Europe/Rome", "2027-03-28", "2027-03-27T23:00:00Z"), ("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z"),
        ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z"), ("America/St_Johns", "2006-10-29", "2006-10-29T02:30:00Z"),
    ])
    func beginsDays(name: String, date: String, expected: String) throws {
        #expect(try ZoneFixtures.zone(name).startOfDay(#require(CivilDate(date))) == (try instant(expected)))
    }

    static let names = [
        "Europe/Rome", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Europe/Dublin", "Asia/Gaza", "America/Nuuk",
        "Asia/Manila",
        "America/Juneau", "Antarctica/Troll", "Pacific/Kwajalein", "America/Santiago", "Etc/UTC", "America/St_Johns",
    ]

    /// An instant shown and read again is itself, or the earlier of two that clocks show alike; later civil times are no earlier instants.
    @Test(arguments: names)
    func roundTrips(name: String) throws {
        let zone = try ZoneFixtures.zone(name)
        var generator = SeededGenerator(seed: 1)
        var previous: (civil: CivilDateTime, instant: Instant)?
        let walls = (0..<20_000).map { _ in Int64.random(in: -5_000_000_000_000_000...40_000_000_000_000_000, using: &generator) }
            .sorted()
        for wall in walls {
            let moment = Instant(microseconds: wall)
            let shown = zone.civil(moment)
            let found = zone.instant(shown)
            #expect(zone.civil(found) == shown)
            #expect(found <= moment && moment - found <= .hours(25))
            if found != moment { #expect(zone.offset(at: found) > zone.offset(at: moment)) }

            let any = Zone.utc.civil(moment)
            let meant = zone.instant(any)
            #expect(zone.civil(meant) >= any)
            if let previous {
                #expect(previous.civil <= any)
                #expect(previous.instant <= meant)
            }
            previous = (any, meant)
        }
    }

    /// Instants beyond the calendar: its ends, and no trap.
    @Test(arguments: [Int64.min, .max])
    func survivesTheEndsOfTime(microseconds: Int64) throws {
        for name in ZoneTests.names {
            let zone = try ZoneFixtures.zone(name)
            let date = zone.civil(Instant(microseconds: microseconds)).date
            #expect(date == (microseconds < 0 ? .earliest : .latest))
            #expect(zone.civil(zone.startOfDay(date)).date == date)
        }
    }

    @Test func isEqualByNameAndRules() throws {
        let rome = try Zone(tzif: ZoneFixtures.bytes("Europe/Rome"), name: "Europe/Rome")
        #expect(rome == (try ZoneFixtures.zone("Europe/Rome")))
        #expect(rome != (try Zone(tzif: ZoneFixtures.bytes("Europe/Rome"), name: "")))
        #expect(rome != (try Zone(tzif: ZoneFixtures.bytes("Europe/Dublin"), name: "Europe/Rome")))
        #expect(Zone.utc == (try Zone(tzif: ZoneFixtures.bytes("Etc/UTC"), name: "UTC")))
        #expect(Set([rome, try ZoneFixtures.zone("Europe/Rome")]).count == 1)
    }
}
