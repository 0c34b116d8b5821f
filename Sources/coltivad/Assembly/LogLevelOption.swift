import ArgumentParser
import Logging
import Settings

/// `--log-level`.
enum LogLevelOption: String, CaseIterable, ExpressibleByArgument {
    case err, warning, notice, info, debug

    var level: Logger.Level { (LogLevel(rawValue: rawValue) ?? .info).logger }
}

extension LogLevel {
    /// swift-log's level of the same meaning.
    var logger: Logger.Level {
        switch self {
        case .err: .error
        case .warning: .warning
        case .notice: .notice
        case .info: .info
        case .debug: .debug
        }
    }
}
