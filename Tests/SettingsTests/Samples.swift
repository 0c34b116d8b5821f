import CivilTime
import Testing

@testable import Settings

/// A machine with the zones of this one, and every program and folder but those called missing.
let sampleSurroundings = Surroundings(
    zoneError: { name in
        do throws(ZoneError) {
            _ = try ZoneDirectory().zone(named: name)
            return nil
        } catch {
            return error
        }
    },
    hasProgram: { !$0.hasSuffix("missing") }, hasMaildir: { !$0.hasSuffix("missing") },
    hasFolder: { !$0.hasSuffix("missing") })

/// Reads texts as the files `1.conf`, `2.conf` and so on.
func reading(_ texts: String...) -> SettingsReading {
    let files = texts.enumerated().map { ConfigurationFile(path: "\($0 + 1).conf", content: .success(Array($1.utf8))) }
    return SettingsReading(files, in: sampleSurroundings)
}

/// The settings of texts that are accepted; the test fails where they are not.
func settings(_ texts: String..., at location: SourceLocation = #_sourceLocation) -> Settings {
    let files = texts.enumerated().map { ConfigurationFile(path: "\($0 + 1).conf", content: .success(Array($1.utf8))) }
    let reading = SettingsReading(files, in: sampleSurroundings)
    if reading.configured == nil { Issue.record("refused: \(reading.findings)", sourceLocation: location) }
    return reading.configured?.settings ?? Settings()
}
