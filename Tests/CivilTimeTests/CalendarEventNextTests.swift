import CivilTime
import Testing

@Suite struct CalendarEventNextTests {
    private func elapses(_ text: String, _ zone: String, after: String, count: Int) throws -> [String] {
        let event = try CalendarEvent(parsing: text, zones: ZoneFixtures.directory)
        return try event.elapses(after: instant(after), in: ZoneFixtures.zone(zone), count: count).map { $0.rfc3339(in: .utc) }
    }

    @Test(
        "the next elapses, strictly after an instant",
        arguments: [
            ("daily", "2026-11-24T16:00:00Z", ["2026-11-25T00:00:00Z", "2026-11-26T00:00:00Z"]),
            ("daily", "2026-11-25T00:00:00Z", ["2026-11-26T00:00:00Z"]),
            ("daily", "2026-11-24T23:59:59.999999Z", ["2026-11-25T00:00:00Z"]),
            ("Tue 09:30", "2026-11-24T09:29:59Z", ["2026-11-24T09:30:00Z", "2026-12-01T09:30:00Z"]),
            ("Mon..Fri 18,9:00", "2026-11-27T10:00:00Z", ["2026-11-27T18:00:00Z", "2026-11-30T09:00:00Z"]),
            ("*-*-31", "2026-11-24T00:00:00Z", ["2026-12-31T00:00:00Z", "2027-01-31T00:00:00Z", "2027-03-31T00:00:00Z"]),
            ("*-2-29", "2026-11-24T00:00:00Z", ["2028-02-29T00:00:00Z", "2032-02-29T00:00:00Z"]),
            ("Mon *-2-29", "2026-11-24T00:00:00Z", ["2044-02-29T00:00:00Z", "2072-02-29T00:00:00Z", "2112-02-29T00:00:00Z"]),
            ("*-*~1", "2028-01-31T00:00:00Z", ["2028-02-29T00:00:00Z", "2028-03-31T00:00:00Z", "2028-04-30T00:00:00Z"]),
            ("*-02~03", "2026-11-24T00:00:00Z", ["2027-02-26T00:00:00Z", "2028-02-27T00:00:00Z"]),
            // The last Monday in May.
            ("Mon *-05~07/1", "2026-11-24T00:00:00Z", ["2027-05-31T00:00:00Z", "2028-05-29T00:00:00Z"]),
            ("*-11~7/3", "2026-11-01T00:00:00Z", ["2026-11-24T00:00:00Z", "2026-11-27T00:00:00Z", "2026-11-30T00:00:00Z"]),
            ("*-11~1..6/2", "2026-11-01T00:00:00Z", ["2026-11-26T00:00:00Z", "2026-11-28T00:00:00Z", "2026-11-30T00:00:00Z"]),
            // A repetition begins anew with each hour, day and month.
            ("*:02/23", "2026-11-24T23:30:00Z", ["2026-11-24T23:48:00Z", "2026-11-25T00:02:00Z", "2026-11-25T00:25:00Z"]),
            ("1/18:00", "2026-11-30T12:00:00Z", ["2026-11-30T19:00:00Z", "2026-12-01T01:00:00Z"]),
            ("*-*-3/17", "2026-12-10T00:00:00Z", ["2026-12-20T00:00:00Z", "2027-01-03T00:00:00Z"]),
            ("2027..2031/3-1-1", "2026-11-24T00:00:00Z", ["2027-01-01T00:00:00Z", "2030-01-01T00:00:00Z"]),
            ("9:00:0/0.4", "2026-11-24T09:00:59.5Z", ["2026-11-24T09:00:59.6Z", "2026-11-25T09:00:00Z"]),
            ("*:*:*", "2026-11-24T23:59:59.5Z", ["2026-11-25T00:00:00Z", "2026-11-25T00:00:01Z"]),
            ("@1700000000", "2023-11-14T22:13:19Z", ["2023-11-14T22:13:20Z"]),
            // Never, or never again.
            ("*-2-30", "2026-11-24T00:00:00Z", []), ("2020-1-1", "2026-11-24T00:00:00Z", []),
            ("Mon 2026-11-24", "2026-11-01T00:00:00Z", []),
            ("@1700000000", "2023-11-14T22:13:20Z", []),
            // Years are 1970 to 2199.
            ("yearly", "1960-05-05T00:00:00Z", ["1970-01-01T00:00:00Z", "1971-01-01T00:00:00Z"]),
            ("*:*:*", "2199-12-31T23:59:58Z", ["2199-12-31T23:59:59Z"]), ("minutely", "2300-01-01T00:00:00Z", []),
        ] as [(String, String, [String])])
    func comesNext(text: String, after: String, expected: [String]) throws {
        // Where the table ends early, there are no more.
        #expect(try elapses(text, "Etc/UTC", after: after, count: max(expected.count, 1)) == expected)
    }

