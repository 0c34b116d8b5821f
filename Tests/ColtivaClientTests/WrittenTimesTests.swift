import CivilTime
import Testing

@testable import coltiva

/// "Lines to send, in both zones, in the language of those who read them", seen from Friday 5 March 2027, 10:20 in Rome.
struct WrittenTimesTests {
    struct Row: Sendable {
        let language: String
        let theirs: (start: String, end: String, zone: String)
        let ours: (start: String, end: String, zone: String)
        let line: String

        init(
            _ language: String, _ theirs: (String, String, String), from ours: (String, String, String)? = nil, _ line: String
        ) {
            self.language = language
            self.theirs = theirs
            self.ours = ours ?? ("2027-03-09T15:00:00+01:00", "2027-03-09T15:30:00+01:00", "Europe/Rome")
            self.line = line
        }
    }

    private static let newYork = ("2027-03-09T09:00:00-05:00", "2027-03-09T09:30:00-05:00", "America/New_York")
    private static let london = ("2027-03-09T14:00:00Z", "2027-03-09T14:30:00Z", "Europe/London")
    private static let auckland = ("2027-03-10T03:00:00+13:00", "2027-03-10T03:30:00+13:00", "Pacific/Auckland")
    private static let utc = ("2027-03-09T14:00:00Z", "2027-03-09T14:30:00Z", "UTC")
    private static let nameless = ("2027-03-09T14:00:00Z", "2027-03-09T14:30:00Z", "")
    private static let rome = ("2028-01-01T15:00:00+01:00", "2028-01-01T15:30:00+01:00", "Europe/Rome")

    @Test(
        arguments: [
            Row("en", newYork, "Tue 9 Mar 09:00-09:30 in New York (15:00-15:30 in Rome)"),
            Row("it", newYork, "martedì 9 marzo 09:00-09:30, ora di New York (15:00-15:30, ora di Roma)"),
            Row("it", london, "martedì 9 marzo 14:00-14:30, ora di Londra (15:00-15:30, ora di Roma)"),
            // Another day.
            Row("en", auckland, "Wed 10 Mar 03:00-03:30 in Auckland (Tue 15:00-15:30 in Rome)"),
            Row("it", auckland, "mercoledì 10 marzo 03:00-03:30, ora di Auckland (martedì 15:00-15:30, ora di Roma)"),
            // A clock that is no place's, and one without a name.
            Row("en", utc, "Tue 9 Mar 14:00-14:30 UTC (15:00-15:30 in Rome)"),
            Row("it", utc, "martedì 9 marzo 14:00-14:30, ora UTC (15:00-15:30, ora di Roma)"),
            Row("en", nameless, "Tue 9 Mar 14:00-14:30 your time (15:00-15:30 in Rome)"),
            Row("it", nameless, "martedì 9 marzo 14:00-14:30, ora tua (15:00-15:30, ora di Roma)"),
            Row("en", newYork, from: nameless, "Tue 9 Mar 09:00-09:30 in New York (14:00-14:30 mine)"),
            Row("it", newYork, from: nameless, "martedì 9 marzo 09:00-09:30, ora di New York (14:00-14:30, ora mia)"),
            // One zone, and another year.
            Row("en", rome, from: rome, "Sat 1 Jan 2028 15:00-15:30"),
            Row("it", rome, from: rome, "sabato 1 gennaio 2028 15:00-15:30"),
            // A language without a table is written in English.
            Row("de", rome, from: rome, "Sat 1 Jan 2028 15:00-15:30"),
        ])
    func lines(row: Row) throws {
        let present = try #require(Instant(rfc3339: "2027-03-05T09:20:00Z"))
        #expect(WrittenTimes(row.language).line(row.theirs, row.ours, seenFrom: present) == row.line)
    }

    @Test(
        arguments: zip(
            1...12,
            [
                "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
                "novembre", "dicembre",
            ]))
    func months(number: Int, name: String) throws {
        let time = "2027-\(number < 10 ? "0" : "")\(number)-15T10:00:00Z"
        let present = try #require(Instant(rfc3339: "2027-03-05T09:20:00Z"))
        #expect(WrittenTimes("it").line((time, time, "UTC"), (time, time, "UTC"), seenFrom: present).contains(" 15 \(name) 10:00"))
    }
}
