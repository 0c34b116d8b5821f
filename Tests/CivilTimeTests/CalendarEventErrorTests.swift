import CivilTime
import RepeatableChance
import Testing

@Suite struct CalendarEventErrorTests {
    @Test(
        arguments: [
            ("", 0, CalendarEventError.Expected.event, nil), ("  ", 0, .event, nil), (" daily", 0, .event, "daily"),
            ("daily ", 5, .end, nil), ("daily  UTC", 5, .end, nil), ("UTC", 0, .event, nil), (" UTC", 0, .event, "UTC"),
            ("dayly", 0, .event, "daily"), ("Weekley UTC", 0, .event, "weekly"), ("fortnightly", 0, .event, nil),
            ("\u{20ac}", 0, .event, nil),
            // Days of the week.
            ("Thurs 9:00", 0, .event, "Thu"), ("Mon,Wedn 9:00", 4, .weekday, "Wed"), ("Mon,,Tue", 4, .weekday, nil),
            (",Mon", 0, .dateOrTime, nil),
            ("Mon,9:00", 4, .weekday, nil), ("Mon..", 5, .weekday, nil), ("Mon9:00", 3, .afterWeekday, nil),
            ("Mon.Fri", 3, .afterWeekday, nil),
            ("Mon..Tue..Wed", 8, .afterWeekday, nil), ("Mon...Fri", 5, .weekday, nil),
            ("Fri..Mon 9:00", 0, .weekdayOrder, "Mon,Fri..Sun"),
            ("Wed,Sat..Mon", 4, .weekdayOrder, "Mon,Sat,Sun"), ("Mon Tue", 4, .dateOrTime, nil), ("Mon, Tue", 5, .dateOrTime, nil),
            // Dates and clock times.
            ("9", 0, .dateOrTime, "9:00"), ("Mon 9", 4, .dateOrTime, "9:00"), ("2026", 0, .dateOrTime, nil),
            ("9,10", 0, .dateOrTime, nil),
            ("*", 0, .dateOrTime, nil), ("* 9:00", 1, .dateOrTime, nil), ("12-24 9", 6, .time, "9:00"), ("12-24 *", 6, .time, nil),
            ("12-24 x", 6, .zone, nil), ("12-24 :30", 6, .time, nil), ("1-2T3:4", 3, .dayOrBlank, nil),
            ("2026-1-2T3:4", 8, .blank, nil),
            ("1-2-3-4", 5, .blank, nil), ("*~1-1", 3, .blank, nil), ("9:00 ", 4, .end, nil), ("9:0:0:0", 5, .end, nil),
            ("*:*,0", 3, .end, nil),
            ("9:00\t", 4, .end, nil), ("9h", 1, .dateOrTime, nil),
            // Numbers.
            ("9:", 2, .number, nil), ("9:0,", 4, .number, nil), ("*-", 2, .number, nil), ("*-*-+1", 4, .number, nil),
            ("9:0:0,*", 6, .number, nil),
            ("9:0..", 5, .number, nil), ("9:0/", 4, .number, nil), ("9:0:1.", 6, .decimals, nil), ("9:0:1/.5", 6, .number, nil),
            ("9:1.5", 3, .end, nil), ("1.5:2", 1, .dateOrTime, nil), ("*/2", 0, .startOfSteps, nil),
            ("*:*/5", 2, .startOfSteps, nil),
            ("24:00", 0, .hour, nil), ("9..24:00", 3, .hour, nil), ("9:60", 2, .minute, nil), ("9:0:60", 4, .second, nil),
            ("9:0:59.9999999", 4, .second, nil), ("0-1", 0, .month, nil), ("2026-1", 0, .month, nil), ("1-32", 2, .day, nil),
            ("1-1,0", 4, .day, nil),
            ("*-*~29", 4, .dayFromEnd, nil), ("*-*~0", 4, .dayFromEnd, nil), ("1969-1-1", 0, .year, nil),
            ("2200-1-1", 0, .year, nil),
            ("100-1-1", 0, .year, nil), ("99999999999999999999-1-1", 0, .year, nil), ("9:0:99999999999999999999", 4, .second, nil),
            // Ranges and repetitions.
            ("*-*-5..3", 7, .rangeEnd, nil), ("99..70-1-1", 4, .rangeEnd, nil), ("*-*~7..1", 7, .rangeEnd, nil),
            ("9:0:1..1", 7, .rangeOfSecond, nil), ("9:0:1..1.5", 7, .rangeOfSecond, nil), ("9:0/0", 4, .step, nil),
            ("9:0..5/0", 7, .step, nil),
            ("0/24:00", 2, .step, nil), ("*-*-2/30", 6, .step, nil), ("*-*~5/5", 6, .step, nil), ("9:0:0.5/59.5", 8, .step, nil),
            ("9:0:0/0.0000001", 6, .step, nil), ("9:0:3/4/5", 7, .end, nil),
            ("9:0:3..5/2148", 9, .step, nil), ("9:0..2147483648/2147483647", 5, .minute, nil),
            // Seconds since 1970.
            ("@", 1, .seconds, nil), ("@1.5", 1, .seconds, nil), ("@-1", 1, .seconds, nil), ("@7258118400", 1, .seconds, nil),
            ("@1 9:00", 1, .seconds, nil),
            ("@99999999999999999999", 1, .seconds, nil),
            // systemd takes these as C does: a sign, and a blank.
            ("@+5", 1, .seconds, nil), ("Mon @ 1", 5, .seconds, nil),
            // Zones. systemd takes the name of the local zone's time, "CEST", too: here an event does not depend on the machine that reads it.
            ("9:00 rome", 5, .zone, "Europe/Rome"), ("9:00 europe/rome", 5, .zone, "Europe/Rome"),
            ("9:00 Nowhere/Land", 5, .zone, nil),
            ("9:00 CEST", 5, .zone, nil), ("9:00 Europe", 5, .zone, nil), ("9:00 UTC UTC", 4, .end, nil),
            ("24:00 Europe/Rome", 0, .hour, nil),
        ] as [(String, Int, CalendarEventError.Expected, String?)])
    func saysWhereAndWhat(text: String, offset: Int, expected: CalendarEventError.Expected, suggestion: String?) {
        #expect(throws: CalendarEventError(text: text, offset: offset, expected: expected, suggestion: suggestion)) {
            try CalendarEvent(parsing: text, zones: ZoneFixtures.directory)
        }
    }

    @Test("only UTC is known where there are no zones")
    func knowsNoZones() throws {
        #expect(throws: CalendarEventError(text: "daily Europe/Rome", offset: 6, expected: .zone)) {
            try CalendarEvent(parsing: "daily Europe/Rome")
        }
        #expect(try CalendarEvent(parsing: "daily UTC").zone == .utc)
    }

    /// Any bytes at all: an event or an error inside the text, never a trap.
    @Test func survivesAnything() {
        var generator = SeededGenerator(seed: 29)
        let pieces = [
            "9", "0", ".", "..", "1", "*", ":", "-", "~", "/", ",", " ", "Mon", "fri", "daily", "UTC", "Europe/Rome", "@", "12",
            "2026",
            "99999999999999999999", "\u{20ac}", "\t", "+", "x",
        ]
        var read = 0
        for _ in 0..<40_000 {
            let count = Int.random(in: 0...9, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            do {
                let event = try CalendarEvent(parsing: text, zones: ZoneFixtures.directory)
                _ = event.next(after: Instant(seconds: 1_790_000_000), in: .utc)
                read += 1
            } catch {
                #expect((0...text.utf8.count).contains(error.offset) && error.text == text, "\(text)")
            }
        }
        #expect(read > 100)
    }
}
