import Assembly
import CivilTime
import Scheduling
import Testing

@testable import Settings

/// Where the rules of the engine place the user and those whose zone nobody knows, as the system's zone goes from Rome to New York.
struct RulesMakerTests {
    @Test(
        "The user's zone is the system's and follows travel, unless configured. `HomeTimeZone` does not travel.",
        arguments: [
            (nil, nil, "Europe/Rome"), (nil, "Asia/Tokyo", "Asia/Tokyo"), ("Asia/Tokyo", nil, "Asia/Tokyo"),
            ("Asia/Tokyo", "Europe/Paris", "Europe/Paris"),
        ] as [(String?, String?, String)])
    func travel(timeZone: String?, homeTimeZone: String?, home: String) throws {
        var settings = Settings()
        settings.me.timeZone = timeZone
        settings.me.homeTimeZone = homeTimeZone
        let configured = ConfiguredSettings(settings: settings, places: [:])
        let zones = ZoneDirectory()
        for system in ["Europe/Rome", "America/New_York"] {
            let zone = try zones.zone(named: system)
            let maker = RulesMaker(
                zones: zones, systemZone: { zone }, zoneRulesVersion: { "" }, keptHome: { "Europe/Rome" },
                clock: VirtualClock(Instant(seconds: 0)))
            let rules = maker.rules(configured)
            #expect(rules.zone.name == (timeZone ?? system))
            #expect(rules.homeZone.name == home)
        }
    }
}
