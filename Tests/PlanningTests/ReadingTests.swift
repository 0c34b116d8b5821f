import CivilTime
import Planning
import Relationships
import Testing

/// "Histories are read in the order of the entries' own times; at one instant an inbound comes before a meeting, that before an outbound
/// (the one that asks last), that before a decision."
struct ReadingTests {
    /// What a reading holds, in order.
    private func order(_ desk: Desk, at now: String) throws -> [String] {
        Reading(desk.history, at: try desk.at(now)).entries.map { entry in
            switch entry.entry {
            case .interaction(let interaction):
                "\(interaction.direction)" + (interaction.asks == true ? " asks" : "") + " \(interaction.id)"
            case .decision(let decision): "decision \(decision.id)"
            }
        }
    }

    @Test func theirOwnTimesCountNotTheOrderOfArrival() throws {
        var desk = try Desk()
        try desk.log(.outbound, "2027-03-03 10:00")
        try desk.log(.inbound, "2027-03-01 10:00")
        try desk.decide(.dismissed, "2027-03-02 10:00")
        #expect(try order(desk, at: "2027-03-04 10:00") == ["inbound e2", "decision e3", "outbound e1"])
    }

    @Test("interaction: something that passed: `outbound`, `inbound` or `meeting`; each in its turn")
    func atOneInstant() throws {
        #expect(Interaction.Direction.allCases.count == 3)
        var desk = try Desk()
        let when = "2027-03-03 10:00"
        try desk.decide(.archived, when)
        try desk.log(.outbound, when, asks: true)
        try desk.log(.outbound, when)
        try desk.log(.meeting, when)
        try desk.log(.inbound, when)
        #expect(
            try order(desk, at: "2027-03-04 10:00") == [
                "inbound e5", "meeting e4", "outbound e3", "outbound asks e2", "decision e1",
            ])
    }

    @Test("An entry dated after the present instant counts, in each plan, as of that plan's instant")
    func datedAhead() throws {
        var desk = try Desk()
        try desk.log(.outbound, "2027-03-09 10:00")
        try desk.log(.inbound, "2027-03-08 12:00")
        try desk.log(.inbound, "2027-03-08 11:00")
        let now = "2027-03-03 10:00"
        #expect(try order(desk, at: now) == ["inbound e3", "inbound e2", "outbound e1"])
        let instant = try desk.at(now)
        #expect(Reading(desk.history, at: instant).entries.allSatisfy { $0.at == instant })
    }

    @Test("A clock that is set back answers nothing: what came after the last message of one's own still does")
    func theClockIsSetBack() throws {
        var desk = try Desk()
        try desk.log(.outbound, "2027-03-08 05:00")
        let inbound = try desk.log(.inbound, "2027-03-08 19:00")
        #expect(try order(desk, at: "2027-03-07 15:00") == ["outbound e1", "inbound e2"])
        #expect(try desk.plan("2027-03-07 15:00").map(\.followUp.identity.opener) == [inbound])
    }

    @Test("A message dated ahead is to be answered, counted from the present instant of each plan")
    func aReplyDatedAhead() throws {
        var desk = try Desk()
        try desk.log(.inbound, "2027-03-09 10:00")
        for (now, due) in [
            ("2027-03-03 10:00", "2027-03-10 10:00"), ("2027-03-05 12:00", "2027-03-12 12:00"),
            ("2027-03-10 10:00", "2027-03-16 10:00"),
        ] {
            let followUp = try #require(try desk.plan(now).first).followUp
            #expect(followUp.due == (try desk.at(due)))
            #expect(followUp.ready == (try desk.at(min(now, "2027-03-09 10:00"))))
        }
    }
}
