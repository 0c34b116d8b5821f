import CivilTime
import Planning
import Relationships
import Testing

/// domain.md, "The right moment"; 2027-03-01 is a Monday.
struct RightMomentTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let rule: String
        var own = "Mon..Fri 09:00-18:00"
        var their = "Mon..Sun 08:00-21:00"
        var theirZone = "Europe/Rome"
        let wanted: String
        var ready = "2027-01-01"
        var due: String?
        var direction = RightMoment.Direction.either
        /// From when and until when the contact is away.
        var away: (from: String, until: String)?
        let expected: String
        let fit: RightMoment.Fit

        var testDescription: String { rule }
    }

    static let rows: [Row] = [
        Row(
            rule: "1: the wanted instant itself, where it is inside both", wanted: "2027-03-02 11:30", due: "2027-03-06 11:30",
            expected: "2027-03-02 11:30", fit: .nextOfBoth),
        Row(
            rule: "Hours are half-open: 09:00-18:00 contains 09:00", wanted: "2027-03-02 09:00", due: "2027-03-03 09:00",
            expected: "2027-03-02 09:00", fit: .nextOfBoth),
        Row(
            rule: "Hours are half-open: 09:00-18:00 does not contain 18:00", wanted: "2027-03-02 18:00", due: "2027-03-06 18:00",
            expected: "2027-03-03 09:00", fit: .nextOfBoth),
        Row(
            rule: "1: the first instant at or after the wanted one inside both", wanted: "2027-03-06 12:00",
            due: "2027-03-12 12:00",
            expected: "2027-03-08 09:00", fit: .nextOfBoth),
        Row(
            rule: "1: just half of the time left is enough", wanted: "2027-03-02 03:00", due: "2027-03-02 15:00",
            expected: "2027-03-02 09:00", fit: .nextOfBoth),
        Row(
            rule: "1: less than half of the time left: the instant of step 2", wanted: "2027-03-02 03:00", due: "2027-03-02 14:59",
            expected: "2027-03-01 17:00", fit: .lastOfBoth),
        Row(
            rule: "1: less than half, and no step 2: still the first instant", wanted: "2027-03-02 03:00",
            ready: "2027-03-02 01:00",
            due: "2027-03-02 10:00", expected: "2027-03-02 09:00", fit: .nextOfBoth),
        Row(
            rule: "1: if before due, which 09:00 itself is not", wanted: "2027-03-02 03:00", due: "2027-03-02 09:00",
            expected: "2027-03-01 17:00", fit: .lastOfBoth),
        Row(
            rule: "2: one hour before the last stretch ends", wanted: "2027-03-06 12:00", due: "2027-03-07 12:00",
            expected: "2027-03-05 17:00", fit: .lastOfBoth),
        Row(
            rule: "2: or its start if it is shorter", own: "Mon..Thu 09:00-18:00 Fri 09:00-09:40", wanted: "2027-03-06 12:00",
            due: "2027-03-07 12:00", expected: "2027-03-05 09:00", fit: .lastOfBoth),
        Row(
            rule: "2: not before ready", wanted: "2027-03-06 12:00", ready: "2027-03-05 17:30", due: "2027-03-07 12:00",
            expected: "2027-03-05 17:30", fit: .lastOfBoth),
        Row(
            rule: "2: the last stretch inside both, as the contact's hours cut it", their: "Mon..Sun 08:00-12:00",
            wanted: "2027-03-06 12:30", due: "2027-03-07 12:00", expected: "2027-03-05 11:00", fit: .lastOfBoth),
        Row(
            rule: "3: the same two inside the user's hours only, where theirs never meet them", their: "Mon..Sun 20:00-21:00",
            wanted: "2027-03-02 03:00", due: "2027-03-05 03:00", expected: "2027-03-02 09:00", fit: .nextOfOwn),
        Row(
            rule: "3: and backwards", their: "Mon..Sun 20:00-21:00", wanted: "2027-03-06 12:00", due: "2027-03-07 12:00",
            expected: "2027-03-05 17:00", fit: .lastOfOwn),
        Row(
            rule: "2 comes before 3: back inside both rather than on inside the user's hours", their: "Mon 08:00-21:00",
            wanted: "2027-03-02 10:00", due: "2027-03-06 10:00", expected: "2027-03-01 17:00", fit: .lastOfBoth),
        Row(
            rule: "4: else the wanted instant", wanted: "2027-03-06 12:00", ready: "2027-03-06 09:00", due: "2027-03-07 12:00",
            expected: "2027-03-06 12:00", fit: .asWanted),
        Row(
            rule: "steps look at most one week ahead", own: "Mon 09:00-18:00", their: "Tue 08:00-21:00", wanted: "2027-03-02 10:00",
            expected: "2027-03-08 09:00", fit: .nextOfOwn),
        Row(
            rule: "steps look at most one week back", own: "Mon 09:00-10:00", wanted: "2027-03-08 08:00", due: "2027-03-08 08:30",
            expected: "2027-03-01 09:00", fit: .lastOfBoth),
        Row(
            rule: "at most one week back: what of the stretch is older does not count", own: "Mon 09:00-18:00",
            wanted: "2027-03-08 08:30", ready: "2027-03-01 17:30", due: "2027-03-08 08:40", expected: "2027-03-01 17:30",
            fit: .lastOfBoth),
        Row(
            rule: "steps look at most one week ahead, though their hours meet after it", wanted: "2027-03-02 10:00",
            away: (from: "2027-03-01", until: "2027-03-10"), expected: "2027-03-02 10:00", fit: .nextOfOwn),
        Row(
            rule: "steps look at most one week back, though their hours met before it", wanted: "2027-03-13 12:00",
            due: "2027-03-14 12:00", away: (from: "2027-03-03", until: "2027-03-20"), expected: "2027-03-12 17:00", fit: .lastOfOwn),
        Row(
            rule: "where due is absent, steps look only forward, though nothing is ahead", wanted: "2027-03-06 12:00",
            away: (from: "2027-03-08", until: "2027-03-20"), expected: "2027-03-08 09:00", fit: .nextOfOwn),
        Row(
            rule: "where due is absent, steps look only forward", wanted: "2027-03-06 12:00", expected: "2027-03-08 09:00",
            fit: .nextOfBoth),
        Row(
            rule: "where due is not after the wanted instant, steps look only forward, and due counts for nothing",
            wanted: "2027-03-06 12:00", due: "2027-03-06 12:00", expected: "2027-03-08 09:00", fit: .nextOfBoth),
        Row(
            rule: "due long past counts for nothing", wanted: "2027-03-06 12:00", due: "2027-03-01 12:00",
            expected: "2027-03-08 09:00",
            fit: .nextOfBoth),
        Row(
            rule: "a range over midnight belongs to the day on which it begins", own: "Fri 22:00-02:00",
            their: "Mon..Sun 00:00-24:00",
            wanted: "2027-03-06 01:00", due: "2027-03-12 01:00", expected: "2027-03-06 01:00", fit: .nextOfBoth),
        Row(
            rule: "and not to the day after", own: "Fri 22:00-02:00", their: "Mon..Sun 00:00-24:00", wanted: "2027-03-05 01:00",
            due: "2027-03-12 01:00", expected: "2027-03-05 22:00", fit: .nextOfBoth),
        Row(
            rule: "the contact's hours are in the contact's zone", their: "Mon..Fri 09:00-18:00", theirZone: "America/New_York",
            wanted: "2027-03-02 09:00", due: "2027-03-06 09:00", expected: "2027-03-02 15:00", fit: .nextOfBoth),
        Row(
            rule: "a snooze looks forward only: never earlier", wanted: "2027-03-06", due: "2027-03-12", direction: .forward,
            expected: "2027-03-08 09:00", fit: .nextOfBoth),
        Row(
            rule: "before an absence, only back", wanted: "2027-03-06", due: "2027-03-12", direction: .back,
            expected: "2027-03-05 17:00", fit: .lastOfBoth),
        Row(
            rule: "before an absence that begins within hours", wanted: "2027-03-03 14:00", due: "2027-03-12", direction: .back,
            expected: "2027-03-03 13:00", fit: .lastOfBoth),
        Row(
            rule: "in the spring night the clock has no 02:30: the first instant after the gap", own: "Mon..Sun 02:30-04:00",
            their: "Mon..Sun 00:00-24:00", wanted: "2027-03-28 01:00", expected: "2027-03-28 03:00", fit: .nextOfBoth),
    ]

    @Test(
        """
        A reminder that is not exact falls inside the user's hours **and** the contact's, because the message is usually sent on the spot.
        """, arguments: rows)
    func theFourSteps(row: Row) throws {
        var desk = try Desk(hours: row.own, theirHours: row.their, theirZone: row.theirZone)
        if let away = row.away {
            try desk.decide(.away(from: desk.at(away.from), until: desk.at(away.until)), "2027-02-20 10:00")
        }
        let found = RightMoment(own: try desk.ownTime, their: try desk.theirTime)
            .find(
                wanted: try desk.at(row.wanted), notBefore: try desk.at(row.ready), due: try row.due.map { try desk.at($0) },
                direction: row.direction)
        #expect("\(desk.zone.civil(found.at))" == "\(desk.zone.civil(try desk.at(row.expected)))")
        #expect(found.fit == row.fit)
    }

    @Test("Absences of the contact are outside their hours", arguments: [false, true])
    func absencesOfTheContact(isAway: Bool) throws {
        var desk = try Desk()
        if isAway {
            try desk.decide(.away(from: try desk.at("2027-03-01"), until: try desk.at("2027-03-04 12:00")), "2027-02-20 10:00")
        }
        let found = RightMoment(own: try desk.ownTime, their: try desk.theirTime)
            .find(
                wanted: try desk.at("2027-03-02 10:00"), notBefore: try desk.at("2027-03-01"), due: try desk.at("2027-03-10 10:00"))
        #expect("\(desk.zone.civil(found.at))" == (isAway ? "2027-03-04 12:00" : "2027-03-02 10:00"))
    }
}
