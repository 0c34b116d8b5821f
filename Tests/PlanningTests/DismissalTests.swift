import CivilTime
import Planning
import Relationships
import Testing

/// "Dismissed means"; 2027-03-01 is a Monday.
struct DismissalTests {
    @Test(
        "**Dismissed** means: `reply`: this message needs no answer; a later inbound opens a new one, counted from that.",
        arguments: [
            ToldRow("this message", (now: "2027-03-03 10:00", expected: [])) {
                let inbound = try $0.log(.inbound, "2027-03-01 10:00")
                try $0.decide(.dismissed, of: .reply, opener: inbound, "2027-03-02 10:00")
            },
            ToldRow(
                "a later inbound", (now: "2027-03-03 10:00", expected: ["e3 reply 2027-03-03 09:00 .. 2027-03-10 09:00"])
            ) {
                let inbound = try $0.log(.inbound, "2027-03-01 10:00")
                try $0.decide(.dismissed, of: .reply, opener: inbound, "2027-03-02 10:00")
                try $0.log(.inbound, "2027-03-03 09:00")
            },
            ToldRow(
                "and those that came between",
                (now: "2027-03-04 10:00", expected: ["e2 reconnect 2027-03-23 10:00 .. 2027-04-13 10:00"])
            ) {
                $0.layer.cadence = try Cadence(parsing: "3w..6w")
                let inbound = try $0.log(.inbound, "2027-03-01 10:00")
                try $0.log(.inbound, "2027-03-02 10:00")
                try $0.decide(.dismissed, of: .reply, opener: inbound, "2027-03-03 10:00")
            },
            ToldRow(
                "the cadence goes on", (now: "2027-03-02 10:00", expected: ["e1 reconnect 2027-03-22 10:00 .. 2027-04-12 10:00"])
            ) {
                $0.layer.cadence = try Cadence(parsing: "3w..6w")
                let inbound = try $0.log(.inbound, "2027-03-01 10:00")
                try $0.decide(.dismissed, of: .reply, opener: inbound, "2027-03-02 10:00")
            },
            ToldRow(
                "this message, though a correction dates it after the dismissal",
                (now: "2027-03-03 10:00", expected: ["e1 reconnect 2027-03-23 12:00 .. 2027-04-13 12:00"])
            ) {
                $0.layer.cadence = try Cadence(parsing: "3w..6w")
                let inbound = try $0.log(.inbound, "2027-03-02 12:00")
                try $0.decide(.dismissed, of: .reply, opener: inbound, "2027-03-02 11:00")
            },
            ToldRow(
                "no dismissal of what the message opened besides",
                (now: "2027-03-02 10:00", expected: ["e1 reply 2027-03-01 10:00 .. 2027-03-08 10:00"])
            ) {
                $0.layer.cadence = try Cadence(parsing: "3w..6w")
                $0.birthday = "--03-20"
                let inbound = try $0.log(.inbound, "2027-03-01 10:00")
                try $0.decide(.dismissed, of: .occasion, opener: inbound, "2027-03-02 10:00")
            },
        ])
    func reply(row: ToldRow) throws { try row.check() }

    @Test("`approach`: not offered again for `RestFor`.")
    func approach() throws {
        var desk = try Desk()
        desk.layer.approach = true
        let offer = try desk.decide(.offered, "2027-03-01 09:30")
        try desk.decide(.dismissed, of: .approach, opener: offer, "2027-03-02 10:00")
        let plan = try desk.wholePlan("2027-03-02 10:00")
        #expect(plan.followUps.isEmpty)
        #expect(plan.wish?.open == nil)
        #expect(plan.wish?.eligibleFrom == (try desk.at("2027-09-02 10:00")))
    }

    @Test(
        "`reconnect`: the cadence counts from the dismissal.",
        arguments: [
            ToldRow(
                "from the dismissal", (now: "2027-02-24 12:00", expected: ["e2 reconnect 2027-03-17 12:00 .. 2027-04-07 12:00"])
            ) {
                $0.layer.cadence = try Cadence(parsing: "3w..6w")
                let meeting = try $0.log(.meeting, "2027-02-01 10:00")
                try $0.decide(.dismissed, of: .reconnect, opener: meeting, "2027-02-24 12:00")
            },
            ToldRow(
                "and from what passes after it",
                (now: "2027-03-01 12:00", expected: ["e3 reconnect 2027-03-22 10:00 .. 2027-04-12 10:00"])
            ) {
                $0.layer.cadence = try Cadence(parsing: "3w..6w")
                let meeting = try $0.log(.meeting, "2027-02-01 10:00")
                try $0.decide(.dismissed, of: .reconnect, opener: meeting, "2027-02-24 12:00")
                try $0.log(.meeting, "2027-03-01 10:00")
            },
            ToldRow(
                "not from that of a task",
                (now: "2027-02-24 12:00", expected: ["e1 reconnect 2027-02-22 10:00 .. 2027-03-15 10:00"])
            ) {
                $0.layer.cadence = try Cadence(parsing: "3w..6w")
                try $0.log(.meeting, "2027-02-01 10:00")
                let task = try $0.ask("2027-03-04 10:00", recorded: "2027-02-20 10:00")
                try $0.decide(.dismissed, of: .task, opener: task, "2027-02-24 12:00")
            },
        ])
    func reconnect(row: ToldRow) throws { try row.check() }

    @Test(
        "the cadence counts from the dismissal. The others: this once.",
        arguments: [
            ToldRow(
                "a nudge: a later message may be nudged",
                (now: "2027-03-21 10:00", expected: ["e4 nudge 2027-04-18 10:00 .. 2027-05-02 10:00"])
            ) {
                $0.layer.nudges = 2
                try $0.log(.meeting, "2027-02-01 10:00")
                let outbound = try $0.log(.outbound, "2027-03-01 10:00", asks: true)
                try $0.decide(.dismissed, of: .nudge, opener: outbound, "2027-03-16 10:00")
                try $0.log(.outbound, "2027-03-21 10:00", asks: true)
            },
            ToldRow(
                "an occasion: it comes again", (now: "2027-03-08 10:00", expected: []),
                (now: "2028-01-12 00:00", expected: ["e1 occasion 2028-03-05 00:00 .. 2028-03-09 00:00"])
            ) {
                $0.birthday = "--03-08"
                let meeting = try $0.log(.meeting, "2027-02-01 10:00")
                try $0.decide(.dismissed, of: .occasion, opener: meeting, "2027-03-06 10:00")
            },
            ToldRow(
                "a task: the other stays", (now: "2027-03-02 10:00", expected: ["e2 task 2027-03-05 10:00 .. 2027-03-05 10:00"])
            ) {
                let first = try $0.ask("2027-03-04 10:00", recorded: "2027-03-01 10:00")
                try $0.ask("2027-03-05 10:00", recorded: "2027-03-01 10:00")
                try $0.decide(.dismissed, of: .task, opener: first, "2027-03-02 10:00")
            },
        ])
    func others(row: ToldRow) throws { try row.check() }
}
