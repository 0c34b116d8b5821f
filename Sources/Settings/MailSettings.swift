/// `[Mail]`: mail that logs itself.
package struct MailSettings: Hashable, Sendable {
    /// The Maildir folders that are watched, as they are written: absolute, or below the home directory (`~/`).
    package var watch: [String] = []

    /// The built-in values.
    package init() {}
}
