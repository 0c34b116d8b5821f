/// Finds the settings to begin with, whatever state the configuration is in.
package struct SettingsLoader: Sendable {
    private let files: ConfigurationFiles
    private let surroundings: Surroundings

    package init(files: ConfigurationFiles, surroundings: Surroundings) {
        self.files = files
        self.surroundings = surroundings
    }

    /// The files that are looked for, as they are on the disk now.
    package var candidates: [ConfigurationCandidate] { files.candidates }

    /// Reads the configuration; for a reload: where it is refused, what is in force stays.
    package func read() -> SettingsReading {
        SettingsReading(files.read(), in: surroundings)
    }

    /// Reads the configuration at the start: where it is refused, the last good settings hold, else the built-in ones.
    ///
    /// The caller saves what is as written as the last good.
    package func load(lastGood: LastGoodSettings?) -> SettingsOutcome {
        let reading = read()
        if let configured = reading.configured {
            return SettingsOutcome(inForce: .asWritten, configured: configured, files: reading.files, findings: reading.findings)
        }
        guard let kept = lastGood?.read() else {
            return SettingsOutcome(inForce: .builtIn, configured: .builtIn, files: reading.files, findings: reading.findings)
        }
        let rereading = SettingsReading([kept], in: surroundings)
        return SettingsOutcome(
            inForce: rereading.configured == nil ? .builtIn : .lastGood, configured: rereading.configured ?? .builtIn,
            files: reading.files, findings: reading.findings + rereading.findings)
    }
}
