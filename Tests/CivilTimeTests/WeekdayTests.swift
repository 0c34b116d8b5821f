import CivilTime
import Testing

@Suite struct WeekdayTests {
    @Test(arguments: [
        ("mon", Weekday.mon), ("Monday", .mon), ("TUE", .tue), ("wednesday", .wed), ("Thu", .thu), ("fRi", .fri), ("sat", .sat),
        ("SUNDAY", .sun),
    ])
    func reads(text: String, day: Weekday) {
        #expect(Weekday(parsing: text) == day)
    }

    @Test(arguments: ["", "m", "mo", "mond", "mon ", "lunedì", "tues"])
    func refuses(text: String) {
        #expect(Weekday(parsing: text) == nil)
    }

    @Test func weekGoesRound() {
        #expect(Weekday.sat.adding(days: 2) == .mon)
        #expect(Weekday.mon.adding(days: -1) == .sun)
        #expect(Weekday.allCases.map { $0.adding(days: 700) } == Weekday.allCases)
    }
}
