/// The settings to begin with, and how they came to be chosen.
package struct SettingsOutcome: Hashable, Sendable {
    /// The sets that can be in force after a start.
    package enum Origin: String, Hashable, Sendable {
        /// What the files say.
        case asWritten
        /// The files are refused; what they said before.
        case lastGood
        /// The files are refused, and nothing else is known.
        case builtIn
    }

    package let inForce: Origin
    package let configured: ConfiguredSettings
    /// The paths of the configuration's files, in the order in which they count.
    package let files: [String]
    /// Of the files; then of the last good settings, where they were read.
    package let findings: [Finding]

    /// What is in force once the configuration was read again: what it says, or where that is refused, what was in force before.
    package func after(_ reading: SettingsReading) -> SettingsOutcome {
        guard let configured = reading.configured else {
            return SettingsOutcome(
                inForce: inForce == .builtIn ? .builtIn : .lastGood, configured: self.configured, files: reading.files,
                findings: reading.findings)
        }
        return SettingsOutcome(inForce: .asWritten, configured: configured, files: reading.files, findings: reading.findings)
    }
}
