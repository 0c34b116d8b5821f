import CLinux
package import CivilTime
package import Dispatch
import Glibc

/// Tells when the wall clock was set: what a Dispatch timer does not (its timerfd has no TFD_TIMER_CANCEL_ON_SET).
package final class ClockWatch: @unchecked Sendable {
    private let source: any DispatchSourceRead
    /// How far the wall clock was ahead of the time since boot when last looked at.
    private var lead = ClockWatch.leadNow()

    /// Calls `stepped` on the queue after each step of CLOCK_REALTIME, with how far it went, negative backwards; nil where the kernel
    /// gives no timer, with errno set.
    package init?(queue: DispatchQueue, stepped: @escaping @Sendable (Elapsed) -> Void) {
        let timer = clinux_realtime_timer()
        guard timer >= 0 else { return nil }
        guard clinux_watch_clock_steps(timer) == 0 else {
            close(timer)
            return nil
        }
        source = DispatchSource.makeReadSource(fileDescriptor: timer, queue: queue)
        source.setEventHandler { @Sendable [weak self] in
            var expirations: UInt64 = 0
            let isStep = read(timer, &expirations, MemoryLayout<UInt64>.size) < 0 && errno == ECANCELED
            clinux_watch_clock_steps(timer)
            guard isStep, let self else { return }
            let before = lead
            lead = Self.leadNow()
            stepped(lead - before)
        }
        source.setCancelHandler { @Sendable in close(timer) }
        source.activate()
    }

    deinit { source.cancel() }

    /// The wall clock less the time since boot, suspended time included: steps change it, and a clock that is slewed drifts in it.
    private static func leadNow() -> Elapsed {
        var wall = timespec()
        var boot = timespec()
        clock_gettime(CLOCK_REALTIME, &wall)
        clock_gettime(CLOCK_BOOTTIME, &boot)
        return Elapsed(
            microseconds: Int64(wall.tv_sec - boot.tv_sec) * 1_000_000 + Int64(wall.tv_nsec - boot.tv_nsec) / 1000)
    }
}
