import CivilTime
import Glibc
import Scheduling
import Settings

/// Joins the configuration and the system into the rules that the engine works by.
struct RulesMaker: Sendable {
    let zones: ZoneDirectory
    let system: SystemZone
    /// The home zone kept since the first start, for where none is configured.
    let keptHome: String

    /// The rules of a configuration.
    func rules(_ configured: ConfiguredSettings) -> Rules {
        let settings = configured.settings
        let zone = settings.me.timeZone.flatMap { try? zones.zone(named: $0) } ?? system.zone()
        let homeName = settings.me.homeTimeZone ?? settings.me.timeZone ?? keptHome
        let home = (try? zones.zone(named: homeName)) ?? zone
        return Rules(
            hours: settings.me.hours, zone: zone, homeZone: home, everyone: settings.everyone, circles: settings.circles,
            defaultCircle: settings.me.defaultCircle, catchUp: settings.delivery.catchUp, apart: settings.delivery.apart,
            snooze: settings.delivery.snooze, hooks: settings.activeHooks, zones: zones,
            fingerprint: [configured.textOfChanges, Self.fingerprint(zone), Self.fingerprint(home), rulesVersion].joined(
                separator: "\n"))
    }

    /// The name and the offsets of the coming years: a zone that changed its rules has another.
    private static func fingerprint(_ zone: Zone) -> String {
        let now = SystemClock().now()
        let week = Elapsed.days(7)
        var instant = Instant(seconds: now.seconds / (366 * 86_400) * 366 * 86_400)
        var offsets: [Int] = []
        for _ in 0..<160 {
            let offset = zone.offset(at: instant)
            if offsets.last != offset { offsets.append(offset) }
            instant = instant + week
        }
        return zone.name + offsets.map { " \($0)" }.joined()
    }

    /// The version of the system's zone rules, for the zones of contacts.
    private var rulesVersion: String {
        guard let file = fopen("/usr/share/zoneinfo/tzdata.zi", "re") else { return "" }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 64)
        guard fgets(&line, Int32(line.count), file) != nil else { return "" }
        return String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
