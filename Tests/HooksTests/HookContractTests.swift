import CivilTime
import Hooks
import Relationships
import Testing

/// What a hook says, and what is heard (interface.md, "Hooks": "Each line on its stdout is a word of this list; anything else is
/// logged and ignored").
@Suite(.timeLimit(.minutes(10)))
struct HookContractTests {
    @Test(
        "a line is a word",
        arguments: [
            ("done", HookWord.done(asks: false)), ("done ask", .done(asks: true)), ("answered", .answered), ("dismiss", .dismiss),
            ("rest", .rest), ("open", .open), ("snooze 2d", .snooze(Span(days: 2))),
        ])
    func word(line: String, word: HookWord) async throws {
        let trial = try HookTrial(script: "echo shown; echo '\(line)'; exit 1")
        #expect(await trial.toTheEnd() == [.shown, .word(word), .ended(.exited(status: 1))])
    }

    @Test(
        "what is said, and how it ends",
        arguments: [
            // "`shown`: it is on the screen; exit 0 says so too"
            ("echo shown", [.shown, .ended(.exited(status: 0))]),
            (":", [.shown, .ended(.exited(status: 0))]),
            ("exit 3", [.ended(.exited(status: 3))]),
            ("echo shown; exit 3", [.shown, .ended(.exited(status: 3))]),
            ("echo shown; echo shown", [.shown, .ended(.exited(status: 0))]),
            ("kill -9 $$", [.ended(.signalled(9))]),
            // Who decides has seen it.
            ("echo dismiss; exit 3", [.shown, .word(.dismiss), .ended(.exited(status: 3))]),
            // More than one word.
            ("echo open; echo done", [.shown, .word(.open), .word(.done(asks: false)), .ended(.exited(status: 0))]),
            // No words.
            ("echo hello; exit 1", [.noise(.output, "hello"), .ended(.exited(status: 1))]),
            ("echo snooze; exit 1", [.noise(.output, "snooze"), .ended(.exited(status: 1))]),
            ("echo Shown; exit 1", [.noise(.output, "Shown"), .ended(.exited(status: 1))]),
            ("echo shown >&2; exit 1", [.noise(.error, "shown"), .ended(.exited(status: 1))]),
            ("echo; echo '  '; exit 1", [.ended(.exited(status: 1))]),
            // A word in two writes, one without a line break, and line breaks that are none.
            ("printf 'sho'; printf 'wn\\n'; exit 1", [.shown, .ended(.exited(status: 1))]),
            ("printf 'shown'; exit 1", [.shown, .ended(.exited(status: 1))]),
            ("printf 'a\\342\\200\\250done\\n'; exit 1", [.noise(.output, "a done"), .ended(.exited(status: 1))]),
            ("printf 'shown\\rdone\\n'; exit 1", [.noise(.output, "shown done"), .ended(.exited(status: 1))]),
            // Bytes that are no text, and control characters, which the journal does not want.
            ("printf '\\377done\\n'; exit 1", [.noise(.output, "\u{FFFD}done"), .ended(.exited(status: 1))]),
            ("printf '\\033[31mred\\000\\n'; exit 1", [.noise(.output, " [31mred "), .ended(.exited(status: 1))]),
        ] as [(String, [HookReport])])
    func said(script: String, expected: [HookReport]) async throws {
        #expect(try await HookTrial(script: script).toTheEnd() == expected)
    }

    @Test("noise is bounded, and what was left out is counted")
    func noise() async throws {
        let limits = HookLimits(output: 65_536, line: 8, noise: 2, grace: .seconds(2))
        let trial = try HookTrial(
            script: "for word in one twothreefour five six shown; do echo $word; done; exit 1", limits: limits)
        #expect(
            await trial.toTheEnd() == [
                .noise(.output, "one"), .noise(.output, "twothre…"), .shown, .unreported(lines: 2), .ended(.exited(status: 1)),
            ])
    }

    @Test("a hook that says too much is ended", arguments: ["", ">&2"])
    func tooMuch(redirection: String) async throws {
        let trial = try HookTrial(script: "head -c 10000000 /dev/zero | tr '\\0' '\\n' \(redirection); exec tail -f /dev/null")
        #expect(await trial.toTheEnd() == [.ended(.saidTooMuch)])
    }

    @Test(
        "what is no program is not started",
        arguments: [
            ([], .noProgram), ([""], .noProgram),
            (["/nowhere/to/be/found"], .refused(program: "/nowhere/to/be/found", errno: 2)),
            (["coltiva-nowhere-to-be-found"], .refused(program: "coltiva-nowhere-to-be-found", errno: 2)),
            (["/etc/passwd"], .refused(program: "/etc/passwd", errno: 13)),
            (["/bin/echo", "%y"], .malformed(argument: 1, .unknownSpecifier("y", column: 1))),
        ] as [([String], HookStartError)])
    func notStarted(program: [String], error: HookStartError) async throws {
        #expect(try await HookTrial(.arguments(program)).toTheEnd() == [.ended(.couldNotStart(error))])
    }
}
