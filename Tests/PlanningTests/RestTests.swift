import CivilTime
import Planning
import Relationships
import Testing

/// "Asked rest", by `coltiva rest` and `coltiva wake`; 2027-02-01 is a Monday.
struct RestTests {
    private static func dialogue(_ desk: inout Desk) throws {
        desk.layer.cadence = try Cadence(parsing: "3w..6w")
        try desk.log(.meeting, "2027-02-01 10:00")
    }

    @Test(
        "`coltiva rest` moves what would become ready before its end to its end.",
        arguments: [
            ToldRow(
                "before its end", (now: "2027-02-02 10:00", expected: ["e2 reconnect 2027-03-01 00:00 .. 2027-03-15 10:00"])
            ) {
                try dialogue(&$0)
                try $0.decide(.rested(until: $0.at("2027-03-01")), "2027-02-02 10:00")
            },
            ToldRow(
                "at its end, and so nothing moves",
                (now: "2027-02-02 10:00", expected: ["e1 reconnect 2027-02-22 10:00 .. 2027-03-15 10:00"])
            ) {
                try dialogue(&$0)
                try $0.decide(.rested(until: $0.at("2027-02-22 10:00")), "2027-02-02 10:00")
            },
            ToldRow(
                "of two rests the last said",
                (now: "2027-02-03 10:00", expected: ["e3 reconnect 2027-02-25 00:00 .. 2027-03-15 10:00"])
            ) {
                try dialogue(&$0)
                try $0.decide(.rested(until: $0.at("2027-03-01")), "2027-02-02 10:00")
                try $0.decide(.rested(until: $0.at("2027-02-25")), "2027-02-03 10:00")
            },
            ToldRow("an occasion", (now: "2027-02-15 10:00", expected: ["e1 occasion 2027-03-02 00:00 .. 2027-03-04 00:00"])) {
                $0.birthday = "--03-03"
                try $0.log(.meeting, "2027-02-01 10:00")
                try $0.decide(.rested(until: $0.at("2027-03-02")), "2027-02-02 10:00")
            },
            ToldRow(
                "an occasion that is ready later",
                (now: "2027-02-15 10:00", expected: ["e1 occasion 2027-02-28 00:00 .. 2027-03-04 00:00"])
            ) {
                $0.birthday = "--03-03"
                try $0.log(.meeting, "2027-02-01 10:00")
                try $0.decide(.rested(until: $0.at("2027-02-20")), "2027-02-02 10:00")
            },
            ToldRow("an occasion whose day it outlasts", (now: "2027-02-15 10:00", expected: [])) {
                $0.birthday = "--03-03"
                try $0.log(.meeting, "2027-02-01 10:00")
                try $0.decide(.rested(until: $0.at("2027-03-04")), "2027-02-02 10:00")
            },
        ])
    func moves(row: ToldRow) throws { try row.check() }

    @Test(
        "Rest of either sort silences voices and occasions, never `reply`, `meeting`, `thanks` or `task`.",
        arguments: [false, true])
    func silences(isAsked: Bool) throws {
        var desk = try Desk()
        desk.layer.cadence = try Cadence(parsing: "3w..6w")
        desk.birthday = "--03-08"
        try desk.meet("2027-02-01 10:00", "2027-02-01 11:00", arranged: "2027-01-30 10:00")
        if isAsked {
            try desk.decide(.rested(until: try desk.at("2027-12-01")), "2027-02-01 12:00")
        } else {
            desk.layer.nudges = 0
            desk.layer.thanksWithin = Span(days: 60)
            try desk.log(.outbound, "2027-02-01 10:30", asks: true)
            try desk.log(.outbound, "2027-02-02 10:00", asks: true)
        }
        try desk.meet("2027-03-10 10:00", "2027-03-10 11:00", arranged: "2027-02-02 12:00")
        try desk.ask("2027-03-04 10:00", recorded: "2027-02-02 12:00")
        let kinds = try desk.plan("2027-02-03 10:00").map(\.followUp.identity.kind)
        // The message that began the rest also said thanks.
        #expect(kinds == (isAsked ? [.meeting, .thanks, .task] : [.meeting, .task]))
    }

    @Test(
        "`wake` ends it: what waited is ready at once, the rules of space kept.",
        arguments: [
            ToldRow(
                "an asked rest", (now: "2027-03-10 12:00", expected: ["e3 reconnect 2027-03-10 12:00 .. 2027-03-24 12:00"])
            ) {
                try dialogue(&$0)
                try $0.decide(.rested(until: $0.at("2027-06-01")), "2027-02-02 10:00")
                try $0.decide(.woken, "2027-03-10 12:00")
            },
            ToldRow(
                "what did not wait becomes ready as ever",
                (now: "2027-02-03 12:00", expected: ["e1 reconnect 2027-02-22 10:00 .. 2027-03-15 10:00"])
            ) {
                try dialogue(&$0)
                try $0.decide(.rested(until: $0.at("2027-06-01")), "2027-02-02 10:00")
                try $0.decide(.woken, "2027-02-03 12:00")
            },
            ToldRow(
                "after its end nothing waits",
                (now: "2027-03-01 12:00", expected: ["e1 reconnect 2027-02-22 10:00 .. 2027-03-15 10:00"])
            ) {
                try dialogue(&$0)
                try $0.decide(.rested(until: $0.at("2027-02-10")), "2027-02-02 10:00")
                try $0.decide(.woken, "2027-03-01 12:00")
            },
            ToldRow(
                "two weeks after a gesture",
                (now: "2027-03-10 12:00", expected: ["e3 reconnect 2027-03-22 10:00 .. 2027-04-05 10:00"])
            ) {
                try dialogue(&$0)
                try $0.decide(.rested(until: $0.at("2027-06-01")), "2027-02-02 10:00")
                try $0.log(.outbound, "2027-03-08 10:00", isGesture: true)
                try $0.decide(.woken, "2027-03-10 12:00")
            },
            ToldRow(
                "a rest that silence began",
                (now: "2027-04-01 12:00", expected: ["e3 reconnect 2027-04-01 12:00 .. 2027-04-15 12:00"])
            ) {
                try $0.log(.outbound, "2027-01-04 10:00", asks: true)
                try $0.log(.outbound, "2027-02-01 10:00", asks: true)
                try $0.decide(.woken, "2027-04-01 12:00")
            },
            ToldRow(
                "a rest that silence began, soon after the last message",
                (now: "2027-02-08 12:00", expected: ["e3 reconnect 2027-02-15 10:00 .. 2027-03-01 10:00"])
            ) {
                try $0.log(.outbound, "2027-01-04 10:00", asks: true)
                try $0.log(.outbound, "2027-02-01 10:00", asks: true)
                try $0.decide(.woken, "2027-02-08 12:00")
            },
        ])
    func wakes(row: ToldRow) throws { try row.check() }
}
