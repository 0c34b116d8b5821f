import CivilTime
import Testing

@Suite struct CalendarEventTests {
    /// "Recurring moments: `systemd.time(7)` calendar events."
    @Test(
        "normal form, as systemd-analyze calendar prints it",
        arguments: [
            // Days of the week: lists and ranges, either name, in any case, in the order of the week.
            ("Tue 09:30", "Tue *-*-* 09:30:00"), ("Mon 09:00", "Mon *-*-* 09:00:00"), ("mOnDaY", "Mon *-*-* 00:00:00"),
            ("Sun,Fri..Saturday,wed", "Wed,Fri..Sun *-*-* 00:00:00"), ("Mon,Tue", "Mon,Tue *-*-* 00:00:00"),
            ("Mon..Sun", "*-*-* 00:00:00"), ("Mon-Fri", "Mon..Fri *-*-* 00:00:00"), ("Wed..Wed 1-1", "Wed *-01-01 00:00:00"),
            ("Mon,", "Mon *-*-* 00:00:00"), ("Mon,  *:*", "Mon *-*-* *:*:00"), ("Mon ", "Mon *-*-* 00:00:00"),
            // Dates: with or without a year, a year of two digits being one from 1970 to 2069.
            ("*-*-*", "*-*-* 00:00:00"), ("*-*", "*-*-* 00:00:00"), ("12-24", "*-12-24 00:00:00"),
            ("69-1-1", "2069-01-01 00:00:00"), ("70-1-1", "1970-01-01 00:00:00"), ("0-1-1", "2000-01-01 00:00:00"),
            ("99..01-1-1", "1999..2001-01-01 00:00:00"), ("2199-1-1", "2199-01-01 00:00:00"),
            ("1970/229-1-1", "1970/229-01-01 00:00:00"),
            ("*-*-* ", "*-*-* 00:00:00"), ("1-1  8:00", "*-01-01 08:00:00"),
            // Clock times: seconds are none where none are said.
            ("8:05", "*-*-* 08:05:00"), ("8:05:09", "*-*-* 08:05:09"), ("*:*:*", "*-*-* *:*:*"), ("0:0", "*-*-* 00:00:00"),
            // Lists are sorted, without doubles; years after their century is known.
            ("21,9,9,009:30,0", "*-*-* 09,21:00,30:00"), ("2020,20-1-1", "2020-01-01 00:00:00"),
            ("*-*-1,1/1", "*-*-01,01/1 00:00:00"), ("*-*-1..5,1..4,1..5/2", "*-*-01..04,01..05,01..05/2 00:00:00"),
            // A range ends with the last value that it reaches; a step of one in it is not written.
            ("*-*-1..6/2", "*-*-01..05/2 00:00:00"), ("*-*-1..2/2", "*-*-01 00:00:00"), ("*-*-1..5/1", "*-*-01..05 00:00:00"),
            ("*-*-3..3", "*-*-03 00:00:00"), ("*-*-1/1", "*-*-01/1 00:00:00"), ("9..17/4:0/15", "*-*-* 09..17/4:00/15:00"),
            ("*-*-1..5/100", "*-*-01 00:00:00"), ("*-*-1..32/2", "*-*-01..31/2 00:00:00"), ("0..40/50:00", "*-*-* 00:00:00"),
            // Days from the month's end: every day is every day from there too.
            ("*-*~1", "*-*~01 00:00:00"), ("2~3", "*-02~03 00:00:00"), ("*-*~07/1", "*-*~07/1 00:00:00"),
            ("Mon *-5~7/1", "Mon *-05~07/1 00:00:00"), ("*-*~1..7/2", "*-*~01..07/2 00:00:00"), ("*~*", "*-*-* 00:00:00"),
            ("*-*~28/27", "*-*~28/27 00:00:00"),
            // Fractions of seconds, rounded to the microsecond.
            ("1:2:3.5", "*-*-* 01:02:03.500000"), ("1:2:3.1234565", "*-*-* 01:02:03.123457"),
            ("1:2:3.1234564999", "*-*-* 01:02:03.123456"),
            ("1:2:3.9999999", "*-*-* 01:02:04"), ("1:2:3.000000", "*-*-* 01:02:03"), ("1:2:0/0.25", "*-*-* 01:02:00/0.250000"),
            ("1:2:0/1", "*-*-* 01:02:*"), ("1:2:0/1,5", "*-*-* 01:02:*"), ("1:2:1/1", "*-*-* 01:02:01/1"),
            ("1:2:0.5..3.2", "*-*-* 01:02:00.500000..02.500000"), ("1:2:0..0.5/0.1", "*-*-* 01:02:00..00.500000/0.100000"),
            ("1:2:0/1,5.5", "*-*-* 01:02:00/1,05.500000"), ("1:2:59.999999", "*-*-* 01:02:59.999999"),
            ("1:2:3..5.5", "*-*-* 01:02:03..05"),
            // Words, in any case.
            ("minutely", "*-*-* *:*:00"), ("hourly", "*-*-* *:00:00"), ("daily", "*-*-* 00:00:00"),
            ("WEEKLY", "Mon *-*-* 00:00:00"),
            ("monthly", "*-*-01 00:00:00"), ("yearly", "*-01-01 00:00:00"), ("Annually", "*-01-01 00:00:00"),
            ("anually", "*-01-01 00:00:00"), ("quarterly", "*-01,04,07,10-01 00:00:00"), ("semiannually", "*-01,07-01 00:00:00"),
            ("semi-annually", "*-01,07-01 00:00:00"), ("biannually", "*-01,07-01 00:00:00"), ("bi-annually", "*-01,07-01 00:00:00"),
            // Seconds since 1970 are in universal time, whatever zone follows.
            ("@1700000000", "2023-11-14 22:13:20 UTC"), ("@0", "1970-01-01 00:00:00 UTC"),
            ("Mon  @7258118399", "Mon 2199-12-31 23:59:59 UTC"),
            ("@1700000000 Europe/Rome", "2023-11-14 22:13:20 UTC"),
            // A zone by its name.
            ("daily UTC", "*-*-* 00:00:00 UTC"), ("9:00 utc", "*-*-* 09:00:00 UTC"), ("Mon  UTC", "Mon *-*-* 00:00:00 UTC"),
            ("weekly America/New_York", "Mon *-*-* 00:00:00 America/New_York"), ("*-*-1  Etc/UTC", "*-*-01 00:00:00 Etc/UTC"),
        ])
    func hasANormalForm(text: String, normal: String) throws {
        let event = try CalendarEvent(parsing: text, zones: ZoneFixtures.directory)
        #expect("\(event)" == normal)
        #expect(try CalendarEvent(parsing: normal, zones: ZoneFixtures.directory) == event)
    }

