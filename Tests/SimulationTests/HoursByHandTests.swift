import CivilTime
import Testing

@testable import Simulation

/// The clock face by which lives are judged.
struct HoursByHandTests {
    private let office = Configuration.office
    private let night = HoursByHand([Weekdays(.tue), Weekdays(.thu)], from: 20 * 60, to: 24 * 60 + 30)

    private func at(_ text: String) throws -> Instant { try #require(Instant(rfc3339: text + ":00Z")) }

    @Test(
        "Hours are half-open; a range over midnight belongs to the day on which it begins",
        arguments: [
            ("2027-03-01T09:00", true, false), ("2027-03-01T18:00", false, false), ("2027-03-06T10:00", false, false),
            ("2027-03-02T20:00", false, true), ("2027-03-03T00:29", false, true), ("2027-03-03T00:30", false, false),
            ("2027-03-01T00:10", false, false),
        ])
    func contains(time: String, isOffice: Bool, isNight: Bool) throws {
        #expect(office.contains(try at(time), in: .utc) == isOffice)
        #expect(night.contains(try at(time), in: .utc) == isNight)
    }

    @Test func next() throws {
        #expect(office.next(from: try at("2027-03-05T18:00"), in: .utc) == (try at("2027-03-08T09:00")))
        #expect(night.next(from: try at("2027-03-03T00:30"), in: .utc) == (try at("2027-03-04T20:00")))
        #expect(night.next(from: try at("2027-03-03T00:10"), in: .utc) == (try at("2027-03-03T00:10")))
    }

    @Test func passed() throws {
        #expect(office.passed(from: try at("2027-03-05T17:30"), to: try at("2027-03-08T09:20"), in: .utc) == .minutes(50))
        #expect(night.passed(from: try at("2027-03-02T23:00"), to: try at("2027-03-04T20:15"), in: .utc) == .minutes(105))
    }
}
