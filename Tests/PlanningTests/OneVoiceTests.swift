import CivilTime
import Planning
import Relationships
import Testing

/// "One voice"; 2027-03-01 is a Monday.
struct OneVoiceTests {
    @Test("voice: `approach`, `nudge` and `reconnect`: what the user starts")
    func kinds() { #expect(Kind.allCases.filter(\.traits.isVoice) == [.approach, .nudge, .reconnect]) }

    @Test(
        "At most one voice is open for a contact, and none while a `reply` is open or an appointment has not ended",
        arguments: [
            ToldRow(
                "a nudge before the cadence",
                (now: "2027-03-31 10:00", expected: ["e2 nudge 2027-03-15 10:00 .. 2027-03-29 10:00"])
            ) {
                try dialogue(&$0)
                try $0.log(.outbound, "2027-03-01 10:00", asks: true)
            },
            ToldRow("a reply", (now: "2027-03-31 10:00", expected: ["e3 reply 2027-03-02 10:00 .. 2027-03-09 10:00"])) {
                try dialogue(&$0)
                try $0.log(.outbound, "2027-03-01 10:00", asks: true)
                try $0.log(.inbound, "2027-03-02 10:00")
            },
            ToldRow(
                "a reply that a meeting has answered",
                (now: "2027-03-03 10:00", expected: ["e3 reconnect 2027-03-24 10:00 .. 2027-04-14 10:00"])
            ) {
                try dialogue(&$0)
                try $0.log(.inbound, "2027-03-02 10:00")
                try $0.log(.meeting, "2027-03-03 10:00")
            },
            ToldRow(
                "an appointment",
                (now: "2027-03-31 10:59", expected: ["e3 meeting 2027-03-30 10:00 .. 2027-03-31 10:00"]),
                (
                    now: "2027-03-31 11:00",
                    expected: [
                        "e3 reconnect 2027-04-21 11:00 .. 2027-05-12 11:00", "e3 thanks 2027-03-31 11:00 .. 2027-04-02 11:00",
                    ]
                )
            ) {
                try dialogue(&$0)
                try $0.log(.outbound, "2027-03-01 10:00", asks: true)
                try $0.meet("2027-03-31 10:00", "2027-03-31 11:00", arranged: "2027-03-02 10:00")
            },
            ToldRow(
                "an appointment whose arranging is dated ahead, as after a clock that is set back",
                (now: "2027-03-30 10:00", expected: ["e3 meeting 2027-03-30 10:00 .. 2027-03-31 10:00"]),
                (now: "2027-03-30 12:00", expected: ["e3 meeting 2027-03-30 10:00 .. 2027-03-31 10:00"])
            ) {
                try dialogue(&$0)
                try $0.log(.outbound, "2027-03-01 10:00", asks: true)
                try $0.meet("2027-03-31 10:00", "2027-03-31 11:00", arranged: "2027-03-30 12:00")
            },
            ToldRow(
                "an appointment that is cancelled",
                (now: "2027-03-03 10:00", expected: ["e2 nudge 2027-03-15 10:00 .. 2027-03-29 10:00"])
            ) {
                try dialogue(&$0)
                try $0.log(.outbound, "2027-03-01 10:00", asks: true)
                let meeting = try $0.meet("2027-03-31 10:00", "2027-03-31 11:00", arranged: "2027-03-02 10:00")
                try $0.decide(.cancelled, of: .meeting, opener: meeting, "2027-03-03 10:00")
            },
            ToldRow(
                "another appointment than the one that is cancelled",
                (now: "2027-03-15 10:00", expected: ["e3 meeting 2027-03-30 10:00 .. 2027-03-31 10:00"])
            ) {
                try dialogue(&$0)
                try $0.log(.outbound, "2027-03-01 10:00", asks: true)
                try $0.meet("2027-03-31 10:00", "2027-03-31 11:00", arranged: "2027-03-02 10:00")
                let other = try $0.meet("2027-04-07 10:00", "2027-04-07 11:00", arranged: "2027-03-02 10:00")
                try $0.decide(.cancelled, of: .meeting, opener: other, "2027-03-03 10:00")
            },
        ])
    func voices(row: ToldRow) throws { try row.check() }

    private static func dialogue(_ desk: inout Desk) throws {
        desk.layer.cadence = try Cadence(parsing: "3w..6w")
        try desk.log(.meeting, "2027-02-01 10:00")
    }

    @Test("none while a `reply` is open or an appointment has not ended; nor is such a contact offered.")
    func offered() throws {
        var desk = try Desk()
        desk.layer.approach = true
        #expect(try desk.wholePlan("2027-03-01 12:00").wish != nil)
        let meeting = try desk.meet("2027-03-31 10:00", "2027-03-31 11:00", arranged: "2027-03-01 12:00")
        #expect(try desk.wholePlan("2027-03-01 12:00").wish == nil)
        #expect(try desk.wholePlan("2027-03-31 10:59").wish == nil)
        try desk.decide(.cancelled, of: .meeting, opener: meeting, "2027-03-02 10:00")
        #expect(try desk.wholePlan("2027-03-02 10:00").wish != nil)
        try desk.log(.inbound, "2027-03-02 11:00")
        #expect(try desk.wholePlan("2027-03-02 11:00").wish == nil)
    }
}
