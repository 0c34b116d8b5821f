import CivilTime
import Hooks
import Relationships
import Testing

/// How long a hook may take, and that nothing of it is left (domain.md, "Delivery": "A hook that fails or hangs is retried with
/// back-off, its process group ended at the limit").
@Suite(.timeLimit(.minutes(10)))
struct HookLimitTests {
    /// Opens the pipe, leaves a child behind that holds it open, and goes on. (With a pipe for its output, tail would end with that.)
    private static let child = "exec 3>\"$1\"; tail -f /dev/null >/dev/null & "
    private static let limits = HookLimits(output: 65_536, line: 1_000, noise: 20, grace: .init(microseconds: 20_000))

    @Test("one that hangs is ended at the limit, with its children, whether it listens or not", arguments: ["", "trap '' TERM; "])
    func hangs(trap: String) async throws {
        let pipe = try NamedPipe()
        let trial = try HookTrial(
            script: trap + Self.child + "exec tail -f /dev/null", arguments: [pipe.path], timeout: "50ms", limits: Self.limits)
        #expect(await trial.toTheEnd() == [.ended(.timedOut)])
        #expect(pipe.isDeserted())
    }

    @Test("one that waits for a click too long is ended quietly")
    func lingers() async throws {
        let pipe = try NamedPipe()
        let trial = try HookTrial(
            script: Self.child + "echo shown; exec tail -f /dev/null", arguments: [pipe.path], linger: "50ms", limits: Self.limits)
        #expect(await trial.toTheEnd() == [.shown, .ended(.lingered)])
        #expect(pipe.isDeserted())
    }

    @Test("once it has shown something, the first limit is over")
    func shownInTime() async throws {
        let pipe = try NamedPipe()
        // It says what the test tells it, which is after it was shown.
        let trial = try HookTrial(script: "exec 4<>\"$1\"; echo shown; read line <&4; echo \"$line\"", arguments: [pipe.path])
        var all: [HookReport] = []
        for await report in trial.reports {
            all.append(report)
            if report == .shown { try pipe.write("dismiss\n") }
        }
        #expect(all == [.shown, .word(.dismiss), .ended(.exited(status: 0))])
    }

    @Test("what it leaves behind ends with it", arguments: ["exit 0", "exit 3", "kill -9 $$"])
    func leavesChild(ending: String) async throws {
        let pipe = try NamedPipe()
        let trial = try HookTrial(script: Self.child + ending, arguments: [pipe.path])
        #expect(await trial.toTheEnd().last != nil)
        #expect(pipe.isDeserted())
    }

    @Test("one that closes its output is waited for")
    func closesOutput() async throws {
        let pipe = try NamedPipe()
        let trial = try HookTrial(
            script: "exec 4<>\"$1\"; echo shown; exec >&- 2>&-; read line <&4; exit 4", arguments: [pipe.path])
        var all: [HookReport] = []
        for await report in trial.reports {
            all.append(report)
            if report == .shown { try pipe.write("go on\n") }
        }
        #expect(all == [.shown, .ended(.exited(status: 4))])
    }

    @Test("one that is cancelled ends, with its children", arguments: ["", "trap '' TERM; "])
    func cancelled(trap: String) async throws {
        let pipe = try NamedPipe()
        let trial = try HookTrial(
            script: trap + Self.child + "echo shown; exec tail -f /dev/null", arguments: [pipe.path], limits: Self.limits)
        var all: [HookReport] = []
        for await report in trial.reports {
            all.append(report)
            if report == .shown { trial.hook.cancel() }
        }
        #expect(all == [.shown, .ended(.cancelled)])
        #expect(pipe.isDeserted())
    }

    @Test("one that is cancelled before it runs ends too")
    func cancelledAtOnce() async throws {
        let trial = try HookTrial(script: "exec tail -f /dev/null")
        trial.hook.cancel()
        #expect(await trial.toTheEnd() == [.ended(.cancelled)])
    }

    @Test("a cancel that comes late changes nothing")
    func cancelledLate() async throws {
        let trial = try HookTrial(script: "exit 3")
        var all: [HookReport] = []
        for await report in trial.reports {
            all.append(report)
            trial.hook.cancel()
        }
        #expect(all == [.ended(.exited(status: 3))])
    }
}
