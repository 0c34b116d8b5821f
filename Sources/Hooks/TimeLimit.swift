import CivilTime
import Dispatch

/// A span of time after which something is to happen, unless the limit is let go before.
///
/// It counts the time during which the machine is awake (CLOCK_MONOTONIC), so that a suspended hook is not blamed for sleeping.
final class TimeLimit {
    private let timer: any DispatchSourceTimer

    /// `reached` is called once, on the queue.
    init(after elapsed: Elapsed, on queue: DispatchQueue, reached: @escaping @Sendable () -> Void) {
        timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(deadline: DispatchTime.now() + .microseconds(Int(elapsed.microseconds)))
        timer.setEventHandler(handler: reached)
        timer.activate()
    }

    deinit {
        timer.cancel()
    }
}
