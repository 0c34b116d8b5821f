import ControlInterface
import Settings

extension DaemonInterface.ShowConfiguration.Reply {
    /// Of the settings in force, and of the files as they are on the disk.
    init(_ outcome: SettingsOutcome, candidates: [ConfigurationCandidate]) {
        self.init(
            settings: outcome.inForce.rawValue,
            files: candidates.map { ConfigurationFileMessage(path: $0.path, state: $0.state.rawValue) },
            values: outcome.configured.sections.flatMap { section in
                section.entries.map { entry in
                    ConfiguredSettingMessage(
                        section: section.header, key: entry.name.key, value: entry.value, places: entry.places.map(\.fileAndLine))
                }
            },
            findings: outcome.findings.map(\.description))
    }
}

extension DaemonInterface.CheckConfiguration.Reply {
    /// Of what was found.
    init(_ findings: [Finding]) {
        self.init(findings: findings.map(\.description), refused: findings.contains { $0.severity == .error })
    }
}
