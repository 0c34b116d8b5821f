import Dispatch

/// Runs what concerns hooks on a serial queue of their own.
///
/// On Swift's own pool, libdispatch looks after the pool's threads once a second from the first task on, as long as the process lives.
final class HookExecutor: TaskExecutor {
    /// For Dispatch sources, whose handlers then need no thread of the pool either.
    let queue = DispatchQueue(label: "coltiva.hooks")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
