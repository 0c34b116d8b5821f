import CLinux
package import Dispatch
import Glibc

/// Tells when the wall clock was set: what a Dispatch timer does not (its timerfd has no TFD_TIMER_CANCEL_ON_SET).
package final class ClockWatch: @unchecked Sendable {
    private let source: any DispatchSourceRead

    /// Calls `stepped` on the queue after each step of CLOCK_REALTIME; nil where the kernel gives no timer, with errno set.
    package init?(queue: DispatchQueue, stepped: @escaping @Sendable () -> Void) {
        let timer = clinux_realtime_timer()
        guard timer >= 0 else { return nil }
        guard clinux_watch_clock_steps(timer) == 0 else {
            close(timer)
            return nil
        }
        source = DispatchSource.makeReadSource(fileDescriptor: timer, queue: queue)
        source.setEventHandler { @Sendable in
            var expirations: UInt64 = 0
            let isStep = read(timer, &expirations, MemoryLayout<UInt64>.size) < 0 && errno == ECANCELED
            clinux_watch_clock_steps(timer)
            if isStep { stepped() }
        }
        source.setCancelHandler { @Sendable in close(timer) }
        source.activate()
    }

    deinit { source.cancel() }
}
