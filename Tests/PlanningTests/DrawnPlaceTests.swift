import CivilTime
import Planning
import Relationships
import Testing

/// "Birthday and reconnect": whose birthday is on Wednesday, the 24th of March 2027, has an occasion that is ready on the 21st.
struct DrawnPlaceTests {
    private static func desk(last: String, cadence: String = "3w..6w") throws -> Desk {
        var desk = try Desk()
        desk.birthday = "--03-24"
        desk.layer.cadence = try Cadence(parsing: cadence)
        try desk.log(.meeting, last)
        return desk
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let last: String
        var cadence = "3w..6w"
        var hours = "Mon..Fri 09:00-18:00"
        var now = "2027-03-05 10:00"
        var announced: String?
        let drawn: String?
    }

    @Test(
        """
        An `occasion` whose ready is 0 to 2 weeks after a `reconnect`'s draws that reconnect's place to the moment of its own rung `day`, if \
        that is ahead, in the window and in the user's hours, and the place is not yet announced
        """,
        arguments: [
            Row(testDescription: "ready at once with it", last: "2027-02-28 00:00", drawn: "2027-03-24 09:00"),
            Row(testDescription: "ready before it", last: "2027-02-28 00:01", drawn: nil),
            Row(testDescription: "ready two weeks after it", last: "2027-02-14 00:00", drawn: "2027-03-24 09:00"),
            Row(testDescription: "ready more than two weeks after it", last: "2027-02-13 23:59", drawn: nil),
            Row(testDescription: "still ahead", last: "2027-02-20 10:00", now: "2027-03-24 08:59", drawn: "2027-03-24 09:00"),
            Row(testDescription: "no longer ahead", last: "2027-02-20 10:00", now: "2027-03-24 09:00", drawn: nil),
            Row(
                testDescription: "in the window to the end of its last day", last: "2027-02-24 08:00", cadence: "3w..4w",
                drawn: "2027-03-24 09:00"),
            Row(
                testDescription: "not in the window, which ends the day before", last: "2027-02-23 18:00", cadence: "3w..4w",
                drawn: nil),
            Row(testDescription: "not in the user's hours", last: "2027-02-20 10:00", hours: "Mon 09:00-09:01", drawn: nil),
            Row(testDescription: "announced", last: "2027-02-20 10:00", announced: "2027-03-15 09:00", drawn: nil),
        ])
    func drawn(row: Row) throws {
        var desk = try Self.desk(last: row.last, cadence: row.cadence)
        desk.hours = row.hours
        if row.hours.hasPrefix("Mon 09") { desk.layer.occasionLead = Span(days: 1) }
        if let announced = row.announced { try desk.announce(.reconnect, opener: EntryID(number: 1), announced) }
        let plan = try desk.plan(row.now).map(\.followUp)
        let reconnect = try #require(plan.first { $0.identity.kind == .reconnect })
        #expect(plan.contains { $0.identity.kind == .occasion })
        #expect((reconnect.place?.drawnAt).map { "\(desk.zone.civil($0))" } == row.drawn)
        if let announced = row.announced { #expect(desk.rows(try desk.plan(row.now)).contains("place \(announced)")) }
    }

    @Test("draws that reconnect's place to the moment of its own rung `day`, and that of no nudge")
    func nudge() throws {
        var desk = try Self.desk(last: "2027-02-20 10:00")
        try desk.log(.outbound, "2027-03-01 10:00", asks: true)
        let nudge = try #require(try desk.plan("2027-03-10 10:00").map(\.followUp).first { $0.identity.kind == .nudge })
        #expect(nudge.place != nil)
        #expect(nudge.place?.drawnAt == nil)
    }

    @Test(
        "An outbound that is no gesture closes both; the end of the day only the occasion.",
        arguments: [
            ToldRow(
                "nothing was written",
                (
                    now: "2027-03-24 23:59",
                    expected: [
                        "e1 reconnect 2027-03-13 10:00 .. 2027-04-03 10:00", "e1 occasion 2027-03-21 00:00 .. 2027-03-25 00:00",
                    ]
                ), (now: "2027-03-25 00:00", expected: ["e1 reconnect 2027-03-13 10:00 .. 2027-04-03 10:00"])
            ) { $0 = try desk(last: "2027-02-20 10:00") },
            ToldRow(
                "a message: the cadence begins again",
                (now: "2027-03-24 10:00", expected: ["e2 reconnect 2027-04-14 10:00 .. 2027-05-05 10:00"])
            ) {
                $0 = try desk(last: "2027-02-20 10:00")
                try $0.log(.outbound, "2027-03-24 10:00", asks: false)
            },
            ToldRow(
                "a gesture moves the reconnect",
                (now: "2027-03-24 10:00", expected: ["e2 reconnect 2027-04-07 10:00 .. 2027-04-21 10:00"])
            ) {
                $0 = try desk(last: "2027-02-20 10:00")
                try $0.log(.outbound, "2027-03-24 10:00", isGesture: true)
            },
        ])
    func closes(row: ToldRow) throws { try row.check() }

    @Test("it uses a place of that day.", arguments: [(1, "2027-03-25 09:00"), (2, "2027-03-24 09:00")])
    func usesAPlace(perDay: Int, other: String) throws {
        let desk = try Self.desk(last: "2027-02-20 10:00")
        let (ready, due) = (try desk.at("2027-03-24 00:00"), try desk.at("2027-03-26 00:00"))
        let drawnAt = try desk.at("2027-03-24 09:00")
        let candidates = [drawnAt, nil].enumerated().map { number, drawnAt in
            let number = Int64(number + 1)
            return PlaceCandidate(
                id: FollowUpID(number: number),
                identity: FollowUpIdentity(
                    contact: ContactID(number: number), kind: .reconnect, opener: EntryID(number: number)),
                ready: ready,
                wanted: WantedPlace(
                    window: desk.zone.civil(ready).date...desk.zone.civil(due).date, priority: .normal,
                    silentSince: Instant(seconds: 0), drawnAt: drawnAt), place: nil)
        }
        let today = try #require(CivilDate("2027-03-23"))
        let places = Places(
            ListedPlaces(candidates.filter { $0.wanted.drawnAt == nil }), drawn: candidates.filter { $0.wanted.drawnAt != nil },
            own: try desk.ownTime, today: today, hasBegun: true, now: try desk.at("2027-03-23 10:00"))
        let their = try desk.theirTime
        let given = try places.given(perDay: perDay, used: [:]) { _ in their }
        #expect(
            given.map { "\($0.candidate.id.number) \(desk.zone.civil($0.moment))" } == [
                "1 2027-03-24 09:00", "2 \(other)",
            ])
    }
}
