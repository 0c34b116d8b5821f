import CivilTime
import RepeatableChance
import Testing

@Suite struct WeeklyHoursTests {
    @Test(arguments: [
        ("Mon..Fri 09:00-18:00", "Mon..Fri 09:00-18:00"),
        ("Mon,Wed..Fri 09:00-12:00,14:00-18:00", "Mon,Wed..Fri 09:00-12:00,14:00-18:00"),
        ("Sat 10:00-24:00", "Sat 10:00-24:00"), ("08:00-21:00", "Mon..Sun 08:00-21:00"),
        ("Sat..Mon 9:00-10:00", "Mon,Sat,Sun 09:00-10:00"),
        ("22:00-02:00", "Mon..Sun 22:00-02:00"), ("00:00-24:00", "Mon..Sun 00:00-24:00"), ("22:00-0:00", "Mon..Sun 22:00-24:00"),
        ("Mon..Fri 09:00-13:00 Sat 10:00-12:00", "Mon..Fri 09:00-13:00 Sat 10:00-12:00"),
        ("mon..FRIDAY 9:00-18:00", "Mon..Fri 09:00-18:00"),
        ("Mon 09:00-10:00 11:00-12:00", "Mon 09:00-10:00,11:00-12:00"),
        ("Mon 09:00-10:00 Mon 11:00-12:00", "Mon 09:00-10:00,11:00-12:00"),
        ("08:00-09:00 Mon 10:00-11:00", "Mon..Sun 08:00-09:00 Mon 10:00-11:00"), ("  Mon\t09:00-10:00\n", "Mon 09:00-10:00"),
        ("Tue..Mon 09:00-10:00", "Mon..Sun 09:00-10:00"), ("Mon,Tue 09:00-10:00", "Mon,Tue 09:00-10:00"),
        ("Mon,Mon 09:00-10:00", "Mon 09:00-10:00"),
    ])
    func readsAndWrites(text: String, normal: String) throws {
        let hours = try WeeklyHours(parsing: text)
        #expect(hours.description == normal)
        #expect(try WeeklyHours(parsing: normal) == hours)
        #expect(!hours.isEmpty)
    }

    /// "Mon..Fri 09:00-13:00 Sat 10:00-12:00" in one value is two ranges.
    @Test func readsSeveralRanges() throws {
        let hours = try WeeklyHours(parsing: "Mon..Fri 09:00-13:00 Sat 10:00-12:00")
        #expect(hours.ranges.map(\.days) == [Weekdays(from: .mon, through: .fri), Weekdays(.sat)])
        #expect(hours.ranges.map(\.start) == [540, 600])
        #expect(hours.ranges.map(\.end) == [780, 720])
    }

    @Test(arguments: [(0, 0), (540, 540), (1440, 60), (-1, 60), (0, 1441), (600, -1)])
    func rangesRefuseMinutesThatNoClockShows(start: Int, end: Int) {
        #expect(WeeklyRange(days: .everyDay, start: start, end: end) == nil)
        #expect(WeeklyRange(days: [], start: 540, end: 600) == nil)
    }

    @Test(
        arguments: [
            ("", 0, WeeklyHoursError.Expected.hours, "Mon..Fri 09:00-18:00"), ("  ", 0, .hours, "Mon..Fri 09:00-18:00"),
            ("Mon..Fri", 8, .times, "Mon..Fri 09:00-18:00"), ("Mon Tue 09:00-10:00", 4, .times, "Mon..Fri 09:00-18:00"),
            ("Mno 09:00-10:00", 0, .day, "Mon"), ("Mon..Frid 09:00-10:00", 5, .day, "Fri"), ("Wensday 09:00-10:00", 0, .day, "Wed"),
            ("Mon, 09:00-10:00", 4, .day, "Mon 09:00-10:00"), ("Mon-Fri 09:00-18:00", 3, .separator, "Mon..Fri 09:00-18:00"),
            ("Mon..Fri 9-18", 9, .clockTime, "Mon..Fri 09:00-18:00"), ("9-17", 0, .clockTime, "Mon..Sun 09:00-17:00"),
            ("Mon..Fri 09:00\u{2013}18:00", 14, .dash, "Mon..Fri 09:00-18:00"),
            ("Mon..Fri 09:00 - 18:00", 14, .dash, "Mon..Fri 09:00-18:00"),
            ("Mon, Wed 09:00-18:00", 4, .day, "Mon,Wed 09:00-18:00"),
            ("Mon..Fri 09.00-18.30", 9, .clockTime, "Mon..Fri 09:00-18:30"),
            ("09:00-09:00", 6, .otherEnd, "Mon..Fri 09:00-18:00"), ("00:00-00:00", 6, .otherEnd, "Mon..Fri 09:00-18:00"),
            ("24:00-02:00", 0, .clockTime, "Mon..Fri 09:00-18:00"), ("09:00-24:01", 6, .clockTime, "Mon..Fri 09:00-18:00"),
            ("09:00-18:60", 6, .clockTime, "Mon..Fri 09:00-18:00"), ("09:00-18:00,", 12, .clockTime, "Mon..Sun 09:00-18:00"),
            ("09:00-18:00;", 11, .separator, "Mon..Sun 09:00-18:00"), ("09:00:00-18:00", 5, .dash, "Mon..Fri 09:00-18:00"),
            ("Mon..Fri 09:00-13:00 Sat", 24, .times, "Mon..Fri 09:00-18:00"), ("$", 0, .daysOrTimes, "Mon..Fri 09:00-18:00"),
            ("M\u{f6}n 09:00-10:00", 0, .day, "Mon"),
        ] as [(String, Int, WeeklyHoursError.Expected, String)])
    func saysWhereAndWhat(text: String, offset: Int, expected: WeeklyHoursError.Expected, suggestion: String) {
        #expect(throws: WeeklyHoursError(text: text, offset: offset, expected: expected, suggestion: suggestion)) {
            try WeeklyHours(parsing: text)
        }
    }

    @Test func survivesAnything() {
        var generator = SeededGenerator(seed: 6)
        let pieces = [
            "Mon", "..", "Fri", " ", "09:00", "-", "18:00", ",", "24:00", "9", ":", "Sat..Mon", "\u{2013}", "x", "00", ".",
        ]
        for _ in 0..<20_000 {
            let text = (0..<Int.random(in: 0...10, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
                .joined()
            do {
                let hours = try WeeklyHours(parsing: text)
                #expect(!hours.isEmpty)
            } catch {
                #expect((0...text.utf8.count).contains(error.offset), "\(text)")
                // A suggestion for the whole is always right.
                if error.expected != .day || error.suggestion?.contains(":") == true {
                    #expect((try? WeeklyHours(parsing: error.suggestion ?? "")) != nil, "\(text)")
                }
            }
        }
    }
}
