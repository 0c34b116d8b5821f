import CivilTime
import Planning
import Relationships
import Testing

/// The rung `place` once its day is known; the nudge is ready on Monday, the 15th of March 2027, at 10:00.
struct AnnouncedPlaceTests {
    private func desk(announced: String? = "2027-03-16 09:00") throws -> (desk: Desk, nudge: EntryID) {
        var desk = try Desk()
        let outbound = try desk.log(.outbound, "2027-03-01 10:00")
        if let announced { try desk.announce(.nudge, opener: outbound, announced) }
        return (desk, outbound)
    }

    @Test("`nudge`, `reconnect` `place`: on the day that levelling gives; The `place` of a `nudge` or `reconnect` is a day.")
    func levelled() throws {
        let (desk, _) = try desk(announced: nil)
        let wanting = try desk.plan("2027-03-15 10:00")
        #expect(desk.rows(wanting).isEmpty && wanting.first?.followUp.place != nil)
        let at = try desk.at("2027-03-17 09:00")
        let stored = wanting.stored().map { stored in
            let followUp = stored.followUp
            return StoredFollowUp(
                id: stored.id,
                followUp: FollowUp(
                    identity: followUp.identity, ready: followUp.ready, due: followUp.due, place: followUp.place,
                    reminders: [Reminder(rung: .place, wanted: at, at: at, isExact: false, state: .planned)]))
        }
        let plan = try desk.plan("2027-03-15 11:00", stored: stored)
        #expect(desk.rows(plan) == ["place 2027-03-17 09:00"])
        // It may still be given another day.
        #expect(plan.first?.followUp.place != nil)
    }

    @Test(
        """
        *Announced.* When a civil day begins (or the daemon first plans on it), what stands on that day is recorded and stays, through \
        travel and new hours too
        """)
    func stays() throws {
        var (desk, _) = try desk()
        let at = try desk.at("2027-03-16 09:00")
        func place() throws -> [Instant] { try desk.plan("2027-03-16 08:00").flatMap(\.followUp.reminders).map(\.at) }
        #expect(try place() == [at])
        #expect(try desk.plan("2027-03-16 08:00").first?.followUp.place == nil)
        desk.hours = "Mon..Fri 14:00-18:00"
        #expect(try place() == [at])
        desk.theirHours = "Sat,Sun 10:00-12:00"
        #expect(try place() == [at])
        desk.zone = try ZoneDirectory().zone(named: "America/New_York")
        let there = try desk.plan(at: at).flatMap(\.followUp.reminders)
        #expect(there.map(\.at) == [at])
    }

    @Test("A rung is shown once, wherever its moment moves: no other day is wanted after a ready that moves beyond it")
    func shownOnce() throws {
        var (desk, _) = try desk()
        let shown = try desk.plan("2027-03-16 08:00").stored(until: try desk.at("2027-03-16 09:00"))
        desk.layer.nudgeAfter = Span(days: 28)
        let plan = try desk.plan("2027-03-17 10:00", stored: shown)
        #expect(desk.rows(plan) == ["place 2027-03-16 09:00 shown"])
        #expect(plan.first?.followUp.place == nil)
    }

    @Test(
        "only a ready that moves beyond it takes it away",
        arguments: [("2w", ["place 2027-03-16 09:00"]), ("15d", []), ("14d 23h", ["place 2027-03-16 09:00"])])
    func takenAway(nudgeAfter: String, expected: [String]) throws {
        var (desk, _) = try desk()
        try desk.layer.set(.nudgeAfter, to: nudgeAfter.filter { $0 != " " })
        let plan = try desk.plan("2027-03-16 08:00")
        #expect(desk.rows(plan) == expected)
        #expect((plan.first?.followUp.place == nil) == !expected.isEmpty)
    }

    @Test("an absence or pause holds it like any other reminder.", arguments: [false, true])
    func held(isPause: Bool) throws {
        var (desk, _) = try desk()
        if isPause {
            try desk.pause("2027-03-16", "2027-03-20", decided: "2027-03-15 10:00")
        } else {
            try desk.away("2027-03-16", "2027-03-20", decided: "2027-03-15 10:00")
        }
        #expect(try desk.rows("2027-03-16 08:00") == ["place 2027-03-22 09:00"])
    }

    @Test("rungs after it stay; it stands for a `place`.", arguments: [nil, "2027-03-16 09:00", "2027-03-26 09:00"])
    func snoozed(announced: String?) throws {
        var (desk, nudge) = try desk(announced: announced)
        try desk.decide(.snoozed(until: desk.at("2027-03-24"), isExact: false), of: .nudge, opener: nudge, "2027-03-15 12:00")
        let plan = try desk.plan("2027-03-15 12:00")
        #expect(desk.rows(plan) == ["snoozed 2027-03-24 09:00"])
        #expect(plan.first?.followUp.place == nil)
    }

    struct Day: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var hours = "Mon..Fri 09:00-18:00"
        var their = "Mon..Sun 08:00-21:00"
        var ready = "2027-03-15 10:00"
        var day = "2027-03-16"
        var notBefore = "2027-03-15 10:00"
        let moment: String?
    }

    @Test(
        """
        Its days are those on which both people's hours meet, at or after ready, outside the user's absences and pauses; if the hours of \
        both, these aside, do not meet within a week from ready, those with the user's hours. A day's hours are the ranges that begin on it. \
        The moment on the day is the first such instant.
        """,
        arguments: [
            Day(testDescription: "the first instant", moment: "2027-03-16 09:00"),
            Day(testDescription: "of both", their: "Mon..Sun 11:00-12:00", moment: "2027-03-16 11:00"),
            Day(testDescription: "a day on which they do not meet", their: "Wed 11:00-12:00", moment: nil),
            Day(testDescription: "they never meet: the user's", their: "Sat,Sun 11:00-12:00", moment: "2027-03-16 09:00"),
            Day(testDescription: "they meet, though not on the day and late in the week", their: "Mon 09:00-10:00", moment: nil),
            Day(testDescription: "not before ready", day: "2027-03-15", moment: "2027-03-15 10:00"),
            Day(testDescription: "ready when the hours are over", ready: "2027-03-15 18:00", day: "2027-03-15", moment: nil),
            Day(
                testDescription: "what is left of today", day: "2027-03-15", notBefore: "2027-03-15 13:20",
                moment: "2027-03-15 13:20"),
            Day(
                testDescription: "a night belongs to the day on which it begins", hours: "Tue 22:00-02:00",
                their: "Wed 00:00-24:00", moment: "2027-03-17 00:00"),
            Day(
                testDescription: "and not to the next", hours: "Tue 22:00-02:00", their: "Wed 00:00-24:00", day: "2027-03-17",
                moment: nil),
        ])
    func days(row: Day) throws {
        var desk = try Desk(hours: row.hours, theirHours: row.their)
        let days = PlaceDays(ready: try desk.at(row.ready), own: try desk.ownTime, their: try desk.theirTime)
        let day = try #require(CivilDate(row.day))
        let notBefore = try desk.at(row.notBefore)
        #expect(days.moment(on: day, notBefore: notBefore).map { "\(desk.zone.civil($0))" } == row.moment)
        try desk.away(row.day, "2027-03-24", decided: "2027-03-01 10:00")
        let whileAway = PlaceDays(ready: try desk.at(row.ready), own: try desk.ownTime, their: try desk.theirTime)
        #expect(whileAway.moment(on: day, notBefore: notBefore) == nil)
    }
}
