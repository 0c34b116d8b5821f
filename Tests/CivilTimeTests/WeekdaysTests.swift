import CivilTime
import Testing

@Suite struct WeekdaysTests {
    @Test(arguments: [
        (Weekday.mon, Weekday.fri, "Mon..Fri"), (.sat, .mon, "Mon,Sat,Sun"), (.sat, .sun, "Sat,Sun"), (.wed, .wed, "Wed"),
        (.mon, .sun, "Mon..Sun"),
        (.tue, .mon, "Mon..Sun"), (.fri, .tue, "Mon,Tue,Fri..Sun"),
    ])
    func goesFromDayToDay(first: Weekday, last: Weekday, description: String) {
        #expect(Weekdays(from: first, through: last).description == description)
    }

    @Test func isASet() {
        let days: Weekdays = [Weekdays(.wed), Weekdays(.mon)]
        #expect(days.days == [.mon, .wed])
        #expect(days.contains(.wed) && !days.contains(.tue))
        #expect(Weekdays(rawValue: 0xff) == .everyDay)
        #expect(Weekdays([]).description == "")
    }
}
