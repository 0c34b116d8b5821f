import CivilTime
import Testing

/// The settings of a zone's clocks, as its file and the rule at its end have them.
struct ZoneSettingsTests {
    @Test(arguments: [
        (
            "Europe/Rome", "2027-03-01T00:00:00Z", "2027-12-01T00:00:00Z",
            [
                "2026-10-25T01:00:00Z 7200 3600 CET", "2027-03-28T01:00:00Z 3600 7200 CEST saved",
                "2027-10-31T01:00:00Z 7200 3600 CET",
            ]
        ),
        ("Europe/Rome", "2027-03-28T01:00:00Z", "2027-03-28T01:00:00Z", ["2027-03-28T01:00:00Z 3600 7200 CEST saved"]),
        (
            "Europe/Rome", "2027-03-28T00:59:59Z", "2027-03-28T01:00:00Z",
            [
                "2026-10-25T01:00:00Z 7200 3600 CET", "2027-03-28T01:00:00Z 3600 7200 CEST saved",
            ]
        ),
        // Beyond the rule's first cycle of 400 years.
        ("Europe/Rome", "2827-03-28T02:00:00Z", "2827-03-28T02:00:00Z", ["2827-03-28T01:00:00Z 3600 7200 CEST saved"]),
    ])
    func holdAndFollow(zone: String, from: String, to: String, expected: [String]) throws {
        let settings = try ZoneFixtures.zone(zone).settings(from: instant(from), to: instant(to))
        #expect(
            settings.map {
                "\($0.at?.rfc3339(in: .utc) ?? "always") \($0.before) \($0.after) \($0.name)\($0.isDaylight ? " saved" : "")"
            } == expected)
    }

    @Test func always() throws {
        let settings = Zone.utc.settings(from: try instant("2027-03-01T00:00:00Z"), to: try instant("2029-03-01T00:00:00Z"))
        #expect(settings.map(\.at) == [nil])
        #expect(settings.map(\.isDaylight) == [false])
    }
}
