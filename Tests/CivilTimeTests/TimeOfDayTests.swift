import CivilTime
import Testing

@Suite struct TimeOfDayTests {
    @Test(arguments: [("9:00", "09:00"), ("09:00:30", "09:00:30"), ("00:00:00", "00:00"), ("23:59:59", "23:59:59")])
    func readsAndWrites(text: String, written: String) {
        #expect(TimeOfDay(text)?.description == written)
    }

    @Test(arguments: ["", "9", "24:00", "9:60", "9:5", "009:00", "9:00:", "9:00:60", "9:00 ", "-9:00", "9.00"])
    func refuses(text: String) {
        #expect(TimeOfDay(text) == nil)
    }

    @Test func splits() throws {
        let time = try #require(TimeOfDay(microseconds: 86_399_000_001))
        #expect((time.hour, time.minute, time.second, time.fraction) == (23, 59, 59, 1))
        #expect(time.description == "23:59:59.000001")
        #expect(TimeOfDay(microseconds: 86_400_000_000) == nil)
        #expect(TimeOfDay(microseconds: -1) == nil)
        #expect(TimeOfDay(hour: 0, minute: 0) == .midnight)
    }
}
