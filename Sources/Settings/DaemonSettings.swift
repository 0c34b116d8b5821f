package import CivilTime

/// `[Daemon]`: what the daemon writes to the journal, and when it makes copies of what it knows.
package struct DaemonSettings: Hashable, Sendable {
    /// The least important messages that are written.
    package var logLevel = LogLevel.info
    /// Whether the journal has people's names; else their identifiers.
    package var logsNames = false
    /// When a backup is made; empty: never.
    package var backup = [try? CalendarEvent(parsing: "daily")].compactMap { $0 }
    /// How many backups are kept; 1 to 366.
    package var backups = 7

    /// The built-in values.
    package init() {}
}
