/// Which settings the daemon serves with, in words.
enum SettingsWords {
    /// "the files as they are", and what is not so.
    static func inForce(_ settings: String) -> Phrase {
        switch settings {
        case "asWritten": "\("the files as they are", .good)"
        case "lastGood": "\("the last good settings, until the files are mended", .late)"
        case "builtIn": "\("the built-in settings, until the files are mended", .late)"
        default: "\(settings)"
        }
    }
}
