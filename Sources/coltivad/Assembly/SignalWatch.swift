import Dispatch
import Glibc

/// SIGTERM and SIGINT end the daemon, SIGHUP has it read its settings again. On the queue.
final class SignalWatch: @unchecked Sendable {
    /// Set on the queue, or before it runs.
    var end: (@Sendable () -> Void)?
    var reload: (@Sendable () -> Void)?
    private var sources: [any DispatchSourceSignal] = []

    init(queue: DispatchQueue) {
        for number in [SIGTERM, SIGINT, SIGHUP] {
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler { @Sendable [weak self] in
                if number == SIGHUP { self?.reload?() } else { self?.end?() }
            }
            source.activate()
            sources.append(source)
        }
    }
}
