import Dispatch

/// Has a server look after its peers again and again, as long as this is kept. To be used on one queue only.
final class Lookout {
    private let timer: any DispatchSourceTimer

    /// Calls the handler on the queue every so many seconds, or up to a sixth later.
    init(queue: DispatchQueue, seconds: Int, _ look: @escaping @Sendable () -> Void) {
        timer = DispatchSource.makeTimerSource(queue: queue)
        timer.schedule(deadline: .now() + .seconds(seconds), repeating: .seconds(seconds), leeway: .seconds(seconds / 6))
        timer.setEventHandler(handler: look)
        timer.activate()
    }

    deinit {
        timer.cancel()
    }
}
