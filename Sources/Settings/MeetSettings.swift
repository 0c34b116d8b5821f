/// `[Meet]`: what is looked at where times for a meeting are proposed.
package struct MeetSettings: Hashable, Sendable {
    /// Folders of calendars; as they are written: absolute, or below the home directory (`~/`).
    package var calendars: [String] = []

    /// The built-in values.
    package init() {}
}
