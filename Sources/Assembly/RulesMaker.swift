package import CivilTime
package import Scheduling
package import Settings

/// Joins the configuration and the system into the rules that the engine works by.
package struct RulesMaker: Sendable {
    package let zones: ZoneDirectory
    private let systemZone: @Sendable () -> Zone
    private let zoneRulesVersion: @Sendable () -> String
    private let keptHome: @Sendable () -> String
    private let clock: any ClockPort
    private let makesBackups: Bool

    /// Asks the system for its zone, and for the version of its zone rules, whenever rules are made; `keptHome` names the home zone where
    /// none is configured. `makesBackups`: whether there is anything to be kept.
    package init(
        zones: ZoneDirectory, systemZone: @escaping @Sendable () -> Zone, zoneRulesVersion: @escaping @Sendable () -> String,
        keptHome: @escaping @Sendable () -> String, clock: any ClockPort, makesBackups: Bool = false
    ) {
        self.zones = zones
        self.systemZone = systemZone
        self.zoneRulesVersion = zoneRulesVersion
        self.keptHome = keptHome
        self.clock = clock
        self.makesBackups = makesBackups
    }

    /// The rules of a configuration.
    package func rules(_ configured: ConfiguredSettings) -> Rules {
        let settings = configured.settings
        let zone = settings.me.timeZone.flatMap { try? zones.zone(named: $0) } ?? systemZone()
        let homeName = settings.me.homeTimeZone ?? settings.me.timeZone ?? keptHome()
        let home = (try? zones.zone(named: homeName)) ?? zone
        return Rules(
            hours: settings.me.hours, zone: zone, homeZone: home, everyone: settings.everyone, circles: settings.circles,
            defaultCircle: settings.me.defaultCircle, catchUp: settings.delivery.catchUp, apart: settings.delivery.apart,
            snooze: settings.delivery.snooze, digests: settings.digest.moments, digestItems: settings.digest.items,
            perDay: settings.me.perDay, slots: settings.practice.slots, offer: settings.practice.offer,
            offerTimes: settings.practice.offerTimes, backups: makesBackups ? settings.daemon.backup : [],
            hooks: settings.activeHooks, zones: zones,
            fingerprint: [configured.textOfChanges, fingerprint(zone), fingerprint(home), zoneRulesVersion()]
                .joined(separator: "\n"))
    }

    /// The name and the offsets of the coming years: a zone that changed its rules has another.
    private func fingerprint(_ zone: Zone) -> String {
        let week = Elapsed.days(7)
        var instant = Instant(seconds: clock.now().seconds / (366 * 86_400) * 366 * 86_400)
        var offsets: [Int] = []
        for _ in 0..<160 {
            let offset = zone.offset(at: instant)
            if offsets.last != offset { offsets.append(offset) }
            instant = instant + week
        }
        return zone.name + offsets.map { " \($0)" }.joined()
    }
}
