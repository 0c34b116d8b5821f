import CivilTime
import Relationships
import Testing

/// Which outbounds expect an answer, as their nudges show; 2027-03-01 is a Monday.
struct ExpectsAnswerTests {
    private static func cadence(_ desk: inout Desk) throws {
        desk.layer.nudges = 2
        desk.layer.cadence = try Cadence(parsing: "3w..6w")
    }

    @Test(
        """
        An outbound **expects an answer** if it is the first to that person (gestures apart) and no inbound came before; if it closes an \
        `approach`, `nudge` or `reconnect` that is ready at its time; or if it was logged with `--ask`; not with `--no-ask`; other \
        outbounds do not.
        """,
        arguments: [
            ToldRow("the first", (now: "2027-03-02 10:00", expected: ["e1 nudge 2027-03-15 10:00 .. 2027-03-29 10:00"])) {
                try $0.log(.outbound, "2027-03-01 10:00")
            },
            ToldRow(
                "the first, gestures apart", (now: "2027-03-02 10:00", expected: ["e2 nudge 2027-03-15 10:00 .. 2027-03-29 10:00"])
            ) {
                try $0.log(.outbound, "2027-02-01 10:00", isGesture: true)
                try $0.log(.outbound, "2027-03-01 10:00")
            },
            ToldRow("an inbound came before", (now: "2027-03-02 10:00", expected: [])) {
                try $0.log(.inbound, "2027-02-20 10:00")
                try $0.log(.outbound, "2027-03-01 10:00")
            },
            ToldRow(
                "the first, which closes an approach",
                (now: "2027-03-02 10:00", expected: ["e2 nudge 2027-03-15 10:00 .. 2027-03-29 10:00"])
            ) {
                $0.layer.approach = true
                try $0.decide(.offered, "2027-03-01 09:30")
                try $0.log(.outbound, "2027-03-01 10:00")
            },
            ToldRow(
                "it closes a nudge that is ready",
                (now: "2027-03-16 10:00", expected: ["e2 nudge 2027-04-12 10:00 .. 2027-04-26 10:00"])
            ) {
                try cadence(&$0)
                try $0.log(.outbound, "2027-03-01 10:00")
                try $0.log(.outbound, "2027-03-15 10:00")
            },
            ToldRow(
                "it closes a nudge that is not ready: the run is the same",
                (now: "2027-03-16 10:00", expected: ["e2 nudge 2027-03-29 09:59 .. 2027-04-12 09:59"])
            ) {
                try cadence(&$0)
                try $0.log(.outbound, "2027-03-01 10:00")
                try $0.log(.outbound, "2027-03-15 09:59")
            },
            ToldRow(
                "it closes a reconnect that is ready",
                (now: "2027-03-16 10:00", expected: ["e3 nudge 2027-03-29 10:00 .. 2027-04-12 10:00"])
            ) {
                try dialogue(&$0)
                try $0.log(.outbound, "2027-03-15 10:00")
            },
            ToldRow(
                "it closes a reconnect that is not ready",
                (now: "2027-03-16 10:00", expected: ["e3 reconnect 2027-04-05 09:59 .. 2027-04-26 09:59"])
            ) {
                try dialogue(&$0)
                try $0.log(.outbound, "2027-03-15 09:59")
            },
            ToldRow(
                "no reconnect is open to be closed while an appointment is ahead",
                (now: "2027-03-17 10:00", expected: ["e4 reconnect 2027-04-06 10:00 .. 2027-04-27 10:00"])
            ) {
                try dialogue(&$0)
                let meeting = try $0.meet("2027-03-31 10:00", "2027-03-31 11:00", arranged: "2027-03-10 10:00")
                try $0.log(.outbound, "2027-03-16 10:00")
                try $0.decide(.cancelled, of: .meeting, opener: meeting, "2027-03-17 10:00")
            },
            ToldRow(
                "no reconnect is open while one of two appointments is still ahead",
                (now: "2027-03-17 10:00", expected: ["e6 reconnect 2027-04-06 10:00 .. 2027-04-27 10:00"])
            ) {
                try dialogue(&$0)
                let first = try $0.meet("2027-03-31 10:00", "2027-03-31 11:00", arranged: "2027-03-10 10:00")
                let second = try $0.meet("2027-04-02 10:00", "2027-04-02 11:00", arranged: "2027-03-10 10:00")
                try $0.decide(.cancelled, of: .meeting, opener: first, "2027-03-12 10:00")
                try $0.log(.outbound, "2027-03-16 10:00")
                try $0.decide(.cancelled, of: .meeting, opener: second, "2027-03-17 10:00")
            },
            ToldRow(
                "it closes a reconnect that is ready, once the appointment is cancelled",
                (now: "2027-03-17 10:00", expected: ["e5 nudge 2027-03-30 10:00 .. 2027-04-13 10:00"])
            ) {
                try dialogue(&$0)
                let meeting = try $0.meet("2027-03-31 10:00", "2027-03-31 11:00", arranged: "2027-03-10 10:00")
                try $0.decide(.cancelled, of: .meeting, opener: meeting, "2027-03-12 10:00")
                try $0.log(.outbound, "2027-03-16 10:00")
            },
            ToldRow(
                "it closes a reconnect that is ready, once the contact was archived with the appointment",
                (now: "2027-03-25 10:00", expected: ["e6 nudge 2027-04-07 10:00 .. 2027-04-21 10:00"])
            ) {
                try dialogue(&$0)
                try $0.meet("2027-04-30 10:00", "2027-04-30 11:00", arranged: "2027-03-01 10:00")
                try $0.decide(.archived, "2027-03-02 10:00")
                try $0.decide(.unarchived, "2027-03-02 11:00")
                try $0.log(.outbound, "2027-03-24 10:00")
            },
            ToldRow(
                "no reconnect is open while an appointment is ahead that was arranged after an archiving",
                (now: "2027-03-18 10:00", expected: ["e6 reconnect 2027-04-07 10:00 .. 2027-04-28 10:00"])
            ) {
                try dialogue(&$0)
                try $0.decide(.archived, "2027-02-23 10:00")
                try $0.decide(.unarchived, "2027-02-23 11:00")
                let meeting = try $0.meet("2027-03-31 10:00", "2027-03-31 11:00", arranged: "2027-03-10 10:00")
                try $0.log(.outbound, "2027-03-17 10:00")
                try $0.decide(.cancelled, of: .meeting, opener: meeting, "2027-03-18 10:00")
            },
            ToldRow("with `--ask`", (now: "2027-03-02 10:00", expected: ["e3 nudge 2027-03-15 10:00 .. 2027-03-29 10:00"])) {
                try dialogue(&$0)
                try $0.log(.outbound, "2027-03-01 10:00", asks: true)
            },
            ToldRow("the first, with `--no-ask`", (now: "2027-03-02 10:00", expected: [])) {
                try $0.log(.outbound, "2027-03-01 10:00", asks: false)
            },
            ToldRow(
                "it closes a reconnect that is ready, with `--no-ask`",
                (now: "2027-03-16 10:00", expected: ["e3 reconnect 2027-04-05 10:00 .. 2027-04-26 10:00"])
            ) {
                try dialogue(&$0)
                try $0.log(.outbound, "2027-03-15 10:00", asks: false)
            },
            ToldRow(
                "any other", (now: "2027-03-02 10:00", expected: ["e3 reconnect 2027-03-22 10:00 .. 2027-04-12 10:00"])
            ) {
                try dialogue(&$0)
                try $0.log(.outbound, "2027-03-01 10:00")
            },
        ])
    func nudged(row: ToldRow) throws { try row.check() }