    @Test func listsHaveAnEnd() throws {
        func minutes(_ count: Int) -> String { "*:" + (0..<count).map { "\($0 % 60)" }.joined(separator: ",") }
        #expect(try CalendarEvent(parsing: minutes(241)) == CalendarEvent(parsing: minutes(60)))
        #expect(throws: CalendarEventError(text: minutes(242), offset: 2, expected: .fewer)) {
            try CalendarEvent(parsing: minutes(242))
        }
    }

    @Test func isEqualWhereItsNormalFormIs() throws {
        let event = try CalendarEvent(parsing: "Mon 9:00")
        #expect(try CalendarEvent(parsing: "monday *-*-* 09:00:00") == event)
        #expect(try CalendarEvent(parsing: "Mon 9:00 UTC") != event)
        #expect(try CalendarEvent(parsing: "Mon 9:00 UTC").zone == .utc)
        #expect(event.zone == nil)
    }

    /// "Wed 2026-11-25 00:00:00 UTC", as systemd prints instants
    @Test(arguments: [
        ("Europe/Rome", "2026-07-01T10:00:00.9Z", "Wed 2026-07-01 12:00:00 CEST"),
        ("Etc/UTC", "2026-01-01T00:00:00Z", "Thu 2026-01-01 00:00:00 UTC"),
        ("Australia/Lord_Howe", "2026-07-01T10:00:00Z", "Wed 2026-07-01 20:30:00 +1030"),
    ])
    func printsInstants(zone: String, time: String, text: String) throws {
        #expect(try ZoneFixtures.zone(zone).timestamp(instant(time)) == text)
    }
}
