import CivilTime
import Planning
import Relationships
import Testing

/// "Never press": the rest that silence begins; 2027-02-01 is a Monday.
struct SilenceTests {
    /// Two outbounds that expect an answer, and so, with `Nudges` 1, a rest until the first of August.
    private static func fallSilent(_ desk: inout Desk) throws {
        try desk.log(.outbound, "2027-01-04 10:00", asks: true)
        try desk.log(.outbound, "2027-02-01 10:00", asks: true)
    }

    private static let reconnect = "e2 reconnect 2027-08-01 10:00 .. 2027-08-15 10:00"

    @Test(
        "When the run exceeds `Nudges`, the contact rests for `RestFor` (6months) from the last outbound; then one `reconnect` opens.",
        arguments: [
            ToldRow(
                "two of one nudge", (now: "2027-02-01 10:00", expected: []), (now: "2027-08-01 09:59", expected: []),
                (now: "2027-08-01 10:00", expected: [reconnect]), tell: fallSilent),
            ToldRow(
                "and one more, which expects no answer: from that", (now: "2027-08-01 10:00", expected: []),
                (now: "2027-09-01 10:00", expected: ["e3 reconnect 2027-09-01 10:00 .. 2027-09-15 10:00"])
            ) {
                try fallSilent(&$0)
                try $0.log(.outbound, "2027-03-01 10:00", asks: false)
            },
            ToldRow(
                "three of two nudges", (now: "2027-03-10 10:00", expected: []),
                (now: "2027-09-01 10:00", expected: ["e3 reconnect 2027-09-01 10:00 .. 2027-09-15 10:00"])
            ) {
                $0.layer.nudges = 2
                try fallSilent(&$0)
                try $0.log(.outbound, "2027-03-01 10:00", asks: true)
            },
            ToldRow(
                "in dialogue, whatever the cadence", (now: "2027-04-01 10:00", expected: []),
                (now: "2027-08-01 10:00", expected: ["e3 reconnect 2027-08-01 10:00 .. 2027-08-15 10:00"])
            ) {
                $0.layer.cadence = try Cadence(parsing: "3w..6w")
                try $0.log(.meeting, "2027-01-02 10:00")
                try fallSilent(&$0)
            },
        ])
    func begins(row: ToldRow) throws { try row.check() }

    /// How the one reconnect after a rest is used up.
    enum End: String, CaseIterable, Sendable {
        case sent, dismissed, lapsed
    }

    /// How a rest without an end ends all the same.
    enum Ending: CaseIterable, Sendable {
        case inbound, meeting, wake
    }

    @Test(
        "Sent and not answered, dismissed or lapsed, they rest until an inbound, a meeting or `wake`.", arguments: End.allCases,
        Ending.allCases)
    func forGood(end: End, ending: Ending) throws {
        var desk = try Desk()
        desk.layer.cadence = try Cadence(parsing: "3w..6w")
        try Self.fallSilent(&desk)
        switch end {
        case .sent: try desk.log(.outbound, "2027-08-05 10:00")
        case .dismissed: try desk.decide(.dismissed, of: .reconnect, opener: EntryID(number: 2), "2027-08-05 10:00")
        case .lapsed:
            _ = desk.nextID()
            try desk.announce(.reconnect, opener: EntryID(number: 2), "2027-08-02 09:00")
            #expect(try desk.windows("2027-08-16 23:59") == [Self.reconnect])
        }
        for now in ["2027-08-17 00:00", "2028-02-05 10:00", "2028-12-01 10:00"] { #expect(try desk.windows(now).isEmpty) }
        switch ending {
        case .inbound:
            try desk.log(.inbound, "2029-01-08 10:00")
            #expect(try desk.windows("2029-01-08 10:00") == ["e4 reply 2029-01-08 10:00 .. 2029-01-15 10:00"])
        case .meeting:
            try desk.log(.meeting, "2029-01-08 10:00")
            #expect(try desk.windows("2029-01-08 10:00") == ["e4 reconnect 2029-01-29 10:00 .. 2029-02-19 10:00"])
        case .wake:
            try desk.decide(.woken, "2029-01-08 10:00")
            #expect(try desk.windows("2029-01-08 10:00") == ["e4 reconnect 2029-01-08 10:00 .. 2029-01-22 10:00"])
        }
    }

    @Test("An inbound or a meeting always ends a rest.", arguments: [Interaction.Direction.inbound, .meeting], [false, true])
    func heard(direction: Interaction.Direction, isAsked: Bool) throws {
        var desk = try Desk()
        desk.layer.cadence = try Cadence(parsing: "3w..6w")
        if isAsked {
            try desk.decide(.rested(until: try desk.at("2027-12-01")), "2027-02-01 10:00")
            _ = desk.nextID()
        } else {
            try Self.fallSilent(&desk)
        }
        try desk.log(direction, "2027-03-01 10:00")
        try desk.log(.outbound, "2027-03-02 10:00", asks: false)
        #expect(try desk.windows("2027-03-02 10:00") == ["e4 reconnect 2027-03-23 10:00 .. 2027-04-13 10:00"])
    }
}
