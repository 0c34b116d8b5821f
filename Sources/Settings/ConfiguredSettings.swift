/// Settings, and where each of them comes from.
package struct ConfiguredSettings: Hashable, Sendable {
    package let settings: Settings
    /// Where the assignments stand that count; a setting that is missing has its built-in value.
    package let places: [SettingName: [Place]]

    init(settings: Settings, places: [SettingName: [Place]]) {
        self.settings = settings
        self.places = places
    }

    /// What holds without any file.
    package static let builtIn = ConfiguredSettings(settings: Settings(), places: [:])
}
