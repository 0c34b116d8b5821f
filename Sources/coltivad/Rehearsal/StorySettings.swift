import CivilTime
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
}
