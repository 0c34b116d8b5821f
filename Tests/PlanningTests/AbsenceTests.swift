import CivilTime
import Planning
import Relationships
import Testing

/// Absences and pauses by the decisions about them; "until" names the first moment back.
struct AbsenceTests {
    /// A decision about the user's own time: away or back, and when that was said.
    enum Said: Sendable {
        case away(String, String, at: String)
        case back(at: String)
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let said: [Said]
        let expected: [String]
    }

    static let rows = [
        Row(
            testDescription: "until names the first moment back", said: [.away("2027-03-02", "2027-03-06", at: "2027-03-01 10:00")],
            expected: ["2027-03-02 00:00 to 2027-03-06 00:00"]),
        Row(
            testDescription: "back early",
            said: [.away("2027-03-02", "2027-03-06", at: "2027-03-01 10:00"), .back(at: "2027-03-04 15:00")],
            expected: ["2027-03-02 00:00 to 2027-03-04 15:00"]),
        Row(
            testDescription: "back before it begins",
            said: [.away("2027-03-02", "2027-03-06", at: "2027-03-01 10:00"), .back(at: "2027-03-01 15:00")], expected: []),
        Row(
            testDescription: "back at its very beginning",
            said: [.away("2027-03-02", "2027-03-06", at: "2027-03-01 10:00"), .back(at: "2027-03-02 00:00")], expected: []),
        Row(
            testDescription: "back after it changes nothing",
            said: [.away("2027-03-02", "2027-03-06", at: "2027-03-01 10:00"), .back(at: "2027-03-06 00:00")],
            expected: ["2027-03-02 00:00 to 2027-03-06 00:00"]),
        Row(
            testDescription: "back long after it changes nothing either",
            said: [.away("2027-03-02", "2027-03-06", at: "2027-03-01 10:00"), .back(at: "2027-03-08 10:00")],
            expected: ["2027-03-02 00:00 to 2027-03-06 00:00"]),
        Row(
            testDescription: "back ends all that run, and leaves what is to come",
            said: [
                .away("2027-03-02", "2027-03-06", at: "2027-03-01 10:00"),
                .away("2027-03-04", "2027-03-09", at: "2027-03-01 10:01"),
                .away("2027-04-01", "2027-04-06", at: "2027-03-01 10:02"), .back(at: "2027-03-05 10:00"),
            ],
            expected: [
                "2027-03-02 00:00 to 2027-03-05 10:00", "2027-03-04 00:00 to 2027-03-05 10:00",
                "2027-04-01 00:00 to 2027-04-06 00:00",
            ]),
        Row(
            testDescription: "away again after back",
            said: [
                .away("2027-03-02", "2027-03-06", at: "2027-03-01 10:00"), .back(at: "2027-03-01 15:00"),
                .away("2027-03-03", "2027-03-04", at: "2027-03-01 16:00"),
            ],
            expected: ["2027-03-03 00:00 to 2027-03-04 00:00"]),
        Row(
            testDescription: "told in any order",
            said: [.back(at: "2027-03-04 15:00"), .away("2027-03-02", "2027-03-06", at: "2027-03-01 10:00")],
            expected: ["2027-03-02 00:00 to 2027-03-04 15:00"]),
    ]

    @Test(arguments: rows)
    func fromDecisions(row: Row) throws {
        // A pause is read by the same rules.
        for isPause in [false, true] {
            var desk = try Desk()
            for said in row.said {
                switch said {
                case .away(let from, let until, let at):
                    if isPause { try desk.pause(from, until, decided: at) } else { try desk.away(from, until, decided: at) }
                case .back(let at): try desk.decideOwn(isPause ? .resumed : .back, at)
                }
            }
            let own = try desk.ownTime
            let found = (isPause ? own.pauses : own.absences).map {
                "\(desk.zone.civil($0.interval.start)) to \(desk.zone.civil($0.interval.end))"
            }
            #expect(found == row.expected)
            #expect((isPause ? own.absences : own.pauses).isEmpty)
        }
    }

    // MARK: What they hold

    struct Held: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var away: [[String]] = []
        var paused: [[String]] = []
        var isExact = false
        let moment: String
        let expected: String
    }

    static let held = [
        Held(testDescription: "nothing holds", moment: "2027-03-03 10:00", expected: "2027-03-03 10:00"),
        Held(
            testDescription: "an absence holds until the first fit inside the user's hours at or after the first moment back",
            away: [["2027-03-02", "2027-03-06"]], moment: "2027-03-03 10:00", expected: "2027-03-08 09:00"),
        Held(
            testDescription: "the first moment back is not held", away: [["2027-03-02", "2027-03-04 10:00"]],
            moment: "2027-03-04 10:00", expected: "2027-03-04 10:00"),
        Held(
            testDescription: "exact reminders are shown while away", away: [["2027-03-02", "2027-03-06"]], isExact: true,
            moment: "2027-03-03 10:00", expected: "2027-03-03 10:00"),
        Held(
            testDescription: "a pause holds everything, exact reminders too", paused: [["2027-03-02", "2027-03-06"]], isExact: true,
            moment: "2027-03-03 10:00", expected: "2027-03-06 00:00"),
        Held(
            testDescription: "a pause holds what is not exact until the user's hours", paused: [["2027-03-02", "2027-03-06"]],
            moment: "2027-03-03 10:00", expected: "2027-03-08 09:00"),
        Held(
            testDescription: "an absence that leads into another",
            away: [["2027-03-02", "2027-03-06"], ["2027-03-08", "2027-03-10"]],
            moment: "2027-03-03 10:00", expected: "2027-03-10 09:00"),
        Held(
            testDescription: "an absence that leads into a pause, and that into an absence",
            away: [["2027-03-02", "2027-03-04"], ["2027-03-05 08:00", "2027-03-10"]], paused: [["2027-03-04", "2027-03-05 11:00"]],
            moment: "2027-03-03 10:00", expected: "2027-03-10 09:00"),
        Held(
            testDescription: "an exact one that a pause lets go while away", away: [["2027-03-02", "2027-03-10"]],
            paused: [["2027-03-02", "2027-03-04 07:00"]], isExact: true, moment: "2027-03-03 10:00", expected: "2027-03-04 07:00"),
    ]

    @Test(arguments: held)
    func whatIsHeld(row: Held) throws {
        var desk = try Desk()
        for absence in row.away { try desk.away(absence[0], absence[1], decided: "2027-03-01 10:00") }
        for pause in row.paused { try desk.pause(pause[0], pause[1], decided: "2027-03-01 10:00") }
        let moment = try desk.at(row.moment)
        let found = Hold.release(moment, isExact: row.isExact, own: try desk.ownTime)
        #expect("\(desk.zone.civil(found.at))" == row.expected)
        #expect((found.steps.last?.after ?? moment) == found.at)
        #expect((found.steps.first?.before ?? moment) == moment)
        for (step, next) in zip(found.steps, found.steps.dropFirst()) { #expect(step.after == next.before) }
    }
}
