import Dispatch

/// Has an actor's work done on a serial dispatch queue, so that what the queue calls is within the actor.
final class QueueExecutor: SerialExecutor, TaskExecutor {
    let queue: DispatchQueue
    private let key = DispatchSpecificKey<Void>()

    init(_ queue: DispatchQueue) {
        self.queue = queue
        queue.setSpecific(key: key, value: ())
    }

    deinit {
        queue.setSpecific(key: key, value: nil)
    }

    /// Whether the caller is on the queue.
    var isCurrent: Bool { DispatchQueue.getSpecific(key: key) != nil }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async {
            job.runSynchronously(isolatedTo: self.asUnownedSerialExecutor(), taskExecutor: self.asUnownedTaskExecutor())
        }
    }

    func checkIsolated() {
        dispatchPrecondition(condition: .onQueue(queue))
    }
}