    @Test func stopsAtTheEnd() throws {
        #expect(try elapses("*:*:*", "Etc/UTC", after: "2199-12-31T23:59:57Z", count: 9).count == 2)
        #expect(try elapses("2027..2031/3-1-1", "Etc/UTC", after: "2026-11-24T00:00:00Z", count: 9).count == 2)
        let daily = try CalendarEvent(parsing: "daily")
        #expect(daily.next(after: .distantFuture, in: .utc) == nil)
        #expect(daily.next(after: Instant(microseconds: .max), in: .utc) == nil)
        #expect(daily.next(after: Instant(microseconds: .min), in: .utc) == Instant(seconds: 0))
        #expect(daily.elapses(after: Instant(seconds: 0), in: .utc, count: 0).isEmpty)
    }

    @Test(
        "A local time that does not exist (spring) becomes the first instant after the gap; one that occurs twice (autumn) means the first.",
        arguments: [
            // systemd leaves out what does not exist: Tuesday's reminder of 02:30 would not come at all.
            ("Europe/Rome", "2:30", "2026-03-28T12:00:00Z", ["2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z"]),
            ("Europe/Rome", "*:30", "2026-03-29T00:30:00Z", ["2026-03-29T01:00:00Z", "2026-03-29T01:30:00Z"]),
            ("Europe/Rome", "*:0/15", "2026-03-29T00:45:00Z", ["2026-03-29T01:00:00Z", "2026-03-29T01:15:00Z"]),
            ("Europe/Rome", "2,3:00", "2026-03-28T12:00:00Z", ["2026-03-29T01:00:00Z", "2026-03-30T00:00:00Z"]),
            ("Australia/Lord_Howe", "2:15", "2026-10-03T12:00:00Z", ["2026-10-03T15:30:00Z", "2026-10-04T15:15:00Z"]),
            ("America/Santiago", "daily", "2026-09-05T12:00:00Z", ["2026-09-06T04:00:00Z", "2026-09-07T03:00:00Z"]),
            // A whole day that the zone skipped.
            (
                "Pacific/Apia", "12:00", "2011-12-29T12:00:00Z",
                ["2011-12-29T22:00:00Z", "2011-12-30T10:00:00Z", "2011-12-30T22:00:00Z"]
            ),
            ("Pacific/Apia", "2011-12-30 12:00", "2011-12-29T12:00:00Z", ["2011-12-30T10:00:00Z"]),
            // systemd takes the second too where that is nearer, so that the reminder came twice.
            ("Europe/Rome", "2:30", "2026-10-24T12:00:00Z", ["2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z"]),
            ("Europe/Rome", "2:30", "2026-10-25T01:10:00Z", ["2026-10-26T01:30:00Z"]),
            ("Europe/Rome", "*:30", "2026-10-25T00:30:00Z", ["2026-10-25T02:30:00Z"]),
            ("Europe/Rome", "*:*", "2026-10-25T00:58:30Z", ["2026-10-25T00:59:00Z", "2026-10-25T02:00:00Z"]),
            ("Europe/Rome", "*:*", "2026-10-25T01:00:00Z", ["2026-10-25T02:00:00Z", "2026-10-25T02:01:00Z"]),
            // systemd takes the second only: here winter is the time that the zone's rules call "saved".
            ("Europe/Dublin", "1:36", "2026-10-24T12:00:00Z", ["2026-10-25T00:36:00Z", "2026-10-26T01:36:00Z"]),
        ] as [(String, String, String, [String])])
    func goesWithTheClocks(zone: String, text: String, after: String, expected: [String]) throws {
        #expect(try elapses(text, zone, after: after, count: expected.count) == expected)
    }

    @Test("an event's own zone goes before the one given")
    func hasItsOwnZone() throws {
        let after = "2026-07-01T00:00:00Z"
        #expect(try elapses("9:00", "America/New_York", after: after, count: 1) == ["2026-07-01T13:00:00Z"])
        #expect(try elapses("9:00 Europe/Rome", "America/New_York", after: after, count: 1) == ["2026-07-01T07:00:00Z"])
        #expect(try elapses("9:00 UTC", "America/New_York", after: after, count: 1) == ["2026-07-01T09:00:00Z"])
    }
}
