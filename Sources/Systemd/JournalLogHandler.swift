import Glibc
package import Logging

/// Writes log statements to the journal as structured entries.
package struct JournalLogHandler: LogHandler {
    /// What is less urgent is not recorded.
    package var logLevel: Logger.Level
    /// What every statement carries.
    package var metadata: Logger.Metadata = [:]
    /// What every statement carries besides, found out at its time.
    package var metadataProvider: Logger.MetadataProvider?

    /// SYSLOG_IDENTIFIER of the entries.
    private let identifier: String

    /// - Parameter identifier: the program's name, as `journalctl -t` asks for it.
    package init(identifier: String, logLevel: Logger.Level = .info) {
        self.identifier = identifier
        self.logLevel = logLevel
    }

    /// One item of `metadata`.
    package subscript(metadataKey key: String) -> Logger.MetadataValue? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Sends the statement. What the journal does not take goes to standard error, which the journal reads too.
    package func log(event: LogEvent) {
        let entry = JournalEntry(event, identifier: identifier, metadata: metadata, provider: metadataProvider)
        if entry.send() < 0 {
            ConsoleLine(event, metadata: metadata, provider: metadataProvider).write(to: STDERR_FILENO)
        }
    }
}
