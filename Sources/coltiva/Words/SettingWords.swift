import ControlInterface

/// A setting and where it comes from, in words.
enum SettingWords {
    /// Its cells: key, value, and the place that says so.
    static func cells(_ setting: SettingMessage) -> [Phrase] {
        ["\(setting.key)", "\(setting.value)", "\(source(setting.source), .faint)"]
    }

    /// "contact", "circle admired", "[Policy]", "built in".
    static func source(_ word: String) -> String { word == "policy" ? "[Policy]" : word }
}
