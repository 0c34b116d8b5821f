import CivilTime
import Planning
import Relationships
import Testing

/// What `archive` and `unarchive` mean for what is started; 2027-02-01 is a Monday.
struct ArchiveTests {
    private static func dialogue(_ desk: inout Desk) throws {
        desk.layer.cadence = try Cadence(parsing: "3w..6w")
        try desk.log(.meeting, "2027-02-01 10:00")
    }

    /// Archived on the 10th of February, and back on the 20th.
    private static func comeBack(_ desk: inout Desk) throws {
        try desk.decide(.archived, "2027-02-10 10:00")
        try desk.decide(.unarchived, "2027-02-20 10:00")
    }

    @Test(
        "`archive` closes for good what is open or arranged",
        arguments: [
            ToldRow("a reconnect", (now: "2027-03-01 10:00", expected: [])) {
                try dialogue(&$0)
                try $0.decide(.archived, "2027-02-10 10:00")
            },
            ToldRow("an occasion", (now: "2027-03-06 10:00", expected: [])) {
                $0.birthday = "--03-08"
                try $0.log(.meeting, "2027-02-01 10:00")
                try $0.decide(.archived, "2027-02-10 10:00")
            },
            ToldRow("an approach", (now: "2027-03-01 10:00", expected: [])) {
                $0.layer.approach = true
                try $0.decide(.offered, "2027-02-09 09:30")
                try comeBack(&$0)
            },
            ToldRow(
                "a nudge, and the rest begins", (now: "2027-03-01 10:00", expected: []),
                (now: "2027-08-10 10:00", expected: ["e2 reconnect 2027-08-10 10:00 .. 2027-08-24 10:00"])
            ) {
                try $0.log(.outbound, "2027-02-08 10:00")
                try comeBack(&$0)
            },
            ToldRow(
                "the one reconnect after a rest", (now: "2027-02-20 10:00", expected: []), (now: "2029-02-20 10:00", expected: [])
            ) {
                try $0.log(.outbound, "2026-07-20 10:00", asks: true)
                try $0.log(.outbound, "2026-08-05 10:00", asks: true)
                try comeBack(&$0)
            },
        ])
    func closes(row: ToldRow) throws { try row.check() }

    @Test(
        "after `unarchive` the cadence counts from the archiving.",
        arguments: [
            ToldRow(
                "nothing waited", (now: "2027-02-20 10:00", expected: ["e2 reconnect 2027-03-03 10:00 .. 2027-03-24 10:00"])
            ) {
                try dialogue(&$0)
                try comeBack(&$0)
            },
            ToldRow(
                "a reply waited", (now: "2027-02-20 10:00", expected: ["e3 reconnect 2027-03-03 10:00 .. 2027-03-24 10:00"])
            ) {
                try dialogue(&$0)
                try $0.log(.inbound, "2027-02-05 10:00")
                try comeBack(&$0)
            },
            ToldRow(
                "a meeting was arranged", (now: "2027-02-20 10:00", expected: ["e3 reconnect 2027-03-03 10:00 .. 2027-03-24 10:00"])
            ) {
                try dialogue(&$0)
                try $0.meet("2027-03-31 10:00", "2027-03-31 11:00", arranged: "2027-02-05 10:00")
                try comeBack(&$0)
            },
            ToldRow(
                "one that is arranged then stands, and silences it",
                (now: "2027-03-04 10:00", expected: ["e4 meeting 2027-03-30 10:00 .. 2027-03-31 10:00"])
            ) {
                try dialogue(&$0)
                try comeBack(&$0)
                try $0.meet("2027-03-31 10:00", "2027-03-31 11:00", arranged: "2027-02-21 10:00")
            },
        ])
    func goesOn(row: ToldRow) throws { try row.check() }
}
