import ControlInterface

/// What is said of the configuration in several places.
enum ConfigurationWords {
    /// A setting in cells: key, value, and the places that say so.
    static func cells(_ setting: ConfiguredSettingMessage) -> [Phrase] {
        let value: Phrase = setting.value.map { "\($0)" } ?? "\("the built-in program", .faint)"
        return ["\(setting.key)", value, "\(source(setting), .faint)"]
    }

    /// "built in", or each FILE:LINE.
    static func source(_ setting: ConfiguredSettingMessage) -> String {
        setting.places.isEmpty ? "built in" : setting.places.joined(separator: ", ")
    }

    /// What was found, a line each.
    static func page(findings: [String]) -> Page {
        var page = Page()
        for finding in findings { page.add("\(finding)") }
        return page
    }

    /// "read", and why a file is not.
    static func state(_ state: String) -> Phrase {
        switch state {
        case "read": "\("read", .good)"
        case "overridden": "\("overridden", .faint)"
        case "missing": "\("not there", .faint)"
        default: "\(state)"
        }
    }
}
