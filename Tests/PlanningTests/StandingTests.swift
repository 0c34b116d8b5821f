import CivilTime
import Planning
import Relationships
import Testing

/// "The standing of a relationship is derived from interactions and decisions", and the rests that hold.
///
/// 2027-03-01 is a Monday. The built-in policy: `Nudges` 1, `NudgeAfter` 2w, `RestFor` 6months.
struct StandingTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var approach = false
        var now = "2027-03-01 12:00"
        let standing: Standing
        /// The rest that holds: a local time, or "heard".
        var rest: String?
        let tell: @Sendable (inout Desk) throws -> Void

        init(
            _ testDescription: String, approach: Bool = false, now: String = "2027-03-01 12:00", _ standing: Standing,
            rest: String? = nil, tell: @escaping @Sendable (inout Desk) throws -> Void
        ) {
            self.testDescription = testDescription
            self.approach = approach
            self.now = now
            self.standing = standing
            self.rest = rest
            self.tell = tell
        }
    }

    static let rows = [
        Row("nothing passed, no approach wanted", .known) { _ in },
        Row("nothing passed, and `Approach=yes`", approach: true, .wished) { _ in },
        Row("nothing but gestures passed", approach: true, .wished) {
            try $0.log(.outbound, "2027-02-20 10:00", isGesture: true)
        },
        Row("outbound only", approach: true, .approached) { try $0.log(.outbound, "2027-02-20 10:00") },
        Row("something inbound", .dialogue) { try $0.log(.inbound, "2027-02-20 10:00") },
        Row("a meeting", .dialogue) { try $0.log(.meeting, "2027-02-20 10:00") },
        Row("an appointment that has ended", .dialogue) {
            try $0.meet("2027-02-20 10:00", "2027-02-20 11:00", arranged: "2027-02-19 10:00")
        },
        Row("the run exceeds `Nudges`: six months from the last outbound", .resting, rest: "2027-08-20 10:00") {
            try $0.log(.outbound, "2027-02-01 10:00", asks: true)
            try $0.log(.outbound, "2027-02-20 10:00", asks: true)
        },
        Row("the rest that silence began has ended", now: "2027-08-21 12:00", .approached) {
            try $0.log(.outbound, "2027-02-01 10:00", asks: true)
            try $0.log(.outbound, "2027-02-20 10:00", asks: true)
        },
        Row("written to after that rest, they rest until they are heard of", now: "2027-09-01 12:00", .resting, rest: "heard") {
            try $0.log(.outbound, "2027-02-01 10:00", asks: true)
            try $0.log(.outbound, "2027-02-20 10:00", asks: true)
            try $0.log(.outbound, "2027-08-25 10:00")
        },
        Row("the user asked for it", .resting, rest: "2027-04-01 00:00") {
            try $0.log(.meeting, "2027-02-20 10:00")
            try $0.decide(.rested(until: $0.at("2027-04-01")), "2027-02-21 10:00")
        },
        Row("of two rests the longer", .resting, rest: "2027-10-01 00:00") {
            try $0.log(.outbound, "2027-02-01 10:00", asks: true)
            try $0.log(.outbound, "2027-02-20 10:00", asks: true)
            try $0.decide(.rested(until: $0.at("2027-10-01")), "2027-02-21 10:00")
        },
        Row("an asked rest that is over", .dialogue) {
            try $0.log(.meeting, "2027-02-20 10:00")
            try $0.decide(.rested(until: $0.at("2027-03-01 12:00")), "2027-02-21 10:00")
        },
        Row("woken", .dialogue) {
            try $0.log(.meeting, "2027-02-20 10:00")
            try $0.decide(.rested(until: $0.at("2027-04-01")), "2027-02-21 10:00")
            try $0.decide(.woken, "2027-02-22 10:00")
        },
        Row("an inbound always ends a rest", .dialogue) {
            try $0.decide(.rested(until: $0.at("2027-04-01")), "2027-02-21 10:00")
            try $0.log(.inbound, "2027-02-22 10:00")
        },
        Row("archived, whatever else", .archived, rest: "2027-04-01 00:00") {
            try $0.decide(.rested(until: $0.at("2027-04-01")), "2027-02-21 10:00")
            try $0.decide(.archived, "2027-02-22 10:00")
        },
        Row("an inbound brings an archived contact back", .dialogue) {
            try $0.decide(.archived, "2027-02-22 10:00")
            try $0.log(.inbound, "2027-02-23 10:00")
        },
        Row("unarchived", approach: true, .wished) {
            try $0.decide(.archived, "2027-02-22 10:00")
            try $0.decide(.unarchived, "2027-02-23 10:00")
        },
    ]

    @Test(arguments: rows)
    func standing(row: Row) throws {
        var desk = try Desk()
        desk.layer.approach = row.approach
        try row.tell(&desk)
        let situation = Situation(
            desk.history, policy: desk.policy, own: try desk.ownTime, their: try desk.theirTime, now: try desk.at(row.now))
        #expect(situation.standing == row.standing)
        let expected: Rest? =
            switch row.rest {
            case nil: nil
            case "heard": .untilHeard
            case let moment?: .until(try desk.at(moment))
            }
        #expect(situation.rest == expected)
    }
}
