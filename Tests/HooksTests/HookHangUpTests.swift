import Hooks
import Relationships
import Testing

/// A defect once: where a pipe hung up while libdispatch looked at it, it could crash, and with it the daemon (swift-corelibs-libdispatch
/// issue 949). Hooks that close everything at once, many at a time, made it crash within a second or so.
@Suite(.timeLimit(.minutes(10)))
struct HookHangUpTests {
    @Test func manyHooksHangUpAtOnce() async throws {
        var endings = 0
        for _ in 0..<60 {
            let trials = try (0..<8).map { _ in try HookTrial(script: "exec <&- >&- 2>&-; exit 0") }
            for trial in trials where await trial.toTheEnd().last == .ended(.exited(status: 0)) { endings += 1 }
        }
        #expect(endings == 480)
    }
}
