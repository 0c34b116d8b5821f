import CivilTime
import Planning
import Relationships
import Testing

/// "Its days are those on which both people's hours meet, at or after ready, outside the user's absences and pauses."
struct PlaceDaysTests {
    @Test(
        "Windows are whole civil days of the user's zone, from ready's to due's, both counted",
        arguments: [("Europe/Rome", "2027-02-22", "2027-03-15"), ("Pacific/Auckland", "2027-02-23", "2027-03-16")])
    func window(zone: String, first: String, last: String) throws {
        var desk = try Desk(zone: "Europe/Rome")
        desk.layer.cadence = try Cadence(parsing: "3w..6w")
        try desk.log(.meeting, "2027-02-01 13:00")
        desk.zone = try ZoneDirectory().zone(named: zone)
        let window = try #require(try desk.plan("2027-02-02 10:00").first?.followUp.place?.window)
        #expect(window.lowerBound == CivilDate(first))
        #expect(window.upperBound == CivilDate(last))
    }

    @Test("Outside absences and pauses, whichever of them is earlier", arguments: [false, true])
    func pauseBeforeAbsence(isPauseFirst: Bool) throws {
        var desk = try Desk(hours: "Tue,Thu 10:00-12:00")
        let (early, late) = (["2027-03-08 20:00", "2027-03-09 23:00"], ["2027-03-26 22:00", "2027-03-31 22:00"])
        let (pause, away) = isPauseFirst ? (early, late) : (late, early)
        try desk.pause(pause[0], pause[1], decided: "2027-03-08")
        try desk.away(away[0], away[1], decided: "2027-03-08")
        let days = PlaceDays(ready: try desk.at("2027-03-06 19:00"), own: try desk.ownTime, their: try desk.theirTime)
        let now = try desk.at("2027-03-08")
        let dates = ["2027-03-09", "2027-03-11", "2027-03-30", "2027-04-01"]
        let moments = dates.compactMap { CivilDate($0) }.map { days.moment(on: $0, notBefore: now) }
        #expect(moments == [nil, try desk.at("2027-03-11 10:00"), nil, try desk.at("2027-04-01 10:00")])
    }
}
