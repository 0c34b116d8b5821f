import CivilTime
import Testing

@testable import coltiva

/// Moments in words, seen from Friday 5 March 2027, 10:20 in Rome.
struct TimeWordsTests {
    let time = TimeWords(seenFrom: "2027-03-05T09:20:00Z")

    @Test(arguments: [
        ("2027-03-11T11:00:00+01:00", "Thu 11 Mar 11:00"), ("2027-03-05T09:05:59.5+01:00", "Fri 5 Mar 09:05"),
        ("2028-02-29T00:00:00+01:00", "Tue 29 Feb 2028 00:00"), ("2026-12-31T23:59:59+01:00", "Thu 31 Dec 2026 23:59"),
        ("2027-03-05T01:20:00-08:00", "Fri 5 Mar 01:20"), ("2027-03-05T09:20:00Z", "Fri 5 Mar 09:20"),
        // What is no moment stands as it came.
        ("soon", "soon"), ("", ""), ("2027-13-05T09:20:00Z", "2027-13-05T09:20:00Z"),
    ])
    func moment(text: String, words: String) {
        #expect(time.moment(text) == words)
    }

    /// The year is this year's where the message is, not in UTC.
    @Test(arguments: [
        ("2027-01-01T00:30:00+01:00", "2026-12-31T23:40:00Z", "Fri 1 Jan 00:30"),
        ("2026-12-31T23:30:00+01:00", "2026-12-31T23:40:00Z", "Thu 31 Dec 2026 23:30"),
        ("2026-12-31T15:30:00-08:00", "2027-01-01T00:40:00Z", "Thu 31 Dec 15:30"),
    ])
    func yearOfTheZone(text: String, now: String, words: String) {
        #expect(TimeWords(seenFrom: now).moment(text) == words)
    }

    @Test(arguments: [
        ("2027-03-07T10:00:00+01:00", "2027-03-11T11:00:00+01:00", "Sun 7, 10:00"),
        ("2027-02-28T10:00:00+01:00", "2027-03-01T11:00:00+01:00", "Sun 28 Feb 10:00"),
        ("2026-03-07T10:00:00+01:00", "2027-03-11T11:00:00+01:00", "Sat 7 Mar 2026 10:00"),
    ])
    func beside(text: String, other: String, words: String) {
        #expect(time.moment(text, beside: other) == words)
    }

    @Test func besideNothing() {
        #expect(time.moment("2027-03-07T10:00:00+01:00", beside: nil) == "Sun 7 Mar 10:00")
    }

    @Test(arguments: [
        ("2027-03-05T10:20:00+01:00", "now"), ("2027-03-05T10:50:30+01:00", "in 30 min"),
        ("2027-03-05T10:00:00+01:00", "20 min ago"),
        ("2027-03-05T18:20:00+01:00", "in 8 h"), ("2027-03-05T00:20:00+01:00", "10 h ago"),
        ("2027-03-06T00:01:00+01:00", "tomorrow"),
        ("2027-03-04T23:59:00+01:00", "yesterday"), ("2027-03-11T11:00:00+01:00", "in 6 days"),
        ("2027-02-26T11:00:00+01:00", "7 days ago"),
        ("2027-03-19T11:00:00+01:00", "in 2 weeks"), ("2027-09-01T11:00:00+02:00", "in 6 months"),
        ("2026-12-05T11:00:00+01:00", "3 months ago"),
        ("2027-03-06T00:00:00+01:00", "tomorrow"), ("2027-03-05T00:00:00+01:00", "10 h ago"),
        ("soon", ""),
    ])
    func distance(text: String, words: String) {
        #expect(time.distance(to: text) == words)
    }

    /// The end of a day belongs to that day.
    @Test(arguments: [
        ("2027-03-06T00:00:00+01:00", "today"), ("2027-03-07T00:00:00+01:00", "tomorrow"),
        ("2027-03-05T00:00:00+01:00", "yesterday"), ("2027-03-12T00:00:00+01:00", "in 6 days"),
        ("2027-03-11T11:00:00+01:00", "in 6 days"), ("2027-03-05T10:50:30+01:00", "in 30 min"), ("soon", ""),
    ])
    func distanceOfALimit(text: String, words: String) {
        #expect(time.distance(toLimit: text) == words)
    }

    @Test(arguments: [
        ("2027-03-05T10:20:00+01:00", "just now"), ("2027-03-05T11:00:00+01:00", "just now"),
        ("2027-03-05T10:00:00+01:00", "20 min ago"), ("2027-03-05T00:00:00+01:00", "10 h ago"),
        ("2027-03-04T00:00:00+01:00", "34 h ago"), ("2027-03-03T00:00:00+01:00", "2 days ago"), ("soon", ""),
    ])
    func age(text: String, words: String) {
        #expect(time.age(of: text) == words)
    }

    @Test(arguments: [
        ("2027-03-11T11:00:00+01:00", "by Thu 11 Mar 11:00"), ("2027-03-06T00:00:00+01:00", "by the end of Fri 5 Mar"),
        ("2028-01-01T00:00:00+01:00", "by the end of Fri 31 Dec"), ("2029-01-01T00:00:00+01:00", "by the end of Sun 31 Dec 2028"),
    ])
    func limit(text: String, words: String) {
        #expect(time.limit(text) == words)
    }

    @Test(arguments: [("2027-03-05", "Fri 5 Mar"), ("2028-03-05", "Sun 5 Mar 2028"), ("?", "?")])
    func day(text: String, words: String) {
        #expect(time.day(text) == words)
    }
}
