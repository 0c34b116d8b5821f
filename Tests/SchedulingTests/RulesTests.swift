import CivilTime
import Relationships
import Scheduling
import Testing

/// Whose hours hold for a contact, and where.
struct RulesTests {
    @Test(
        """
        A contact's hours are their own, else the circle's or policy's `ContactHours` (`Mon..Sun 08:00-21:00`), in the contact's zone, \
        else in `HomeTimeZone`.
        """,
        arguments: [
            ("", "", "", "Mon..Sun 08:00-21:00"), ("", "", "Mon..Fri 10:00-11:00", "Mon..Fri 10:00-11:00"),
            ("", "Tue 10:00-11:00", "Mon..Fri 10:00-11:00", "Tue 10:00-11:00"),
            ("Sat 10:00-11:00", "Tue 10:00-11:00", "", "Sat 10:00-11:00"),
        ])
    func hours(own: String, circle: String, everyone: String, expected: String) throws {
        var rules = try Sample.rules()
        rules.circles["collaborator"] = try layer(circle)
        rules.everyone = try layer(everyone)
        rules.homeZone = try ZoneDirectory().zone(named: "Europe/Rome")
        for zone in [nil, "Asia/Tokyo"] {
            var record = ContactRecord(name: "Ada", circles: ["collaborator"], zone: zone)
            if !own.isEmpty { record.settings[.contactHours] = own }
            #expect(rules.policy(of: record).contactHours.value == (try WeeklyHours(parsing: expected)))
            #expect(rules.zone(of: record).name == zone ?? "Europe/Rome")
        }
    }

    private func layer(_ hours: String) throws -> PolicyLayer {
        var layer = PolicyLayer()
        if !hours.isEmpty { try layer.set(.contactHours, to: hours) }
        return layer
    }
}
