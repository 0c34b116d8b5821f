import CivilTime
import Planning
import Relationships
import Testing

/// When a `reply`, an `approach` and a `reconnect` open, and what closes them; 2027-03-01 is a Monday.
struct WindowTests {
    @Test(
        """
        `reply` | the last interaction is inbound | at once | first unanswered inbound + `ReplyWithin` (1w) \
        | an outbound or meeting; dismissed
        """,
        arguments: [
            ToldRow("one", (now: "2027-03-01 10:00", expected: ["e1 reply 2027-03-01 10:00 .. 2027-03-08 10:00"])) {
                try $0.log(.inbound, "2027-03-01 10:00")
            },
            ToldRow("two: the first counts", (now: "2027-03-03 10:00", expected: ["e1 reply 2027-03-01 10:00 .. 2027-03-08 10:00"]))
            {
                try $0.log(.inbound, "2027-03-01 10:00")
                try $0.log(.inbound, "2027-03-03 10:00")
            },
            ToldRow(
                "as long as `ReplyWithin`", (now: "2027-03-01 10:00", expected: ["e1 reply 2027-03-01 10:00 .. 2027-03-04 10:00"])
            ) {
                $0.layer.replyWithin = Span(days: 3)
                try $0.log(.inbound, "2027-03-01 10:00")
            },
            ToldRow("an outbound", (now: "2027-03-02 10:00", expected: [])) {
                try $0.log(.inbound, "2027-03-01 10:00")
                try $0.log(.outbound, "2027-03-02 10:00")
            },
            ToldRow("a meeting", (now: "2027-03-02 10:00", expected: [])) {
                try $0.log(.inbound, "2027-03-01 10:00")
                try $0.log(.meeting, "2027-03-02 10:00")
            },
            ToldRow("dismissed", (now: "2027-03-02 10:00", expected: [])) {
                let inbound = try $0.log(.inbound, "2027-03-01 10:00")
                try $0.decide(.dismissed, of: .reply, opener: inbound, "2027-03-02 10:00")
            },
            ToldRow(
                "an inbound after the answer",
                (now: "2027-03-03 10:00", expected: ["e3 reply 2027-03-03 10:00 .. 2027-03-10 10:00"])
            ) {
                try $0.log(.inbound, "2027-03-01 10:00")
                try $0.log(.outbound, "2027-03-02 10:00")
                try $0.log(.inbound, "2027-03-03 10:00")
            },
        ])
    func reply(row: ToldRow) throws { try row.check() }

    @Test(
        "`approach` | a practice slot offers a wished contact | the slot | none | any interaction; dismissed; lapses",
        arguments: [
            ToldRow("offered", (now: "2027-03-02 10:00", expected: ["e1 approach 2027-03-02 09:30"])) { try offer(&$0) },
            ToldRow("offered again", (now: "2027-03-09 10:00", expected: ["e1 approach 2027-03-02 09:30"])) {
                try offer(&$0)
                try $0.decide(.offered, "2027-03-09 09:30")
            },
            ToldRow("no longer wished", (now: "2027-03-02 10:00", expected: [])) {
                try offer(&$0)
                $0.layer.approach = false
            },
            ToldRow("an outbound", (now: "2027-03-03 10:00", expected: [])) {
                try offer(&$0)
                try $0.log(.outbound, "2027-03-03 10:00", asks: false)
            },
            ToldRow("an outbound that was logged later", (now: "2027-03-03 10:00", expected: [])) {
                try offer(&$0)
                try $0.log(.outbound, "2027-03-01 10:00", asks: false)
            },
            ToldRow("an inbound", (now: "2027-03-03 10:00", expected: ["e2 reply 2027-03-03 10:00 .. 2027-03-10 10:00"])) {
                try offer(&$0)
                try $0.log(.inbound, "2027-03-03 10:00")
            },
            ToldRow("a meeting", (now: "2027-03-03 10:00", expected: [])) {
                try offer(&$0)
                try $0.log(.meeting, "2027-03-03 10:00")
            },
            ToldRow("dismissed", (now: "2027-03-03 10:00", expected: [])) {
                try offer(&$0)
                try $0.decide(.dismissed, of: .approach, opener: EntryID(number: 1), "2027-03-03 10:00")
            },
            ToldRow("lapsed", (now: "2027-03-23 10:00", expected: [])) {
                try offer(&$0)
                try $0.decide(.lapsed, of: .approach, opener: EntryID(number: 1), "2027-03-23 09:30")
            },
        ])
    func approach(row: ToldRow) throws { try row.check() }

    /// A slot on Tuesday, the 2nd of March, at 09:30.
    private static func offer(_ desk: inout Desk) throws {
        desk.layer.approach = true
        try desk.decide(.offered, "2027-03-02 09:30")
    }

