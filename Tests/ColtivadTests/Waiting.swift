import Dispatch
import Testing

/// Runs tests on threads of their own, because they wait for processes; the few threads that all tests share would stand still.
struct Waiting: SuiteTrait, TestTrait, TestScoping {
    private let threads = Threads()

    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable @concurrent () async throws -> Void
    ) async throws {
        try await withTaskExecutorPreference(threads) { try await function() }
    }

    private final class Threads: TaskExecutor {
        private let queue = DispatchQueue(label: "tests that wait", attributes: .concurrent)

        func enqueue(_ job: consuming ExecutorJob) {
            let job = UnownedJob(job)
            queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
        }
    }
}

extension Trait where Self == Waiting {
    /// Its tests wait for processes.
    static var waiting: Self { Waiting() }
}
