/// The levels of messages, most important first, by their names in syslog(3).
package enum LogLevel: String, CaseIterable, Hashable, Sendable {
    case err, warning, notice, info, debug
}
