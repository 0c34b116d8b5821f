package import Dispatch

/// Runs an actor's work on a serial Dispatch queue, so that Dispatch sources on the same queue are inside the actor already.
///
/// Tasks of the daemon prefer it, too: with Swift's own pool libdispatch looks after the pool's threads once a second from the first
/// task on, as long as the process lives.
package final class QueueExecutor: SerialExecutor, TaskExecutor {
    package let queue: DispatchQueue

    package init(label: String) {
        queue = DispatchQueue(label: label)
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async {
            job.runSynchronously(isolatedTo: self.asUnownedSerialExecutor(), taskExecutor: self.asUnownedTaskExecutor())
        }
    }

    package func checkIsolated() {
        dispatchPrecondition(condition: .onQueue(queue))
    }
}
