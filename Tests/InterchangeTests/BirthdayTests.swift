import Testing

@testable import Interchange

/// "`YYYY-MM-DD`, or `--MM-DD`; 1604 is no year."
struct BirthdayTests {
    @Test(
        arguments: [
            ("1979-04-05", "1979-04-05"), ("19790405", "1979-04-05"), ("--04-05", "--04-05"), ("--0405", "--04-05"),
            ("1604-04-05", "--04-05"), ("16040405", "--04-05"), ("1900-01-01", "1900-01-01"), ("--02-29", "--02-29"),
            ("1604-02-29", "--02-29"), ("2000-02-29", "2000-02-29"), ("5.4.1979", "1979-04-05"), ("31.12.1999", "1999-12-31"),
            // What stands behind the day does not move it.
            ("1979-04-05T23:30:00-11:00", "1979-04-05"), ("19790405T000000Z", "1979-04-05"), ("1979-04-05 00:00", "1979-04-05"),
            ("1979-04-05Z", "1979-04-05"), ("19790405+0100", "1979-04-05"), ("--0405T10", "--04-05"),
            // What is no day.
            ("0/0/00", nil), ("1985-02-30", nil), ("1900-02-29", nil), ("12.31.1999", nil), ("circa 1800", nil), ("1985", nil),
            ("1985-04", nil), ("---05", nil), ("--04", nil), ("20 July", nil), ("", nil), ("1979-04-055", nil), ("0000-04-05", nil),
            ("4/5/1979", nil), ("-- 04-05", nil), ("198504", nil),
        ] as [(String, String?)])
    func day(text: String, day: String?) {
        #expect(Birthday(text)?.description == day)
    }

    @Test(
        arguments: [
            ("4/5/1979", .monthFirst, "1979-04-05"), ("4/5/1979", .dayFirst, "1979-05-04"), ("2/29/1604", .monthFirst, "--02-29"),
            ("13/5/1979", .monthFirst, nil), ("5/13/1979", .dayFirst, nil), ("1979/4/5", .dayFirst, "1979-04-05"),
            ("4/5/1979 12:00:00 AM", .monthFirst, "1979-04-05"), ("0/0/00", .monthFirst, nil), ("4/5/79", .monthFirst, nil),
            ("5.4.1979", .monthFirst, "1979-04-05"),
        ] as [(String, SlashOrder, String?)])
    func slashes(text: String, order: SlashOrder, day: String?) {
        #expect(Birthday(text, slashes: order)?.description == day)
    }
}
