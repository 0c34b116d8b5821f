import Glibc
package import Logging

/// Where log statements go.
package enum LogDestination: Sendable, Equatable {
    /// The journal, with all fields.
    case journal
    /// Readable lines on standard error.
    case console

    /// The journal where standard error is connected to it, which is so in a unit; else the console.
    ///
    /// - Parameter journalStream: the value of `$JOURNAL_STREAM`, decimal `DEVICE:INODE` of the stream that the service manager made
    ///   (systemd.exec(5)). It is inherited by programs whose output then goes elsewhere, so it is held against the descriptor.
    package static func choose(journalStream: String?, standardError: Int32 = STDERR_FILENO) -> LogDestination {
        let parts = (journalStream ?? "").split(separator: ":", omittingEmptySubsequences: false).map { UInt64($0) }
        var status = stat()
        guard parts.count == 2, let device = parts[0], let inode = parts[1], fstat(standardError, &status) == 0 else {
            return .console
        }
        return device == status.st_dev && inode == status.st_ino ? .journal : .console
    }

    /// A log handler for this destination, as `LoggingSystem.bootstrap` wants one.
    ///
    /// - Parameter identifier: the program's name in the journal.
    package func handler(identifier: String, logLevel: Logger.Level) -> any LogHandler {
        switch self {
        case .journal: JournalLogHandler(identifier: identifier, logLevel: logLevel)
        case .console: ConsoleLogHandler(logLevel: logLevel)
        }
    }
}