    @Test("`approach` one at each slot that offers it, named by its date")
    func offers() throws {
        var desk = try Desk()
        try Self.offer(&desk)
        let first = try desk.plan("2027-03-02 09:30")
        #expect(desk.rows(first) == ["2027-03-02 2027-03-02 09:30"])
        let shown = first.stored(until: try desk.at("2027-03-02 09:30"))
        try desk.decide(.offered, "2027-03-09 09:30")
        #expect(
            try desk.rows("2027-03-09 09:30", stored: shown) == [
                "2027-03-02 2027-03-02 09:30 shown", "2027-03-09 2027-03-09 09:30",
            ])
    }

    @Test("Everyone counts: a contact never contacted is neither skipped nor called late.")
    func neverLate() throws {
        var desk = try Desk()
        desk.layer.approach = true
        #expect(try desk.wholePlan("2029-03-02 10:00").wish?.eligibleFrom == Instant(seconds: 0))
        try desk.decide(.offered, "2027-03-02 09:30")
        let approach = try #require(try desk.plan("2029-03-02 10:00").first).followUp
        #expect(approach.due == nil)
        #expect(approach.standing(at: try desk.at("2029-03-02 10:00")).rawValue == "open")
    }

    @Test(
        """
        Not eligible: resting, skipped for this slot, within `Space` of a gesture, within `RestFor` of a dismissed `approach`.
        """,
        arguments: [
            (nil, nil), ("rest", "2027-05-01 00:00"), ("skip", nil), ("gesture", "2027-03-15 10:00"),
            ("dismissal", "2027-09-01 10:00"),
        ] as [(String?, String?)])
    func eligible(reason: String?, from: String?) throws {
        var desk = try Desk()
        desk.layer.approach = true
        let when = "2027-03-01 10:00"
        switch reason {
        case "rest": try desk.decide(.rested(until: desk.at("2027-05-01")), when)
        case "skip": try desk.decide(.skipped, when)
        case "gesture": try desk.log(.outbound, when, isGesture: true)
        case "dismissal":
            let offer = try desk.decide(.offered, "2027-02-23 09:30")
            try desk.decide(.dismissed, of: .approach, opener: offer, when)
        default: break
        }
        let wish = try #require(try desk.wholePlan("2027-03-02 09:00").wish)
        #expect(wish.eligibleFrom == (try from.map { try desk.at($0) } ?? Instant(seconds: 0)))
        #expect((wish.skippedAt != nil) == (reason == "skip"))
    }

    @Test(
        """
        `reconnect` | in dialogue, nothing to answer or to nudge, `Cadence` not `never`; or a rest that silence began has ended \
        | last interaction + ideal; the end of the rest | last interaction + maximum; ready + `NudgeAfter` \
        | any interaction; dismissed; after a rest it lapses
        """,
        arguments: [
            ToldRow(
                "in dialogue", (now: "2027-02-01 10:00", expected: ["e1 reconnect 2027-02-22 10:00 .. 2027-03-15 10:00"])
            ) { try dialogue(&$0) },
            ToldRow("`Cadence` is `never`", (now: "2027-02-01 10:00", expected: [])) {
                try dialogue(&$0)
                $0.layer.cadence = .never
            },
            ToldRow("not in dialogue", (now: "2027-02-01 10:00", expected: [])) {
                try dialogue(&$0)
                $0.interactions = []
                try $0.log(.outbound, "2027-02-01 10:00", asks: false)
            },
            ToldRow("something to answer", (now: "2027-02-03 10:00", expected: ["e2 reply 2027-02-03 10:00 .. 2027-02-10 10:00"])) {
                try dialogue(&$0)
                try $0.log(.inbound, "2027-02-03 10:00")
            },
            ToldRow("something to nudge", (now: "2027-02-03 10:00", expected: ["e2 nudge 2027-02-17 10:00 .. 2027-03-03 10:00"])) {
                try dialogue(&$0)
                try $0.log(.outbound, "2027-02-03 10:00", asks: true)
            },
            ToldRow(
                "an interaction: counted from that",
                (now: "2027-03-01 10:00", expected: ["e2 reconnect 2027-03-22 10:00 .. 2027-04-12 10:00"])
            ) {
                try dialogue(&$0)
                try $0.log(.outbound, "2027-03-01 10:00", asks: false)
            },
            ToldRow(
                "a rest that silence began has ended",
                (now: "2027-08-03 10:00", expected: ["e3 reconnect 2027-08-03 10:00 .. 2027-08-17 10:00"])
            ) {
                $0.layer.nudges = 0
                try dialogue(&$0)
                try $0.log(.outbound, "2027-02-01 11:00", asks: true)
                try $0.log(.outbound, "2027-02-03 10:00", asks: true)
            },
        ])
    func reconnect(row: ToldRow) throws { try row.check() }

    private static func dialogue(_ desk: inout Desk) throws {
        desk.layer.cadence = try Cadence(parsing: "3w..6w")
        try desk.log(.meeting, "2027-02-01 10:00")
    }
}
