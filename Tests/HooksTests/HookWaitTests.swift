import CivilTime
import Glibc
import Hooks
import Relationships
import Testing

/// A hook whose moment is still to come ("claimed (committed before the hook starts)").
@Suite(.timeLimit(.minutes(10)))
struct HookWaitTests {
    @Test("It does not start before its moment")
    func waits() async throws {
        let wait = Elapsed(microseconds: 50_000)
        var begun = timespec()
        clock_gettime(CLOCK_MONOTONIC, &begun)
        let trial = try HookTrial(script: "echo shown", after: wait)
        #expect(await trial.toTheEnd() == [.shown, .ended(.exited(status: 0))])
        var ended = timespec()
        clock_gettime(CLOCK_MONOTONIC, &ended)
        let passed = (ended.tv_sec - begun.tv_sec) * 1_000_000 + (ended.tv_nsec - begun.tv_nsec) / 1_000
        #expect(passed >= wait.microseconds)
    }

    @Test("One that is ended before its moment is never started")
    func endedBefore() async throws {
        let trial = try HookTrial(script: "echo shown", after: .hours(1))
        trial.hook.cancel()
        #expect(await trial.toTheEnd() == [.ended(.cancelled)])
    }
}
