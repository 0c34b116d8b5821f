import CivilTime
import Scheduling

/// What is watched of the system: steps of the clock, the link of the local zone, the rules of zones.
final class Watches: @unchecked Sendable {
    private let clock: ClockWatch?
    private let localZone: FileWatch?
    private let zoneRules: FileWatch?

    init(_ executor: QueueExecutor, daemon: Daemon, zones: ZoneDirectory) {
        let queue = executor.queue
        clock = ClockWatch(queue: queue) { step in Task(executorPreference: executor) { await daemon.clockStepped(by: step) } }
        localZone = FileWatch(directory: "/etc", name: "localtime", queue: queue) {
            Task(executorPreference: executor) { await daemon.zoneMayHaveChanged() }
        }
        zoneRules = FileWatch(directory: "/usr/share/zoneinfo", name: "tzdata.zi", queue: queue) {
            Task(executorPreference: executor) { await daemon.zoneMayHaveChanged() }
        }
    }
}
