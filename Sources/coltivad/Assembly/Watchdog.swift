import Dispatch
import Systemd

/// Tells the service manager that the engine turns: the ping is sent from its queue, and not where that is stuck.
final class Watchdog: @unchecked Sendable {
    private let source: (any DispatchSourceTimer)?

    init(manager: ServiceManager, queue: DispatchQueue) {
        guard let interval = manager.watchdogInterval else {
            source = nil
            return
        }
        let half = Int(interval.components.seconds * 1000 + interval.components.attoseconds / 1_000_000_000_000_000) / 2
        let timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(
            deadline: .now() + .milliseconds(half), repeating: .milliseconds(half), leeway: .milliseconds(half / 10))
        timer.setEventHandler { @Sendable in _ = manager.ping() }
        timer.activate()
        source = timer
    }
}