    /// An answered message, and so a reconnect that is ready on the 15th of March at 10:00.
    private static func dialogue(_ desk: inout Desk) throws {
        try cadence(&desk)
        try desk.log(.outbound, "2027-02-20 10:00")
        try desk.log(.meeting, "2027-02-22 10:00")
    }

    @Test(
        "In this table and below, \"interaction\" and \"outbound\" leave gestures out, unless it says otherwise.",
        arguments: [
            ToldRow(
                "no reply is closed", (now: "2027-03-02 10:00", expected: ["e1 reply 2027-03-01 10:00 .. 2027-03-08 10:00"])
            ) { try $0.log(.inbound, "2027-03-01 10:00") },
            ToldRow("nor thanks", (now: "2027-03-02 10:00", expected: ["e1 thanks 2027-03-01 11:00 .. 2027-03-03 11:00"])) {
                try $0.meet("2027-03-01 10:00", "2027-03-01 11:00", arranged: "2027-02-20 10:00")
            },
            ToldRow("nor a task", (now: "2027-03-02 10:00", expected: ["e1 task 2027-03-01 10:00 .. 2027-03-01 10:00"])) {
                try $0.ask("2027-03-01 10:00", recorded: "2027-02-20 10:00")
            },
            ToldRow(
                "nor a nudge, which has more room",
                (now: "2027-03-02 10:00", expected: ["e2 nudge 2027-03-16 09:00 .. 2027-03-30 09:00"])
            ) { try $0.log(.outbound, "2027-03-01 10:00") },
            ToldRow(
                "no cadence begins again",
                (now: "2027-03-02 10:00", expected: ["e1 reconnect 2027-03-22 10:00 .. 2027-04-12 10:00"])
            ) {
                $0.layer.cadence = try Cadence(parsing: "3w..6w")
                try $0.log(.meeting, "2027-03-01 10:00")
            },
        ])
    func gestures(row: ToldRow) throws {
        var desk = try Desk()
        try row.tell(&desk)
        try desk.log(.outbound, "2027-03-02 09:00", isGesture: true)
        for (now, expected) in row.open { #expect(try desk.windows(now) == expected) }
    }
}
