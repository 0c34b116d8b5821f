import CivilTime
import Testing

@Suite struct CivilDateTests {
    @Test(
        arguments: [
            ("1970-01-01", 0, Weekday.thu), ("1969-12-31", -1, .wed), ("2000-02-29", 11016, .tue), ("2027-03-05", 20882, .fri),
            ("1600-03-01", -135_080, .wed), ("0000-02-29", -719_469, .tue), ("-9999-01-01", -4_371_587, .mon),
            ("9999-12-31", 2_932_896, .fri), ("-0044-03-15", -735_525, .thu),
        ] as [(String, Int, Weekday)])
    func numbersDays(text: String, number: Int, weekday: Weekday) throws {
        let date = try #require(CivilDate(text))
        #expect(date.dayNumber == number)
        #expect(date.weekday == weekday)
        #expect(CivilDate(dayNumber: number) == date)
        #expect(date.description == text)
    }

    @Test(arguments: [
        (2027, 2, 29), (2100, 2, 29), (2027, 13, 1), (2027, 0, 1), (2027, 4, 31), (2027, 1, 0), (10000, 1, 1), (-10000, 12, 31),
    ])
    func refusesDatesThatNoCalendarHas(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        "", "2027", "2027-3-5", "2027-03-05 ", " 2027-03-05", "27-03-05", "2027-02-30", "2027/03/05", "2027-03-055", "--2027-03-05",
    ])
    func refusesOtherTexts(text: String) {
        #expect(CivilDate(text) == nil)
    }

    /// "a missing day is the month's last"
    @Test(
        arguments: [
            ("2027-01-31", 1, "2027-02-28"), ("2028-01-31", 1, "2028-02-29"), ("2027-03-31", -1, "2027-02-28"),
            ("2027-12-15", 1, "2028-01-15"),
            ("2027-01-15", -1, "2026-12-15"), ("2028-02-29", 12, "2029-02-28"), ("2027-08-31", 6, "2028-02-29"),
            ("0000-01-31", -2, "-0001-11-30"),
            ("9999-12-31", 1, "9999-12-31"), ("-9999-01-01", -1, "-9999-01-01"), ("2027-05-05", .max, "9999-12-31"),
            ("2027-05-05", .min, "-9999-01-01"),
        ] as [(String, Int, String)])
    func addsMonths(text: String, months: Int, expected: String) throws {
        #expect(try #require(CivilDate(text)).adding(months: months).description == expected)
    }

    @Test(
        arguments: [
            ("2027-02-28", 1, "2027-03-01"), ("2028-02-28", 1, "2028-02-29"), ("2027-01-01", -1, "2026-12-31"),
            ("2027-01-01", 365, "2028-01-01"),
            ("9999-12-31", 1, "9999-12-31"), ("2027-05-05", .max, "9999-12-31"), ("2027-05-05", .min, "-9999-01-01"),
        ] as [(String, Int, String)])
    func addsDays(text: String, days: Int, expected: String) throws {
        #expect(try #require(CivilDate(text)).adding(days: days).description == expected)
    }

    /// One day after the other through two cycles of 400 years, about the year 0 and about today: each is the successor of the last, and
    /// the week goes round.
    @Test(arguments: [("-0200-01-01", "0200-01-01"), ("1900-01-01", "2300-01-01")])
    func countsWithoutAGap(first: String, last: String) throws {
        var date = try #require(CivilDate(first))
        let end = try #require(CivilDate(last))
        var count = 0
        while date < end {
            let next = date.adding(days: 1)
            let isSuccessor =
                next.day == date.day + 1 && next.month == date.month && next.year == date.year
                || next.day == 1 && date.day == CivilDate.length(ofMonth: date.month, year: date.year)
                    && (next.month == date.month + 1 && next.year == date.year
                        || next.month == 1 && date.month == 12 && next.year == date.year + 1)
            if !isSuccessor || date.days(until: next) != 1 || next.weekday != date.weekday.adding(days: 1) || !(date < next) {
                Issue.record("\(next) after \(date)")
                return
            }
            date = next
            count += 1
        }
        #expect(count == 146_097)
    }
}
