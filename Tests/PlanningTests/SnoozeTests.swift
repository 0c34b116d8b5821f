import CivilTime
import Planning
import Relationships
import Testing

/// "**Snooze** silences a follow-up until the given moment, where the rung `snoozed` comes, never earlier (a clock time is exact); rungs after it
/// stay. Each snooze has a rung of its own. The due never moves."
///
/// 2027-03-01 is a Monday; the message of that day is due on the 8th, 10:00.
struct SnoozeTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let until: String
        var isExact = false
        var now = "2027-03-01 12:00"
        let expected: [String]
    }

    static let rows = [
        Row(
            testDescription: "until a date: the first fit of it, and rungs after it stay", until: "2027-03-05",
            expected: ["snoozed 2027-03-05 09:00", "overdue 1d 2027-03-09 10:00", "overdue 1w 2027-03-15 10:00"]),
        Row(
            testDescription: "a clock time is exact", until: "2027-03-04 20:15", isExact: true,
            expected: [
                "snoozed 2027-03-04 20:15", "1d 2027-03-05 17:00", "overdue 1d 2027-03-09 10:00", "overdue 1w 2027-03-15 10:00",
            ]),
        Row(
            testDescription: "never earlier, though there are hours before and none until due", until: "2027-03-06",
            expected: ["snoozed 2027-03-08 09:00", "overdue 1d 2027-03-09 10:00", "overdue 1w 2027-03-15 10:00"]),
        Row(
            testDescription: "past due: the due never moves, and the rungs until then are silent", until: "2027-03-10",
            expected: ["snoozed 2027-03-10 09:00", "overdue 1w 2027-03-15 10:00"]),
        Row(
            testDescription: "until the very moment of a rung", until: "2027-03-04 10:00", isExact: true,
            expected: [
                "snoozed 2027-03-04 10:00", "1d 2027-03-05 17:00", "overdue 1d 2027-03-09 10:00", "overdue 1w 2027-03-15 10:00",
            ]),
    ]

    @Test(arguments: rows)
    func silences(row: Row) throws {
        var desk = try Desk()
        let inbound = try desk.log(.inbound, "2027-03-01 10:00")
        try desk.decide(
            .snoozed(until: try desk.at(row.until), isExact: row.isExact), of: .reply, opener: inbound, "2027-03-01 12:00")
        let plan = try desk.plan(row.now)
        #expect(desk.rows(plan) == row.expected)
        #expect(plan.first?.followUp.due == (try desk.at("2027-03-08 10:00")))
        #expect(plan.first?.followUp.reminders.first { $0.rung.name == "snoozed" }?.isExact == row.isExact)
    }

    @Test("What waits to be shown stands for the other rungs of its day: none comes anew when everyone is planned again")
    func whatWaitsStandsForItsDay() throws {
        var desk = try Desk()
        let inbound = try desk.log(.inbound, "2027-03-01 10:00")
        // The end of the snooze and the rung a day after due fall on Tuesday, the ninth.
        try desk.decide(
            .snoozed(until: try desk.at("2027-03-09 17:00"), isExact: false), of: .reply, opener: inbound, "2027-03-08 12:00")
        desk.layer.replyOverdue = [Span(days: 1, elapsed: .hours(8))]
        desk.hours = "Mon..Fri 09:00-19:00"
        let planned = try desk.plan("2027-03-08 12:00")
        #expect(desk.rows(planned) == ["snoozed 2027-03-09 17:00"])
        #expect(try desk.rows("2027-03-10 12:00", stored: planned.stored()) == ["snoozed 2027-03-09 17:00"])
        // The same, where the rung that stands is the one after due.
        desk.decisions = []
        try desk.decide(
            .snoozed(until: try desk.at("2027-03-09 18:30"), isExact: false), of: .reply, opener: inbound, "2027-03-08 12:00")
        desk.layer.replyOverdue = [Span(days: 1, elapsed: .hours(8) + .minutes(30))]
        let other = try desk.plan("2027-03-08 12:00")
        #expect(try desk.rows("2027-03-10 12:00", stored: other.stored()) == desk.rows(other))
    }

    @Test func eachSnoozeHasARungOfItsOwn() throws {
        var desk = try Desk()
        let inbound = try desk.log(.inbound, "2027-03-01 10:00")
        try desk.decide(.snoozed(until: try desk.at("2027-03-03"), isExact: false), of: .reply, opener: inbound, "2027-03-01 12:00")
        let stored = try desk.plan("2027-03-01 12:00").stored(until: try desk.at("2027-03-03 09:00"))
        try desk.decide(.snoozed(until: try desk.at("2027-03-04"), isExact: false), of: .reply, opener: inbound, "2027-03-03 12:00")
        #expect(
            try desk.rows("2027-03-03 12:00", stored: stored).prefix(3)
                == ["snoozed 2027-03-03 09:00 shown", "snoozed 2027-03-04 09:00", "1d 2027-03-05 17:00"])
    }

    @Test("Each snooze has a rung of its own; that of an occasion is not that of the next year")
    func nextYear() throws {
        var desk = try Desk()
        desk.birthday = "--03-08"
        let meeting = try desk.log(.meeting, "2027-01-04 10:00")
        try desk.decide(
            .snoozed(until: desk.at("2027-03-07 20:00"), isExact: true), of: .occasion, opener: meeting, "2027-03-05 10:00")
        #expect(try desk.rows("2027-03-06 10:00").contains("snoozed 2027-03-07 20:00"))
        #expect(try desk.rows("2028-03-01 10:00") == ["ready 2028-03-06 09:00", "day 2028-03-08 09:00"])
    }

    @Test("Reminders of one follow-up that are not exact and fall on one civil day are one: what is exact stands for no other")
    func exactStandsForNone() throws {
        var desk = try Desk()
        let inbound = try desk.log(.inbound, "2027-03-01 10:00")
        try desk.decide(
            .snoozed(until: desk.at("2027-03-05 12:00"), isExact: true), of: .reply, opener: inbound, "2027-03-01 12:00")
        let shown = try desk.plan("2027-03-01 12:00").stored(until: try desk.at("2027-03-05 12:00"))
        #expect(
            try desk.rows("2027-03-05 12:30", stored: shown).prefix(2) == [
                "snoozed 2027-03-05 12:00 shown", "1d 2027-03-05 17:00",
            ])
    }

    @Test("What is due and waits is silenced too, and does not come back when the snooze is over")
    func whatWaits() throws {
        var desk = try Desk()
        let inbound = try desk.log(.inbound, "2027-03-01 10:00")
        let waiting = try desk.plan("2027-03-01 10:00").stored()
        try desk.decide(.snoozed(until: try desk.at("2027-03-05"), isExact: false), of: .reply, opener: inbound, "2027-03-04 12:00")
        let plan = try desk.plan("2027-03-04 12:00", stored: waiting)
        #expect(desk.rows(plan).first == "snoozed 2027-03-05 09:00")
        let shown = plan.stored(until: try desk.at("2027-03-05 10:00"))
        #expect(
            try desk.rows("2027-03-05 10:00", stored: shown)
                == ["snoozed 2027-03-05 09:00 shown", "overdue 1d 2027-03-09 10:00", "overdue 1w 2027-03-15 10:00"])
    }

    @Test("An absence holds what is snoozed to a date, not what is snoozed to a clock time", arguments: [false, true])
    func whileAway(isExact: Bool) throws {
        var desk = try Desk()
        let inbound = try desk.log(.inbound, "2027-03-01 10:00")
        try desk.away("2027-03-02", "2027-03-06", decided: "2027-03-01 11:00")
        try desk.decide(
            .snoozed(until: try desk.at("2027-03-04 11:00"), isExact: isExact), of: .reply, opener: inbound, "2027-03-01 12:00")
        let rows = try desk.rows("2027-03-01 12:00")
        #expect(rows.contains("snoozed 2027-03-04 11:00") == isExact)
        // Held to one moment, the first of them stands for all.
        #expect(rows.filter { $0.hasSuffix("2027-03-08 09:00") }.count == 1)
    }
}
