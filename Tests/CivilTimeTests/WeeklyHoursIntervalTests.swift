import CivilTime
import Testing

@Suite struct WeeklyHoursIntervalTests {
    /// Ranges that begin on a date, in UTC.
    @Test(arguments: [
        ("Europe/Rome", "Mon..Fri 09:00-18:00", "2027-03-05", "2027-03-05T08:00:00Z/2027-03-05T17:00:00Z"),
        ("Europe/Rome", "Mon..Fri 09:00-18:00", "2027-03-06", ""),
        (
            "Europe/Rome", "09:00-12:00,11:00-13:00,13:00-14:00,15:00-16:00", "2027-03-05",
            "2027-03-05T08:00:00Z/2027-03-05T13:00:00Z 2027-03-05T14:00:00Z/2027-03-05T15:00:00Z"
        ),
        // "A range over midnight belongs to the day on which it begins."
        ("Europe/Rome", "Fri 22:00-02:00", "2027-03-05", "2027-03-05T21:00:00Z/2027-03-06T01:00:00Z"),
        ("Europe/Rome", "Fri 22:00-02:00", "2027-03-06", ""),
        // Days of 23 and 25 hours.
        ("Europe/Rome", "00:00-24:00", "2027-03-28", "2027-03-27T23:00:00Z/2027-03-28T22:00:00Z"),
        ("Europe/Rome", "00:00-24:00", "2027-10-31", "2027-10-30T22:00:00Z/2027-10-31T23:00:00Z"),
        ("Europe/Rome", "Sat 22:00-06:00", "2027-03-27", "2027-03-27T21:00:00Z/2027-03-28T04:00:00Z"),
        // In the gap from 02:00 to 03:00, and about it.
        ("Europe/Rome", "02:10-02:50", "2027-03-28", ""),
        ("Europe/Rome", "02:30-04:00", "2027-03-28", "2027-03-28T01:00:00Z/2027-03-28T02:00:00Z"),
        ("Europe/Rome", "01:00-02:30", "2027-03-28", "2027-03-28T00:00:00Z/2027-03-28T01:00:00Z"),
        ("Europe/Rome", "01:00-02:00,02:30-04:00", "2027-03-28", "2027-03-28T00:00:00Z/2027-03-28T02:00:00Z"),
        // In the hour that occurs twice: the first of each.
        ("Europe/Rome", "02:10-02:50", "2027-10-31", "2027-10-31T00:10:00Z/2027-10-31T00:50:00Z"),
        ("Europe/Rome", "02:30-04:00", "2027-10-31", "2027-10-31T00:30:00Z/2027-10-31T03:00:00Z"),
        ("Europe/Rome", "01:00-02:30", "2027-10-31", "2027-10-30T23:00:00Z/2027-10-31T00:30:00Z"),
        ("Australia/Lord_Howe", "02:00-03:00", "2027-10-03", "2027-10-02T15:30:00Z/2027-10-02T16:00:00Z"),
        // A day that the zone skipped.
        ("Pacific/Apia", "09:00-18:00", "2011-12-30", ""),
        ("Pacific/Apia", "22:00-02:00", "2011-12-29", "2011-12-30T08:00:00Z/2011-12-30T10:00:00Z"),
    ])
    func intervalsOfADate(name: String, hours: String, date: String, expected: String) throws {
        let intervals = try WeeklyHours(parsing: hours).intervals(of: #require(CivilDate(date)), in: ZoneFixtures.zone(name))
        let text = intervals.map { "\($0.start.rfc3339(in: .utc))/\($0.end.rfc3339(in: .utc))" }.joined(separator: " ")
        #expect(text == expected)
    }

    /// "Hours are half-open: `09:00-18:00` contains 09:00 and not 18:00."
    @Test(arguments: [
        ("Mon..Fri 09:00-18:00", "2027-03-05T09:00:00+01:00", true), ("Mon..Fri 09:00-18:00", "2027-03-05T18:00:00+01:00", false),
        ("Mon..Fri 09:00-18:00", "2027-03-05T17:59:59.999999+01:00", true),
        ("Mon..Fri 09:00-18:00", "2027-03-05T08:59:59.999999+01:00", false),
        ("Mon..Fri 09:00-18:00", "2027-03-06T12:00:00+01:00", false), ("Fri 22:00-02:00", "2027-03-06T01:59:00+01:00", true),
        ("Fri 22:00-02:00", "2027-03-06T02:00:00+01:00", false), ("Fri 22:00-02:00", "2027-03-05T01:00:00+01:00", false),
        ("Sun 22:00-02:00", "2027-03-08T00:30:00+01:00", true), ("Sat 10:00-24:00", "2027-03-06T23:59:00+01:00", true),
        ("Sat 10:00-24:00", "2027-03-07T00:00:00+01:00", false),
    ])
    func contains(hours: String, text: String, expected: Bool) throws {
        #expect(try WeeklyHours(parsing: hours).contains(instant(text), in: ZoneFixtures.zone("Europe/Rome")) == expected)
    }

    @Test func clipsAndJoins() throws {
        let zone = try ZoneFixtures.zone("Europe/Rome")
        let from = try instant("2027-03-05T10:30:00+01:00")
        let to = try instant("2027-04-05T10:30:00+02:00")
        #expect(try WeeklyHours(parsing: "00:00-24:00").intervals(from: from, to: to, in: zone) == [Interval(start: from, end: to)])
        #expect(
            try WeeklyHours(parsing: "00:00-12:00,12:00-24:00").intervals(from: from, to: to, in: zone) == [
                Interval(start: from, end: to)
            ])
        #expect(try WeeklyHours(parsing: "00:00-24:00").intervals(from: from, to: from, in: zone).isEmpty)
        #expect(WeeklyHours(ranges: []).intervals(from: from, to: to, in: zone).isEmpty)
        #expect(!WeeklyHours(ranges: []).contains(from, in: zone))
        let hours = try WeeklyHours(parsing: "Mon..Fri 09:00-11:00")
        let found = hours.intervals(from: from, to: from + .hours(72), in: zone)
        #expect(
            found == [
                Interval(start: from, end: try instant("2027-03-05T11:00:00+01:00")),
                Interval(start: try instant("2027-03-08T09:00:00+01:00"), end: from + .hours(72)),
            ])
        #expect(hours.intervals(from: to, to: from, in: zone).isEmpty)
    }

    @Test func survivesTheEndsOfTime() throws {
        let zone = try ZoneFixtures.zone("Europe/Rome")
        let hours = try WeeklyHours(parsing: "09:00-18:00")
        for end in [Int64.min, .max] {
            _ = hours.contains(Instant(microseconds: end), in: zone)
            _ = hours.intervals(from: Instant(microseconds: end), to: Instant(microseconds: end) + .days(7), in: zone)
        }
    }

    private static let samples = [
        "Mon..Fri 09:00-18:00", "22:00-02:00", "Sat..Mon 20:00-06:30 Wed 00:00-24:00", "00:00-24:00", "Tue 01:30-01:00",
        "02:15-02:45,00:00-00:30",
        "Sun 00:00-03:00 Sat 23:00-02:30 Sun 02:30-12:00", "Mon..Sun 00:01-00:00",
    ]

    /// Weeks in which clocks are set, or a day is skipped, and one in which nothing happens.
    private static let weeks = [
        ("Europe/Rome", "2027-03-25"), ("Europe/Rome", "2027-10-28"), ("Europe/Rome", "2027-06-01"),
        ("Australia/Lord_Howe", "2027-04-01"),
        ("Pacific/Apia", "2011-12-27"), ("America/Sao_Paulo", "2018-11-01"), ("America/Sao_Paulo", "2018-02-15"),
        ("America/St_Johns", "2006-10-26"),
        ("Pacific/Kwajalein", "1993-08-19"), ("America/Juneau", "1867-10-16"), ("Etc/UTC", "2027-03-01"),
    ]

    /// Minute by minute, `contains` says what the intervals say; and but for the second of two like hours, both say what calendar and
    /// clock say.
    @Test(arguments: samples, weeks)
    func agreesMinuteByMinute(text: String, week: (name: String, date: String)) throws {
        let hours = try WeeklyHours(parsing: text)
        let zone = try ZoneFixtures.zone(week.name)
        let date = try #require(CivilDate(week.date))
        let start = zone.startOfDay(date)
        let intervals = hours.intervals(from: start, to: start + .days(7), in: zone)
        let byDate = Interval.merged((-3...9).flatMap { hours.intervals(of: date.adding(days: $0), in: zone) })
        for (previous, next) in zip(intervals, intervals.dropFirst()) { #expect(previous.end < next.start) }

        var index = 0
        for minute in 0..<Int64(7 * 24 * 60) {
            let moment = start + .minutes(minute)
            while index < intervals.count, intervals[index].end <= moment { index += 1 }
            let isInside = index < intervals.count && intervals[index].contains(moment)
            let shown = zone.civil(moment)
            guard hours.contains(moment, in: zone) == isInside, byDate.contains(where: { $0.contains(moment) }) == isInside else {
                Issue.record("\(shown)")
                return
            }
            if zone.instant(shown) == moment, clockSays(hours, shown) != isInside {
                Issue.record("the clock shows \(shown)")
                return
            }
        }
    }

    /// Whether a range holds what calendar and clock show, read as a person would.
    private func clockSays(_ hours: WeeklyHours, _ shown: CivilDateTime) -> Bool {
        let minute = shown.time.hour * 60 + shown.time.minute
        let yesterday = shown.date.adding(days: -1)
        return hours.ranges.contains { range in
            let today = range.days.contains(shown.date.weekday)
            let before = range.days.contains(yesterday.weekday)
            if range.start < range.end { return today && range.start <= minute && minute < range.end }
            return today && range.start <= minute || before && minute < range.end
        }
    }
}
