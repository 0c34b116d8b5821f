import CivilTime
import Planning
import Relationships
import Testing

/// `meeting`: "an appointment is arranged | start - the longest `MeetingRemind` | start | it ends, moves or is cancelled".
///
/// 2027-03-01 is a Monday; the meeting is on Saturday the 6th from 19:00 to 19:45, arranged on the 1st at noon.
struct MeetingTests {
    private func desk(_ remind: String? = nil) throws -> (desk: Desk, meeting: EntryID) {
        var desk = try Desk()
        if let remind { try desk.layer.set(.meetingRemind, to: remind) }
        let meeting = try desk.meet("2027-03-06 19:00", "2027-03-06 19:45", arranged: "2027-03-01 12:00")
        return (desk, meeting)
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var remind: String?
        let ready: String
        let expected: [String]
    }

    @Test(
        "each of `MeetingRemind` (`1d 10min`) before the start, exact",
        arguments: [
            Row(
                testDescription: "outside the hours too", ready: "2027-03-05 19:00",
                expected: ["1d 2027-03-05 19:00", "10min 2027-03-06 18:50"]),
            Row(
                testDescription: "ready with the longest, wherever it stands in the list", remind: "5min 3d 1h",
                ready: "2027-03-03 19:00",
                expected: ["3d 2027-03-03 19:00", "1h 2027-03-06 18:00", "5min 2027-03-06 18:55"]),
            Row(testDescription: "none: ready at the start", remind: "none", ready: "2027-03-06 19:00", expected: []),
        ])
    func rungs(row: Row) throws {
        let (desk, meeting) = try desk(row.remind)
        let plan = try desk.plan("2027-03-01 12:00")
        let followUp = try #require(plan.first).followUp
        #expect(followUp.identity == FollowUpIdentity(contact: Desk.contact, kind: .meeting, opener: meeting))
        #expect(followUp.ready == (try desk.at(row.ready)))
        #expect(followUp.due == (try desk.at("2027-03-06 19:00")))
        #expect(try desk.wholePlan("2027-03-01 12:00").replanAt == (try desk.at("2027-03-06 19:45")))
        #expect(desk.rows(plan) == row.expected)
        #expect(!followUp.reminders.contains { !$0.isExact })
    }

    @Test(
        "A `meeting` is open until it ends",
        arguments: [
            ("2027-03-05 18:59", "planned"), ("2027-03-05 19:00", "open"), ("2027-03-06 19:30", "open"),
            ("2027-03-06 19:44", "open"),
        ])
    func standing(now: String, state: String) throws {
        let desk = try desk().desk
        let followUp = try #require(try desk.plan(now).first).followUp
        #expect(followUp.identity.kind == .meeting)
        #expect(followUp.standing(at: try desk.at(now)).rawValue == state)
    }

    @Test("At its end it becomes a `meeting` interaction")
    func ends() throws {
        var (desk, meeting) = try desk()
        let question = try desk.log(.inbound, "2027-03-02 10:00")
        #expect(try desk.plan("2027-03-06 19:44").map(\.followUp.identity.opener) == [question, meeting])
        #expect(try desk.history.last(at: desk.at("2027-03-06 19:44"))?.id == question)
        // "closes: an outbound or meeting".
        #expect(try desk.plan("2027-03-06 19:45").map(\.followUp.identity.kind) == [.thanks])
        let last = try #require(try desk.history.last(at: desk.at("2027-03-06 19:45")))
        #expect(last.id == meeting && last.direction == .meeting)
        #expect(last.at == (try desk.at("2027-03-06 19:45")))
    }

    @Test("Moving it makes a new entry; cancelled, it will not be", arguments: [Decision.Verb.moved, .cancelled])
    func movedOrCancelled(verb: Decision.Verb) throws {
        var (desk, meeting) = try desk()
        try desk.decide(verb, of: .meeting, opener: meeting, "2027-03-02 10:00")
        #expect(try desk.plan("2027-03-03 10:00").isEmpty)
        #expect(try desk.plan("2027-03-07 10:00").isEmpty)
        #expect(try desk.history.passed(at: desk.at("2027-03-07 10:00")).isEmpty)
        let other = try desk.meet("2027-03-08 10:00", "2027-03-08 11:00", arranged: "2027-03-02 10:00")
        #expect(try desk.plan("2027-03-03 10:00").map(\.followUp.identity.opener) == [other])
    }

    @Test(
        "`archive` closes for good what is open or arranged",
        arguments: [("2027-03-02 10:00", 0), ("2027-03-01 11:00", 1), ("2027-03-06 19:45", 1)])
    func archived(at archive: String, held: Int) throws {
        var (desk, _) = try desk()
        try desk.decide(.archived, archive)
        #expect(try desk.history.appointments(at: desk.at("2027-03-07 10:00")).held.count == held)
    }

    @Test("A pause holds everything, exact reminders too")
    func paused() throws {
        var (desk, _) = try desk()
        try desk.pause("2027-03-05 00:00", "2027-03-06 19:10", decided: "2027-03-01 13:00")
        #expect(try desk.rows("2027-03-01 14:00") == ["10min 2027-03-06 19:10", "1d 2027-03-06 19:10"])
        // "those of a meeting that ended meanwhile are dropped".
        try desk.pause("2027-03-05 00:00", "2027-03-07 00:00", decided: "2027-03-01 13:05")
        let stored = try desk.plan("2027-03-01 14:00").stored()
        #expect(!(try desk.plan("2027-03-07 00:00", stored: stored).flatMap(\.followUp.reminders).contains { $0.isExact }))
    }

    @Test("if none before due is left, one (`next`) comes at the right moment from then")
    func toldLate() throws {
        var desk = try Desk()
        try desk.meet("2027-03-03 10:05", "2027-03-03 10:30", arranged: "2027-03-03 10:00")
        #expect(
            try desk.rows("2027-03-03 10:00") == [
                "1d 2027-03-02 10:05 passed", "10min 2027-03-03 09:55 passed", "next 2027-03-03 10:00",
            ])
    }
}
