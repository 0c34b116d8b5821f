import Glibc
package import Logging

/// Writes log statements as readable lines, for a daemon that somebody started in a terminal.
package struct ConsoleLogHandler: LogHandler {
    /// What is less urgent is not recorded.
    package var logLevel: Logger.Level
    /// What every statement carries.
    package var metadata: Logger.Metadata = [:]
    /// What every statement carries besides, found out at its time.
    package var metadataProvider: Logger.MetadataProvider?

    /// Where the lines go.
    private let descriptor: Int32

    /// - Parameter descriptor: an open file; standard error, unless a test looks on.
    package init(descriptor: Int32 = STDERR_FILENO, logLevel: Logger.Level = .info) {
        self.descriptor = descriptor
        self.logLevel = logLevel
    }

    /// One item of `metadata`.
    package subscript(metadataKey key: String) -> Logger.MetadataValue? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes the statement as one line.
    package func log(event: LogEvent) {
        ConsoleLine(event, metadata: metadata, provider: metadataProvider).write(to: descriptor)
    }
}
