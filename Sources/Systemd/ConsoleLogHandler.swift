import Glibc
package import Logging

/// Writes log statements as readable lines, for a daemon that somebody started in a terminal.
package struct ConsoleLogHandler: LogHandler {
    package var logLevel: Logger.Level
    package var metadata: Logger.Metadata = [:]
    package var metadataProvider: Logger.MetadataProvider?

    /// Where the lines go.
    private let descriptor: Int32

    /// - Parameter descriptor: an open file; standard error, unless a test looks on.
    package init(descriptor: Int32 = STDERR_FILENO, logLevel: Logger.Level = .info) {
        self.descriptor = descriptor
        self.logLevel = logLevel
    }

    package subscript(metadataKey key: String) -> Logger.MetadataValue? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes the statement as one line.
    package func log(event: LogEvent) {
        ConsoleLine(event, metadata: metadata, provider: metadataProvider).write(to: descriptor)
    }
}
