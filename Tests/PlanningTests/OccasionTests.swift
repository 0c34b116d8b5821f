import CivilTime
import Planning
import Relationships
import Testing

/// `occasion`: a birthday of someone in dialogue; 2027-03-01 is a Monday.
struct OccasionTests {
    private func desk(_ birthday: String, theirZone: String? = nil) throws -> Desk {
        var desk = try Desk(theirZone: theirZone)
        desk.birthday = birthday
        try desk.log(.meeting, "2027-01-04 10:00")
        return desk
    }

    @Test(
        """
        in dialogue, a birthday or another date of theirs: from eight weeks before its first instant, in their zone \
        | the first instant of the day, in the contact's zone, - `OccasionLead` (3d) | the end of the day, in the contact's zone
        """,
        arguments: [
            ("Europe/Rome", "2027-03-06 00:00", "2027-04-28 00:00", "2027-05-02 00:00"),
            ("America/New_York", "2027-03-06 06:00", "2027-04-28 06:00", "2027-05-02 06:00"),
            ("Asia/Kolkata", "2027-03-05 20:30", "2027-04-27 20:30", "2027-05-01 20:30"),
        ])
    func window(theirZone: String, opens: String, ready: String, due: String) throws {
        var desk = try desk("1985-05-01", theirZone: theirZone)
        #expect(try desk.plan(at: desk.at(opens) - .seconds(1)).isEmpty)
        #expect(try desk.wholePlan("2027-03-01 10:00").replanAt == (try desk.at(opens)))
        #expect(try desk.windows(opens) == ["e1 occasion \(ready) .. \(due)"])
        desk.interactions = []
        try desk.log(.outbound, "2027-01-04 10:00", asks: false)
        #expect(try desk.windows(opens).isEmpty)
    }

    @Test(
        "an outbound since ready, gestures too; dismissed; lapses",
        arguments: [("2027-03-04 23:59", false), ("2027-03-05 00:00", true), ("2027-03-08 10:00", true)])
    func closes(when: String, isClosed: Bool) throws {
        for isGesture in [false, true] {
            var desk = try desk("--03-08")
            try desk.log(.outbound, when, asks: false, isGesture: isGesture)
            #expect(try desk.plan("2027-03-08 12:00").isEmpty == isClosed)
        }
        var other = try desk("--03-08")
        try other.log(.meeting, when)
        #expect(try other.plan("2027-03-08 12:00").count == 1)
        try other.decide(.dismissed, of: .occasion, opener: EntryID(number: 1), when)
        #expect(try other.plan("2027-03-08 12:00").isEmpty)
    }

    @Test("birthdays and dates of people in dialogue: none where `Occasions=no`")
    func setting() throws {
        var desk = try desk("--03-08")
        #expect(try desk.plan("2027-03-06 10:00").count == 1)
        desk.layer.occasions = false
        #expect(try desk.plan("2027-03-06 10:00").isEmpty)
    }

    @Test("`coltiva rest` moves what would become ready before its end to its end: the rung `day` too")
    func rest() throws {
        var desk = try desk("--03-10")
        try desk.decide(.rested(until: desk.at("2027-03-10 12:00")), "2027-03-01 10:00")
        #expect(try desk.rows("2027-03-01 10:00") == ["ready 2027-03-10 12:00"])
    }

    @Test(
        "29 February is kept on the 28th in common years.",
        arguments: [("2027-02-10 10:00", "2027-02-28"), ("2028-02-10 10:00", "2028-02-29"), ("2029-02-10 10:00", "2029-02-28")])
    func leapDay(now: String, day: String) throws {
        let desk = try desk("2000-02-29")
        let occasion = try #require(try desk.plan(now).first)
        #expect("\(desk.zone.civil(occasion.explanation.cause).date)" == day)
    }

    struct Rungs: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var hours = "Mon..Fri 09:00-18:00"
        var theirZone: String?
        let birthday: String
        var lead = 3
        let expected: [String]
    }

    @Test(
        """
        `occasion` `ready`; `day`: wanted at the first instant of the day, in the contact's zone. An `occasion`'s `day` goes back only \
        where its own day has no such instant.
        """,
        arguments: [
            Rungs(
                testDescription: "a Wednesday", birthday: "--03-10",
                expected: ["ready 2027-03-08 09:00", "day 2027-03-10 09:00"]),
            Rungs(
                testDescription: "their day begins at 19:30 of ours", hours: "Mon..Fri 09:00-20:00", theirZone: "Asia/Kolkata",
                birthday: "--03-10", expected: ["ready 2027-03-08 09:00", "day 2027-03-10 09:00"]),
            Rungs(
                testDescription: "late on its own day, though less than half of it is left", hours: "Mon..Fri 20:00-21:00",
                birthday: "--03-10", expected: ["ready 2027-03-08 20:00", "day 2027-03-10 20:00"]),
            Rungs(
                testDescription: "a Sunday: it goes back to Friday, on which the first stands for all", birthday: "--03-07",
                expected: ["ready 2027-03-04 09:00", "day 2027-03-05 17:00"]),
            Rungs(
                testDescription: "one day ahead: the first of a day stands for all", birthday: "--03-07", lead: 2,
                expected: ["ready 2027-03-05 09:00"]),
        ])
    func rungs(row: Rungs) throws {
        var desk = try desk(row.birthday, theirZone: row.theirZone)
        desk.hours = row.hours
        desk.layer.occasionLead = Span(days: row.lead)
        #expect(try desk.rows("2027-03-01 10:00") == row.expected)
    }
}
