// Whose header brings struct timespec depends on the build: all three are named.
import CLinux
package import CivilTime
package import Dispatch
import Glibc

/// The one timer, on Dispatch's wall clock: an absolute timerfd on CLOCK_REALTIME, right across suspend and forward steps of the clock.
///
/// All its calls are made on the queue that it is given, where its handler runs too.
package final class DispatchWakeTimer: TimerPort, @unchecked Sendable {
    private let source: any DispatchSourceTimer

    /// Calls `fired` on the queue; never before `arm(_:)`.
    package init(queue: DispatchQueue, fired: @escaping @Sendable () -> Void) {
        source = DispatchSource.makeTimerSource(queue: queue)
        source.setEventHandler(handler: fired)
        source.schedule(wallDeadline: .distantFuture)
        source.activate()
    }

    package func arm(_ instant: Instant?) {
        guard let instant else {
            source.schedule(wallDeadline: .distantFuture)
            return
        }
        let seconds = Int(instant.seconds)
        let nanoseconds = Int(instant.microseconds - instant.seconds * 1_000_000) * 1000
        source.schedule(
            wallDeadline: DispatchWallTime(timespec: timespec(tv_sec: seconds, tv_nsec: nanoseconds)), leeway: .nanoseconds(0))
    }
}
