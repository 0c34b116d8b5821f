import CivilTime
import Planning
import Relationships
import Testing

/// `thanks`: "an appointment has ended | its end | end + `ThanksWithin` (2d) | an outbound; dismissed; lapses".
///
/// 2027-03-02 is a Tuesday; the meeting ends on it at 16:00.
struct ThanksTests {
    private func desk(until end: String = "2027-03-02 16:00") throws -> (desk: Desk, meeting: EntryID) {
        var desk = try Desk()
        let meeting = try desk.meet("2027-03-02 07:00", end, arranged: "2027-03-01 12:00")
        return (desk, meeting)
    }

    private func kinds(_ desk: Desk, _ now: String) throws -> [Kind] {
        try desk.plan(now).map(\.followUp.identity.kind).filter { $0 == .thanks || $0 == .reply }
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var end = "2027-03-02 16:00"
        let due: String
        let lapse: String
        let expected: [String]
    }

    @Test(
        "`ready`; each of `ThanksRemind` (`12h`) before due",
        arguments: [
            Row(
                testDescription: "12h would be at 04:00", due: "2027-03-04 16:00", lapse: "2027-03-11 16:00",
                expected: ["ready 2027-03-02 16:00", "12h 2027-03-04 09:00"]),
            Row(
                testDescription: "an evening: the next morning", end: "2027-03-02 22:00", due: "2027-03-04 22:00",
                lapse: "2027-03-11 22:00", expected: ["ready 2027-03-03 09:00", "12h 2027-03-04 10:00"]),
            Row(
                testDescription: "a Friday: 12h goes back to the day of the first, which stands for all", end: "2027-03-05 13:00",
                due: "2027-03-07 13:00", lapse: "2027-03-14 13:00", expected: ["ready 2027-03-05 13:00"]),
        ])
    func rungs(row: Row) throws {
        let (desk, meeting) = try desk(until: row.end)
        let plan = try desk.plan(row.end)
        let followUp = try #require(plan.first).followUp
        #expect(followUp.identity == FollowUpIdentity(contact: Desk.contact, kind: .thanks, opener: meeting))
        #expect(followUp.ready == (try desk.at(row.end)))
        #expect(followUp.due == (try desk.at(row.due)))
        #expect(try desk.wholePlan(row.end).replanAt == (try desk.at(row.lapse)))
        #expect(desk.rows(plan) == row.expected)
        for explanation in plan[0].reminders.values {
            #expect(explanation.cause == (try desk.at(row.end)))
        }
    }

    @Test(
        "An outbound closes it; gestures, and what was written before the end, do not",
        arguments: [
            ("2027-03-02 15:59", false, 1), ("2027-03-02 16:00", false, 0), ("2027-03-03 10:00", false, 0),
            ("2027-03-03 10:00", true, 1),
        ])
    func written(at when: String, isGesture: Bool, left: Int) throws {
        var (desk, _) = try desk()
        try desk.log(.outbound, when, isGesture: isGesture)
        #expect(try kinds(desk, "2027-03-03 11:00").count == left)
    }

    @Test("An inbound and another meeting do not")
    func othersLeaveIt() throws {
        var (desk, _) = try desk()
        try desk.log(.inbound, "2027-03-03 09:00")
        try desk.meet("2027-03-03 09:30", "2027-03-03 10:00", arranged: "2027-03-02 17:00")
        #expect(try kinds(desk, "2027-03-03 11:00") == [.thanks, .thanks])
    }

    @Test("Dismissed means: this once")
    func dismissed() throws {
        var (desk, meeting) = try desk()
        try desk.decide(.dismissed, of: .thanks, opener: meeting, "2027-03-03 09:00")
        #expect(try kinds(desk, "2027-03-03 11:00").isEmpty)
        try desk.meet("2027-03-03 09:30", "2027-03-03 10:00", arranged: "2027-03-02 17:00")
        #expect(try kinds(desk, "2027-03-03 11:00") == [.thanks])
    }

    @Test("`thanks` a week after its due", arguments: [("2027-03-11 15:59", 1), ("2027-03-11 16:00", 0), ("2027-03-20 10:00", 0)])
    func lapses(now: String, left: Int) throws {
        #expect(try kinds(try desk().desk, now).count == left)
    }

    @Test("ThanksWithin, 0: none", arguments: [("0", 0), ("6h", 1)])
    func none(within: String, left: Int) throws {
        var (desk, _) = try desk()
        try desk.layer.set(.thanksWithin, to: within)
        #expect(try kinds(desk, "2027-03-02 16:00").count == left)
    }

    @Test("`archive` closes for good what is open")
    func archived() throws {
        var (desk, _) = try desk()
        try desk.decide(.archived, "2027-03-02 17:00")
        #expect(try kinds(desk, "2027-03-02 18:00").isEmpty)
    }

    @Test("What was met and only logged asks for no thanks")
    func logged() throws {
        var desk = try Desk()
        try desk.log(.meeting, "2027-03-02 16:00")
        #expect(try kinds(desk, "2027-03-02 16:00").isEmpty)
    }
}
