extension Bool {
    /// Reads the words of systemd.syntax(7), in any case; nil for all else.
    package init?(setting text: String) {
        switch text.lowercased() {
        case "yes", "true", "on", "1": self = true
        case "no", "false", "off", "0": self = false
        default: return nil
        }
    }

    /// As a setting says it: "yes" or "no".
    package var settingText: String { self ? "yes" : "no" }
}
