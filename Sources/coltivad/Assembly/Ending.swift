import Dispatch

/// The end of the process: the main thread waits for it.
final class Ending: @unchecked Sendable {
    private let semaphore = DispatchSemaphore(value: 0)
    private let lock = DispatchQueue(label: "coltiva.ending")
    private var status: Int32?

    /// Ends with the status; the first one counts.
    func end(with status: Int32) {
        lock.sync { if self.status == nil { self.status = status } }
        semaphore.signal()
    }

    /// Waits for the end.
    func wait() -> Int32 {
        semaphore.wait()
        return lock.sync { status ?? 0 }
    }
}

/// A call whose body is known later than its caller: the timer is made before the engine that it wakes.
final class LateBound: @unchecked Sendable {
    /// Set before anything can call it.
    var body: (@Sendable () -> Void)?

    func call() { body?() }
}
