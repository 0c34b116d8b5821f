import CivilTime
import Relationships
import Scheduling
import Settings

/// Reads the configurations of a story. Nothing of this machine is asked but its zones: no hook runs.
enum StorySettings {
    private static let surroundings = Surroundings(
        zoneError: { name in
            do throws(ZoneError) {
                _ = try ZoneDirectory().zone(named: name)
                return nil
            } catch {
                return error
            }
        }, hasProgram: { _ in true })

    /// Reads a text; `name` says in findings where it stands.
    static func read(_ text: String, named name: String) -> SettingsReading {
        read([ConfigurationFile(path: name, content: .success(Array(text.utf8)))])
    }

    /// Reads files.
    static func read(_ files: [ConfigurationFile]) -> SettingsReading {
        SettingsReading(files, in: surroundings)
    }

    /// Whether it is a key of a person's policy that this version does not have yet.
    static func isLater(_ assignment: Assignment) -> Bool {
        let key = assignment.key
        if let known = PolicyKey.allCases.first(where: { $0.rawValue.lowercased() == key.lowercased() }) { return !known.isUsed }
        guard key.allSatisfy(\.isLetter) else { return false }
        return read("[Policy]\n\(key)=x\n", named: "").findings.contains { finding in
            if case .doesNotWorkYet = finding.problem { true } else { false }
        }
    }
}
