import CivilTime
import ControlInterface

/// The zone whose clocks count for who asks.
enum OwnZone {
    /// That of `--zone`, else that of `TZ` where it names one, else this machine's.
    static func find(asked name: String?, in surroundings: Surroundings, _ zones: ZoneDirectory) throws(Failure) -> Zone {
        guard let name else {
            let named = surroundings.variable("TZ").flatMap {
                try? zones.zone(named: $0.hasPrefix(":") ? String($0.dropFirst()) : $0)
            }
            return named ?? (try? zones.local()) ?? .utc
        }
        do throws(ZoneError) {
            return try zones.zone(named: name)
        } catch {
            var suggestion: String?
            if case .notFound(_, let near) = error { suggestion = near }
            throw .control(
                .badValue(key: "--zone", value: name, expected: "a time zone such as Europe/Rome", suggestion: suggestion))
        }
    }
}
