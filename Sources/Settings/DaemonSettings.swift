/// `[Daemon]`: what the daemon writes to the journal.
package struct DaemonSettings: Hashable, Sendable {
    /// The least important messages that are written.
    package var logLevel = LogLevel.info
    /// Whether the journal has people's names; else their identifiers.
    package var logsNames = false

    /// The built-in values.
    package init() {}
}
