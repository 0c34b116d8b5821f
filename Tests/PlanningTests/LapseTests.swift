import CivilTime
import Planning
import Relationships
import Testing

/// "Lapse": what closes by itself, and when; 2027-03-01 is a Monday.
struct LapseTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// When it is gone; nil: it stays.
        let gone: String?
        let tell: @Sendable (inout Desk, FollowUpIdentity) throws -> Void

        init(
            _ testDescription: String, gone: String?,
            tell: @escaping @Sendable (inout Desk, FollowUpIdentity) throws -> Void
        ) {
            self.testDescription = testDescription
            self.gone = gone
            self.tell = tell
        }
    }

    /// What is ready on Monday, the 15th of March, at 10:00.
    static let rows = [
        Row("a place", gone: "2027-04-01 00:00") { try $0.announce($1.kind, opener: $1.opener, "2027-03-17 09:00") },
        Row("a place that an absence holds", gone: "2027-04-06 00:00") {
            try $0.announce($1.kind, opener: $1.opener, "2027-03-17 09:00")
            try $0.away("2027-03-16", "2027-03-20", decided: "2027-03-16 08:00")
        },
        Row("never unseen: no place, no end", gone: nil) { _, _ in },
        Row("a snooze that stands for the place", gone: "2027-04-25 00:00") {
            try $0.announce($1.kind, opener: $1.opener, "2027-03-17 09:00")
            try $0.decide(
                .snoozed(until: $0.at("2027-04-10 20:00"), isExact: true), of: $1.kind, opener: $1.opener, "2027-03-18 10:00")
        },
        Row("a snooze before it had a place", gone: "2027-04-10 00:00") {
            try $0.decide(
                .snoozed(until: $0.at("2027-03-26"), isExact: false), of: $1.kind, opener: $1.opener, "2027-03-15 10:00")
        },
        Row("their ready, where that is later than the snooze", gone: "2027-03-30 00:00") {
            try $0.decide(
                .snoozed(until: $0.at("2027-03-05"), isExact: false), of: $1.kind, opener: $1.opener, "2027-03-02 10:00")
        },
    ]

    @Test(
        """
        `nudge` and the `reconnect` after a rest at the end of the day that is `NudgeAfter` after their place, or the snooze that stands \
        for it, or their ready if that is later, so never unseen
        """, arguments: rows, [Kind.nudge, .reconnect])
    func voices(row: Row, kind: Kind) throws {
        var desk = try Desk()
        let opener: EntryID
        if kind == .nudge {
            opener = try desk.log(.outbound, "2027-03-01 10:00")
        } else {
            try desk.log(.outbound, "2026-09-01 10:00", asks: true)
            opener = try desk.log(.outbound, "2026-09-15 10:00", asks: true)
        }
        try row.tell(&desk, FollowUpIdentity(contact: Desk.contact, kind: kind, opener: opener))
        let now = "2027-03-18 11:00"
        #expect(try desk.wholePlan(now).followUps.map(\.followUp.identity.kind) == [kind])
        #expect(try desk.wholePlan(now).replanAt == row.gone.map { try desk.at($0) })
        if let gone = row.gone {
            let end = try desk.at(gone)
            #expect(try desk.plan(at: end - .seconds(1)).map(\.followUp.identity.kind) == [kind])
            #expect(try desk.plan(at: end).isEmpty)
        } else {
            #expect(try desk.plan("2029-03-18 11:00").map(\.followUp.identity.kind) == [kind])
        }
    }

    @Test("`thanks` a week after its due; `occasion` when the day is over.", arguments: ["Europe/Rome", "America/New_York"])
    func occasion(theirZone: String) throws {
        var desk = try Desk(theirZone: theirZone)
        desk.birthday = "--03-10"
        try desk.log(.meeting, "2027-03-01 10:00")
        let end = try Desk.instant("2027-03-11", in: ZoneDirectory().zone(named: theirZone))
        #expect(try desk.plan(at: end - .seconds(1)).map(\.followUp.identity.kind) == [.occasion])
        #expect(try desk.plan(at: end).isEmpty)
    }

    @Test(
        "Nothing else ever expires: a follow-up stays on every list and in the digest until it is closed.",
        arguments: [
            ToldRow("a reply", (now: "2031-03-01 10:00", expected: ["e1 reply 2027-03-01 10:00 .. 2027-03-08 10:00"])) {
                try $0.log(.inbound, "2027-03-01 10:00")
            },
            ToldRow("a task", (now: "2031-03-01 10:00", expected: ["e1 task 2027-03-02 10:00 .. 2027-03-02 10:00"])) {
                try $0.ask("2027-03-02 10:00", recorded: "2027-03-01 10:00")
            },
            ToldRow(
                "the reconnect of a cadence, announced or not",
                (now: "2031-03-01 10:00", expected: ["e1 reconnect 2027-03-22 10:00 .. 2027-04-12 10:00"])
            ) {
                $0.layer.cadence = try Cadence(parsing: "3w..6w")
                let meeting = try $0.log(.meeting, "2027-03-01 10:00")
                try $0.announce(.reconnect, opener: meeting, "2027-03-22 10:00")
            },
        ])
    func stays(row: ToldRow) throws { try row.check() }
}
