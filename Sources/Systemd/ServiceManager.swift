import CSystemd
import Glibc

/// What the daemon tells the service manager that started it, by sd_notify(3).
///
/// libsystemd itself looks for `$NOTIFY_SOCKET`; where there is none, nothing is told and nothing fails. Each call returns whether
/// somebody was told.
package struct ServiceManager: Sendable {
    /// Keeps nothing: whom to tell is asked anew each time.
    package init() {}

    /// The daemon serves; after `reloading()`, the new settings are in force.
    @discardableResult
    package func ready(status: String) -> Bool {
        notify("READY=1\nSTATUS=\(Self.line(status))")
    }

    /// One line for `systemctl status`.
    @discardableResult
    package func status(_ status: String) -> Bool {
        notify("STATUS=\(Self.line(status))")
    }

    /// The daemon begins to read its settings again; `ready(status:)` ends it.
    @discardableResult
    package func reloading() -> Bool {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return notify("RELOADING=1\nMONOTONIC_USEC=\(now.tv_sec * 1_000_000 + now.tv_nsec / 1_000)")
    }

    /// The daemon is ending in order.
    @discardableResult
    package func stopping() -> Bool {
        notify("STOPPING=1")
    }

    /// The daemon is alive; to be said at least every `watchdogInterval`, best at half of it.
    @discardableResult
    package func ping() -> Bool {
        notify("WATCHDOG=1")
    }

    /// The time after which a silent daemon is ended and started again (`WatchdogSec=`); nil where nobody watches this process.
    package var watchdogInterval: Duration? {
        var microseconds: UInt64 = 0
        return sd_watchdog_enabled(0, &microseconds) > 0 ? .microseconds(microseconds) : nil
    }

    /// The environment variables that speak to this process alone; the hooks that it starts do not get them.
    package static let ownVariables: Set<String> = [
        "JOURNAL_STREAM", "LISTEN_FDNAMES", "LISTEN_FDS", "LISTEN_PID", "NOTIFY_SOCKET", "WATCHDOG_PID", "WATCHDOG_USEC",
    ]

    private func notify(_ state: String) -> Bool {
        sd_notify(0, state) > 0
    }

    /// A newline would begin another assignment.
    private static func line(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 })
    }
}
