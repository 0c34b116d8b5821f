import CivilTime
import Glibc
import Hooks
import Relationships
import Testing

/// The built-in desktop hook: real notify-send on a real bus (interface.md, "Hooks").
@Suite(.timeLimit(.minutes(10)))
struct DesktopHookTests {
    @Test("every button of every kind says its word", arguments: Kind.allCases)
    func buttons(kind: Kind) async throws {
        try await Desktop.run { desktop in
            for (button, number) in zip(kind.traits.buttons, UInt32(1)...) {
                let trial = try HookTrial(.desktop, notice: .reminder(name: "Ada", kind: kind), environment: desktop.environment)
                let shown = try await desktop.next()
                #expect(shown.actions == kind.traits.buttons.flatMap { [$0.word.rawValue, $0.label] })
                var all: [HookReport] = []
                for await report in trial.reports {
                    all.append(report)
                    if report == .shown { try await desktop.press(button.word.rawValue, of: number) }
                }
                let word: HookWord =
                    switch button.word {
                    case .done: .done(asks: false)
                    case .answered: .answered
                    case .dismiss: .dismiss
                    case .rest: .rest
                    case .snooze: .snooze(Span(days: 1))
                    case .open: .open
                    }
                #expect(all == [.notification(number), .shown, .word(word), .ended(.exited(status: 0))])
                // notify-send closes it itself.
                #expect(try await desktop.next() == Desktop.Call(call: "CloseNotification", id: number))
            }
        }
    }

    @Test("title and body arrive as they are meant, and stay until they are answered")
    func texts() async throws {
        try await Desktop.run { desktop in
            let name = "-O'Brien <b>\"Zoë\"</b> & C:\\new 🌱"
            let trial = try HookTrial(.desktop, notice: .reminder(name: name, kind: .task), environment: desktop.environment)
            #expect(
                try await desktop.next()
                    == Desktop.Call(
                        call: "Notify", id: 1, app: "Coltiva", replaces: 0, title: name + ": answer",
                        body: "about -O&apos;Brien &lt;b&gt;&quot;Zoë&quot;&lt;/b&gt; &amp; C:\\new 🌱\nsecond line",
                        actions: ["done", "Done", "snooze", "Tomorrow"], timeout: 0, urgency: 1, category: "x-coltiva.reminder",
                        tag: "coltiva-c12"))
            trial.hook.cancel()
            #expect(await trial.toTheEnd().last == .ended(.cancelled))
        }
    }

    @Test("a notification that is closed is not acknowledged")
    func dismissed() async throws {
        // domain.md, "Delivery": "acknowledged (a decision on the follow-up, or its closing; never a closed notification)"
        try await Desktop.run { desktop in
            let trial = try HookTrial(.desktop, environment: desktop.environment)
            var all: [HookReport] = []
            for await report in trial.reports {
                all.append(report)
                if report == .shown { try await desktop.dismiss(1) }
            }
            #expect(all == [.notification(1), .shown, .ended(.exited(status: 0))])
        }
    }

    @Test("a newer one takes the place of the older")
    func replaced() async throws {
        // domain.md, "Delivery": "The desktop tag is the contact: the newer replaces the older"
        try await Desktop.run { desktop in
            let older = try HookTrial(.desktop, environment: desktop.environment)
            for await report in older.reports where report == .shown { older.hook.cancel() }
            let newer = try HookTrial(.desktop, environment: desktop.environment, replacing: 1)
            var all: [HookReport] = []
            for await report in newer.reports {
                all.append(report)
                if report == .shown { try await desktop.press("done", of: 1) }
            }
            #expect(all == [.notification(1), .shown, .word(.done(asks: false)), .ended(.exited(status: 0))])
            let first = try await desktop.next()
            let second = try await desktop.next()
            #expect([first.replaces, second.replaces] == [0, 1], "nothing was withdrawn between them")
            #expect(first.tag == second.tag)
        }
    }

    @Test("a digest has no buttons, and its hook does not wait")
    func digest() async throws {
        try await Desktop.run { desktop in
            let trial = try HookTrial(.desktop, notice: .digest, environment: desktop.environment)
            #expect(await trial.toTheEnd() == [.notification(1), .shown, .ended(.exited(status: 0))])
            let shown = try await desktop.next()
            #expect(shown.actions == [])
            #expect(shown.category == "x-coltiva.digest")
        }
    }

    @Test("a server without buttons shows it all the same")
    func noActions() async throws {
        try await Desktop.run(["--capabilities", "body"]) { desktop in
            let all = try await HookTrial(.desktop, environment: desktop.environment).toTheEnd()
            #expect(all.contains(.shown))
            #expect(all.last == .ended(.exited(status: 1)))
            #expect(try await desktop.next().actions == [])
        }
    }

    @Test("without stdbuf it is shown without buttons")
    func noStdbuf() async throws {
        try await Desktop.run { desktop in
            let folder = try TemporaryFolder()
            symlink("/usr/bin/notify-send", folder.path + "/notify-send")
            var environment = desktop.environment
            environment["PATH"] = folder.path
            let trial = try HookTrial(.desktop, environment: environment)
            #expect(await trial.toTheEnd() == [.notification(1), .shown, .ended(.exited(status: 0))])
            #expect(try await desktop.next().actions == [])
        }
    }

    @Test("without a server nothing is shown")
    func noServer() async throws {
        try await Desktop.run(["--absent"]) { desktop in
            let all = try await HookTrial(.desktop, environment: desktop.environment).toTheEnd()
            #expect(!all.contains(.shown))
            #expect(all.last == .ended(.exited(status: 1)))
        }
    }

    @Test("without notify-send nothing is started")
    func noProgram() async throws {
        let trial = try HookTrial(.desktop, environment: ["PATH": "/nowhere"])
        #expect(await trial.toTheEnd() == [.ended(.couldNotStart(.refused(program: "notify-send", errno: ENOENT)))])
    }
}
