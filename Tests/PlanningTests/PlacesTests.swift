import CivilTime
import Planning
import Relationships
import Testing

/// Who stands on which day, as the days begin, absences end and occasions draw; 2027-03-01 is a Monday.
struct PlacesTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let testDescription: String
        var hasBegun = false
        var away: (from: String, until: String)?
        let due: String
        var drawnAt: String?
        let expected: String
    }

    /// One candidate that is ready since the 20th of February, on Monday, the 1st of March, at 10:00.
    private func check(_ row: Row) throws {
        var desk = try Desk()
        if let away = row.away { try desk.away(away.from, away.until, decided: "2027-02-01 10:00") }
        let (ready, due) = (try desk.at("2027-02-20 10:00"), try desk.at(row.due))
        let candidate = PlaceCandidate(
            id: FollowUpID(number: 1),
            identity: FollowUpIdentity(contact: Desk.contact, kind: .reconnect, opener: EntryID(number: 1)), ready: ready,
            wanted: WantedPlace(
                window: desk.zone.civil(ready).date...desk.zone.civil(due).date, priority: .normal,
                silentSince: Instant(seconds: 0), drawnAt: try row.drawnAt.map { try desk.at($0) }), place: nil)
        let now = try desk.at("2027-03-01 10:00")
        let isDrawn = candidate.wanted.drawnAt.map { $0 > now } ?? false
        let places = Places(
            ListedPlaces(isDrawn ? [] : [candidate]), drawn: isDrawn ? [candidate] : [], own: try desk.ownTime,
            today: desk.zone.civil(now).date, hasBegun: row.hasBegun, now: now)
        let their = try desk.theirTime
        let given = try places.given(perDay: 1, used: [:]) { _ in their }
        #expect(given.map { "\(desk.zone.civil($0.moment))" } == [row.expected])
    }

    @Test(
        "Whoever comes later begins the next day, unless the window ends that day.",
        arguments: [
            Row(testDescription: "the day has not begun", due: "2027-03-20 10:00", expected: "2027-03-01 10:00"),
            Row(testDescription: "it has", hasBegun: true, due: "2027-03-20 10:00", expected: "2027-03-02 09:00"),
            Row(
                testDescription: "and the window, of whole civil days, ends on it", hasBegun: true, due: "2027-03-01 08:00",
                expected: "2027-03-01 10:00"),
            Row(testDescription: "and the window was over", hasBegun: true, due: "2027-02-28 10:00", expected: "2027-03-02 09:00"),
        ])
    func later(row: Row) throws { try check(row) }

    @Test(
        "The day of a return from an absence announces nothing, and takes only those whose window ends on it.",
        arguments: [
            Row(
                testDescription: "it ends later", away: (from: "2027-02-25", until: "2027-03-03"), due: "2027-03-20 10:00",
                expected: "2027-03-04 09:00"),
            Row(
                testDescription: "it ends on that day", away: (from: "2027-02-25", until: "2027-03-03"), due: "2027-03-03 10:00",
                expected: "2027-03-03 09:00"),
        ])
    func back(row: Row) throws { try check(row) }

    @Test(
        "draws that reconnect's place to the moment of its own rung `day`, if that is ahead",
        arguments: [
            Row(testDescription: "ahead", due: "2027-03-20 10:00", drawnAt: "2027-03-05 09:00", expected: "2027-03-05 09:00"),
            Row(testDescription: "past", due: "2027-03-20 10:00", drawnAt: "2027-03-01 09:00", expected: "2027-03-01 10:00"),
        ])
    func drawn(row: Row) throws { try check(row) }

    @Test(
        "Its days are those at or after ready: what levelling gave stays until it gives another, but not before ready",
        arguments: [("3w..6w", "2027-03-15 09:00"), ("8w..9w", nil)] as [(String, String?)])
    func kept(cadence: String, place: String?) throws {
        var desk = try Desk()
        desk.layer.cadence = try Cadence(parsing: "3w..6w")
        try desk.log(.meeting, "2027-02-20 10:00")
        let reconnect = try #require(try desk.plan("2027-03-01 10:00").map(\.followUp).first { $0.identity.kind == .reconnect })
        let given = try desk.at("2027-03-15 09:00")
        let stored = StoredFollowUp(
            id: FollowUpID(number: 1),
            followUp: FollowUp(
                identity: reconnect.identity, ready: reconnect.ready, due: reconnect.due, place: reconnect.place,
                reminders: [Reminder(rung: .place, wanted: given, at: given, isExact: false, state: .planned)]))
        desk.layer.cadence = try Cadence(parsing: cadence)
        let places = try desk.plan("2027-03-02 10:00", stored: [stored]).flatMap(\.followUp.reminders).filter { $0.rung == .place }
        #expect(places.map { "\(desk.zone.civil($0.at))" } == [place].compactMap { $0 })
    }
}
