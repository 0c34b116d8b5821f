import CivilTime
import Planning
import Relationships
import Testing

/// `task`: "`asked`, exact where a clock time was given; each of `TaskOverdue` (`1d 1w`) after due".
///
/// 2027-03-01 is a Monday.
struct TaskTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let asked: String
        var date: String?
        var now = "2027-03-01 12:00"
        let ready: String
        let due: String
        let expected: [String]
    }

    static let rows = [
        Row(
            testDescription: "a clock time: ready and due at the moment asked, and exact, whatever the hours",
            asked: "2027-03-06 20:30",
            ready: "2027-03-06 20:30", due: "2027-03-06 20:30",
            expected: ["asked 2027-03-06 20:30", "overdue 1d 2027-03-08 09:00", "overdue 1w 2027-03-15 09:00"]),
        Row(
            testDescription: "a date: ready at its first instant, due at its end", asked: "2027-03-04", date: "2027-03-04",
            ready: "2027-03-04 00:00", due: "2027-03-05 00:00",
            expected: ["asked 2027-03-04 09:00", "overdue 1d 2027-03-08 09:00", "overdue 1w 2027-03-12 09:00"]),
        Row(
            testDescription: "a date without hours: the first instant of it, never before ready", asked: "2027-03-06",
            date: "2027-03-06",
            ready: "2027-03-06 00:00", due: "2027-03-07 00:00",
            expected: ["asked 2027-03-06 00:00", "overdue 1d 2027-03-08 09:00", "overdue 1w 2027-03-15 09:00"]),
        Row(
            testDescription: "today: the right moment from now", asked: "2027-03-01", date: "2027-03-01", ready: "2027-03-01 00:00",
            due: "2027-03-02 00:00",
            expected: [
                "asked 2027-03-01 09:00 passed", "next 2027-03-01 12:00", "overdue 1d 2027-03-03 09:00",
                "overdue 1w 2027-03-09 09:00",
            ]),
        Row(
            testDescription: "a date of 23 hours", asked: "2027-03-28", date: "2027-03-28", ready: "2027-03-28 00:00",
            due: "2027-03-29 00:00",
            expected: ["asked 2027-03-28 00:00", "overdue 1d 2027-03-30 09:00", "overdue 1w 2027-04-05 09:00"]),
    ]

    @Test(arguments: rows)
    func asked(row: Row) throws {
        var desk = try Desk()
        try desk.ask(row.asked, date: row.date, recorded: "2027-03-01 12:00")
        let plan = try desk.plan(row.now)
        let followUp = try #require(plan.first).followUp
        #expect(followUp.ready == (try desk.at(row.ready)))
        #expect(followUp.due == (try desk.at(row.due)))
        #expect(desk.rows(plan) == row.expected)
        let asked = try #require(followUp.reminders.first { $0.rung.name == "asked" })
        #expect(asked.isExact == (row.date == nil))
    }

    @Test("A date is the user's present one: it follows travel")
    func travel() throws {
        var desk = try Desk()
        try desk.ask("2027-03-04", date: "2027-03-04", recorded: "2027-03-01 12:00")
        desk.zone = try ZoneDirectory().zone(named: "America/New_York")
        desk.theirZone = try ZoneDirectory().zone(named: "Europe/Rome")
        #expect(try desk.rows("2027-03-01 12:00").first == "asked 2027-03-04 09:00")
        #expect(try desk.windows("2027-03-01 12:00") == ["e1 task 2027-03-04 00:00 .. 2027-03-05 00:00"])
    }

    @Test(
        "and that is what closes them. On a `task` it closes it: this one, as dismissed does; archive closes all that were asked before it"
    )
    func closing() throws {
        for verb in [Decision.Verb.done, .dismissed] {
            var desk = try Desk()
            let first = try desk.ask("2027-03-04 10:00", recorded: "2027-03-01 12:00")
            let second = try desk.ask("2027-03-05 10:00", recorded: "2027-03-01 12:00")
            try desk.decide(verb, of: .task, opener: first, "2027-03-02 12:00")
            #expect(try desk.plan("2027-03-02 12:00").map(\.followUp.identity.opener) == [second])
            try desk.decide(.archived, "2027-03-03 12:00")
            #expect(try desk.plan("2027-03-03 12:00").isEmpty)
            let third = try desk.ask("2027-03-05 10:00", recorded: "2027-03-03 13:00")
            #expect(try desk.plan("2027-03-03 13:00").map(\.followUp.identity.opener) == [third])
        }
    }

    @Test("A clock that is set back behind the archiving brings no task back")
    func theClockIsSetBack() throws {
        var desk = try Desk()
        try desk.ask("2027-03-05 10:00", recorded: "2027-03-03 11:00")
        try desk.decide(.archived, "2027-03-03 12:00")
        #expect(try desk.plan("2027-03-03 12:00").isEmpty)
        #expect(try desk.plan("2027-03-03 08:00").isEmpty)
    }

    @Test("What passes between the two closes no task")
    func interactionsCloseNone() throws {
        var desk = try Desk()
        try desk.ask("2027-03-04 10:00", recorded: "2027-03-01 12:00")
        try desk.log(.outbound, "2027-03-02 10:00")
        try desk.log(.meeting, "2027-03-02 11:00")
        #expect(try desk.plan("2027-03-02 12:00").map(\.followUp.identity.kind) == [.task])
    }

    @Test("A pause holds what is exact; an absence does not")
    func heldByAPause() throws {
        var desk = try Desk()
        try desk.ask("2027-03-04 10:00", recorded: "2027-03-01 12:00")
        try desk.away("2027-03-03", "2027-03-10", decided: "2027-03-01 12:00")
        #expect(try desk.rows("2027-03-01 12:00").first == "asked 2027-03-04 10:00")
        try desk.pause("2027-03-04", "2027-03-05 07:30", decided: "2027-03-01 12:00")
        #expect(try desk.rows("2027-03-01 12:00").first == "asked 2027-03-05 07:30")
    }
}
