import CivilTime
import Planning
import Relationships
import Testing

/// The reminders of a reply: "each of `ReplyRemind` (`4d 1d`) before due; each of `ReplyOverdue` (`1d 1w`) after due, each counted from due".
///
/// 2027-03-01 is a Monday.
struct ReplyRungsTests {
    @Test func beforeDueAndAfter() throws {
        var desk = try Desk()
        try desk.log(.inbound, "2027-03-01 10:00")
        #expect(
            try desk.rows("2027-03-01 10:00")
                == ["4d 2027-03-04 10:00", "1d 2027-03-05 17:00", "overdue 1d 2027-03-09 10:00", "overdue 1w 2027-03-15 10:00"])
    }

    @Test("A reply is counted from the first unanswered inbound; outbounds and meetings answer, gestures answer nothing")
    func theFirstUnanswered() throws {
        var desk = try Desk()
        let first = try desk.log(.inbound, "2027-03-01 10:00")
        try desk.log(.inbound, "2027-03-02 10:00")
        try desk.log(.outbound, "2027-03-02 11:00", isGesture: true)
        let open = try #require(try desk.plan("2027-03-02 12:00").first).followUp
        #expect(open.identity.opener == first)
        #expect(open.due == (try desk.at("2027-03-08 10:00")))
        for answer in [Interaction.Direction.outbound, .meeting] {
            var answered = desk
            try answered.log(answer, "2027-03-03 10:00")
            #expect(try answered.plan("2027-03-03 10:00").isEmpty)
            let next = try answered.log(.inbound, "2027-03-04 10:00")
            #expect(try answered.plan("2027-03-04 10:00").map(\.followUp.identity.opener) == [next])
        }
    }

    @Test("Dismissed means: this message needs no answer; a later inbound opens a new one, counted from that")
    func dismissed() throws {
        var desk = try Desk()
        let first = try desk.log(.inbound, "2027-03-01 10:00")
        try desk.decide(.dismissed, of: .reply, opener: first, "2027-03-02 10:00")
        #expect(try desk.plan("2027-03-02 10:00").isEmpty)
        let second = try desk.log(.inbound, "2027-03-03 15:00")
        let open = try #require(try desk.plan("2027-03-03 15:00").first).followUp
        #expect(open.identity.opener == second)
        #expect(open.due == (try desk.at("2027-03-10 15:00")))
    }

    @Test("Archive closes for good what is open; an inbound brings an archived contact back")
    func archived() throws {
        var desk = try Desk()
        try desk.log(.inbound, "2027-03-01 10:00")
        try desk.decide(.archived, "2027-03-02 10:00")
        #expect(try desk.plan("2027-03-02 10:00").isEmpty)
        let second = try desk.log(.inbound, "2027-03-03 10:00")
        #expect(try desk.plan("2027-03-03 10:00").map(\.followUp.identity.opener) == [second])
    }

    @Test("What a setting names twice is one rung")
    func namedTwice() throws {
        var desk = try Desk()
        desk.layer.replyRemind = try Span.list(parsing: "4d 1d 4d")
        desk.layer.replyOverdue = try Span.list(parsing: "1d 1d")
        try desk.log(.inbound, "2027-02-01 10:00")
        let rungs = try #require(try desk.plan("2027-03-01 10:00").first).followUp.reminders.map(\.rung)
        #expect(rungs.count == Set(rungs).count)
        #expect(Set(rungs.map(\.name)).isSuperset(of: ["4d", "1d", "overdue 1d"]))
    }

    // MARK: Before an absence

    struct Away: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var inbound = "2027-03-01 10:00"
        var absences = [["2027-03-06", "2027-03-15"]]
        var pauses: [[String]] = []
        var now = "2027-03-01 10:00"
        let expected: [String]
    }

    static let away = [
        Away(
            testDescription: "a reply due within the absence is also reminded once, at the last fit before it begins",
            absences: [["2027-03-04", "2027-03-15"]],
            expected: ["before absence 2027-03-03 17:00", "4d 2027-03-15 09:00"]),
        Away(
            testDescription: "the first of a day stands for it too", absences: [["2027-03-05", "2027-03-15"]],
            expected: ["4d 2027-03-04 10:00", "1d 2027-03-15 09:00"]),
        Away(
            testDescription: "not where it is due at the first moment back", absences: [["2027-03-06", "2027-03-08 10:00"]],
            expected: ["4d 2027-03-04 10:00", "1d 2027-03-05 17:00", "overdue 1d 2027-03-09 10:00", "overdue 1w 2027-03-15 10:00"]),
        Away(
            testDescription: "nor where it is due after it", absences: [["2027-03-03", "2027-03-04"]],
            expected: ["4d 2027-03-04 10:00", "1d 2027-03-05 17:00", "overdue 1d 2027-03-09 10:00", "overdue 1w 2027-03-15 10:00"]),
        Away(
            testDescription: "due at the instant at which it begins", absences: [["2027-03-08 10:00", "2027-03-12"]],
            expected: [
                "4d 2027-03-04 10:00", "1d 2027-03-05 17:00", "before absence 2027-03-08 09:00", "overdue 1d 2027-03-12 09:00",
                "overdue 1w 2027-03-15 10:00",
            ]),
        Away(
            testDescription: "what came while away has no moment before", inbound: "2027-03-02 10:00",
            absences: [["2027-03-02", "2027-03-15"]], now: "2027-03-02 10:00",
            expected: ["4d 2027-03-15 09:00", "overdue 1w 2027-03-16 10:00"]),
        Away(
            testDescription: "if that is still ahead", absences: [["2027-03-05", "2027-03-15"]], now: "2027-03-05 08:00",
            expected: ["before absence 2027-03-04 17:00 passed", "4d 2027-03-04 10:00 passed", "1d 2027-03-15 09:00"]),
        Away(
            testDescription: "once, before the first of absences that overlap",
            absences: [["2027-03-04", "2027-03-10"], ["2027-03-07", "2027-03-15"]],
            expected: ["before absence 2027-03-03 17:00", "4d 2027-03-15 09:00"]),
        Away(
            testDescription: "before the first of two absences with no hours between",
            absences: [["2027-03-03", "2027-03-06"], ["2027-03-08", "2027-03-15"]],
            expected: ["before absence 2027-03-02 17:00", "4d 2027-03-15 09:00"]),
        Away(
            testDescription: "before a pause that leads into the absence", absences: [["2027-03-05", "2027-03-15"]],
            pauses: [["2027-03-04", "2027-03-05"]],
            expected: ["before absence 2027-03-03 17:00", "4d 2027-03-15 09:00"]),
    ]

    @Test(arguments: away)
    func beforeAbsence(row: Away) throws {
        var desk = try Desk()
        try desk.log(.inbound, row.inbound)
        for absence in row.absences { try desk.away(absence[0], absence[1], decided: "2027-02-28 10:00") }
        for pause in row.pauses { try desk.pause(pause[0], pause[1], decided: "2027-02-28 10:00") }
        #expect(try desk.rows(row.now).sorted() == row.expected.sorted())
    }
}
