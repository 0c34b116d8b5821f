import CivilTime
import Planning
import Relationships
import Testing

/// `nudge`: when it opens, what a run is, and what comes of one that is not made; 2027-03-01 is a Monday.
struct NudgeTests {
    @Test(
        """
        `nudge` | the last interaction is an outbound, the run is 1 to `Nudges` (1), and no rest that silence began has begun \
        | last outbound + `NudgeAfter` (2w) x 2^(run-1) | ready + `NudgeAfter` | any interaction; dismissed; lapses
        """,
        arguments: [
            ToldRow(
                "the first outbound, from the instant it is logged",
                (now: "2027-03-01 10:00", expected: ["e1 nudge 2027-03-15 10:00 .. 2027-03-29 10:00"]),
                (now: "2027-09-01 10:00", expected: ["e1 nudge 2027-03-15 10:00 .. 2027-03-29 10:00"])
            ) { try $0.log(.outbound, "2027-03-01 10:00") },
            ToldRow(
                "the second waits twice as long",
                (now: "2027-03-20 10:00", expected: ["e2 nudge 2027-04-17 10:00 .. 2027-05-01 10:00"])
            ) {
                $0.layer.nudges = 3
                try $0.log(.outbound, "2027-03-01 10:00")
                try $0.log(.outbound, "2027-03-20 10:00", asks: true)
            },
            ToldRow(
                "the third four times",
                (now: "2027-05-01 10:00", expected: ["e3 nudge 2027-06-26 10:00 .. 2027-07-10 10:00"])
            ) {
                $0.layer.nudges = 3
                try $0.log(.outbound, "2027-03-01 10:00")
                try $0.log(.outbound, "2027-03-20 10:00", asks: true)
                try $0.log(.outbound, "2027-05-01 10:00", asks: true)
            },
            ToldRow("none where `Nudges` is 0", (now: "2027-03-20 10:00", expected: [])) {
                $0.layer.nudges = 0
                try $0.log(.outbound, "2027-03-01 10:00")
            },
            ToldRow("none where no answer is expected", (now: "2027-03-20 10:00", expected: [])) {
                try $0.log(.outbound, "2027-03-01 10:00", asks: false)
            },
            ToldRow(
                "an outbound that expects none: counted from it, the run is the same",
                (now: "2027-03-03 10:00", expected: ["e2 nudge 2027-03-17 10:00 .. 2027-03-31 10:00"])
            ) {
                try $0.log(.outbound, "2027-03-01 10:00")
                try $0.log(.outbound, "2027-03-03 10:00", asks: false)
            },
            ToldRow(
                "an inbound closes it", (now: "2027-03-16 10:00", expected: ["e2 reply 2027-03-16 10:00 .. 2027-03-23 10:00"])
            ) {
                try $0.log(.outbound, "2027-03-01 10:00")
                try $0.log(.inbound, "2027-03-16 10:00")
            },
            ToldRow("a meeting closes it", (now: "2027-03-16 10:00", expected: [])) {
                try $0.log(.outbound, "2027-03-01 10:00")
                try $0.log(.meeting, "2027-03-16 10:00")
            },
            ToldRow("dismissed", (now: "2027-03-16 10:00", expected: [])) {
                let outbound = try $0.log(.outbound, "2027-03-01 10:00")
                try $0.decide(.dismissed, of: .nudge, opener: outbound, "2027-03-16 10:00")
            },
        ])
    func window(row: ToldRow) throws { try row.check() }

    @Test(
        """
        A *run* is the outbounds that expect an answer since the last inbound or meeting; those less than 24 hours after the first of \
        a group count as one.
        """,
        arguments: [
            (["2027-03-02 09:59"], 1), (["2027-03-02 10:00"], 2), (["2027-03-02 09:00", "2027-03-02 10:30"], 2),
            (["2027-03-03 10:00", "2027-03-04 09:59"], 2), (["2027-03-03 10:00", "2027-03-04 10:00"], 3),
        ])
    func run(others: [String], run: Int) throws {
        for since in [nil, Interaction.Direction.inbound, .meeting] {
            var desk = try Desk()
            desk.layer.nudges = 9
            if let since {
                try desk.log(.outbound, "2027-02-01 10:00", asks: true)
                try desk.log(since, "2027-02-20 10:00")
            }
            try desk.log(.outbound, "2027-03-01 10:00", asks: true)
            for other in others { try desk.log(.outbound, other, asks: true) }
            let ready = desk.zone.adding(Span(days: 14 << Int64(run - 1)), to: try desk.at(others.last ?? ""))
            let nudge = try #require(try desk.plan("2027-03-05 10:00").first).followUp
            #expect(nudge.identity.kind == .nudge)
            #expect(nudge.ready == ready)
        }
    }

    @Test(
        """
        A nudge that is dismissed or lapses: in dialogue, the cadence goes on; approached, the rest begins, from that moment \
        (the end of the day on which it lapses).
        """,
        arguments: [
            ToldRow(
                "dismissed, approached", (now: "2027-09-16 11:59", expected: []),
                (now: "2027-09-16 12:00", expected: ["e2 reconnect 2027-09-16 12:00 .. 2027-09-30 12:00"])
            ) {
                let outbound = try $0.log(.outbound, "2027-03-01 10:00")
                try $0.decide(.dismissed, of: .nudge, opener: outbound, "2027-03-16 12:00")
            },
            ToldRow(
                "lapsed, approached", (now: "2027-03-29 23:59", expected: ["e1 nudge 2027-03-15 10:00 .. 2027-03-29 10:00"]),
                (now: "2027-03-30 00:00", expected: []), (now: "2027-09-29 23:59", expected: []),
                (now: "2027-09-30 00:00", expected: ["e1 reconnect 2027-09-30 00:00 .. 2027-10-14 00:00"])
            ) {
                let outbound = try $0.log(.outbound, "2027-03-01 10:00")
                try $0.announce(.nudge, opener: outbound, "2027-03-15 10:00")
            },
            ToldRow(
                "dismissed, in dialogue", (now: "2027-03-16 12:00", expected: ["e2 reconnect 2027-04-12 10:00 .. 2027-06-01 10:00"])
            ) {
                $0.layer.cadence = try Cadence(parsing: "6w..3months")
                try $0.log(.meeting, "2027-02-01 10:00")
                let outbound = try $0.log(.outbound, "2027-03-01 10:00", asks: true)
                try $0.decide(.dismissed, of: .nudge, opener: outbound, "2027-03-16 12:00")
            },
            ToldRow(
                "lapsed, in dialogue", (now: "2027-03-29 23:59", expected: ["e2 nudge 2027-03-15 10:00 .. 2027-03-29 10:00"]),
                (now: "2027-03-30 00:00", expected: ["e2 reconnect 2027-04-12 10:00 .. 2027-06-01 10:00"])
            ) {
                $0.layer.cadence = try Cadence(parsing: "6w..3months")
                try $0.log(.meeting, "2027-02-01 10:00")
                let outbound = try $0.log(.outbound, "2027-03-01 10:00", asks: true)
                try $0.announce(.nudge, opener: outbound, "2027-03-15 10:00")
            },
        ])
    func notMade(row: ToldRow) throws { try row.check() }
}
