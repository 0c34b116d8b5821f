import ControlInterface
import Testing
import Varlink

@testable import coltiva

/// `coltiva restore` and `coltiva backup`: what is asked, and what is sent.
struct RestoreTests {
    private func serving<Result>(_ body: (CannedDaemon) async throws -> Result) async throws -> Result {
        try await CannedDaemon.serving(
            [
                DaemonInterface.Restore.name: { parameters throws(CallError) in
                    let isDryRun = parameters["dryRun"] == .bool(true)
                    return (try? JSONObject(encoding: isDryRun ? Canned.restore : Canned.restored)) ?? [:]
                },
                DaemonInterface.Backup.name: { _ throws(CallError) in
                    (try? JSONObject(encoding: DaemonInterface.Backup.Reply(copy: Canned.copy, removed: []))) ?? [:]
                },
            ], body)
    }

    /// "asks on a terminal", and an empty line is a no.
    @Test(arguments: [("y\n", 0, 2), ("yes\n", 0, 2), ("\n", 1, 1), ("n\n", 1, 1)] as [(String, Int32, Int)])
    func onATerminalItAsks(typed: String, status: Int32, calls: Int) async throws {
        try await serving { daemon in
            let outcome = try await ClientProcess.runOnTerminal(
                ["restore", "/b"], environment: ["COLTIVA_SOCKET": daemon.socket], typed: typed, columns: 200)
            #expect(outcome.status == status)
            #expect(
                outcome.output.contains("3 commands are newer, the latest of Sun 4 Mar 2001 18:00 (log in Ada Lovelace)")
            )
            #expect(outcome.output.contains("Restore it? [y/N] "))
            #expect(outcome.output.contains("nothing was changed") == (status == 1))
            #expect(daemon.calls.count == calls)
            #expect(daemon.calls.first == #"Daemon.Restore {"file":"/b","dryRun":true}"#)
        }
    }

    /// "without one needs --yes"
    @Test func elsewhereItNeedsYes() async throws {
        try await serving { daemon in
            for form in [[], ["--json"], ["--plain"], ["-q"]] {
                let outcome = try await daemon.run(["restore", "/b"] + form)
                #expect(outcome.status == 64 && outcome.output == "")
                #expect(outcome.errors.contains("--yes"))
            }
            #expect(daemon.calls == [])
            let outcome = try await daemon.run(["restore", "--yes", "/b"])
            #expect(outcome.status == 0)
            #expect(daemon.calls == [#"Daemon.Restore {"file":"/b"}"#])
        }
    }

    /// The daemon works in another directory.
    @Test func pathsAreSeenFromTheRoot() async throws {
        try await serving { daemon in
            _ = try await daemon.run(["backup", "my backup.db"])
            _ = try await daemon.run(["backup"])
            _ = try await daemon.run(["restore", "-n", "./b"])
            #expect(daemon.calls.count == 3)
            #expect(daemon.calls[0].hasPrefix(#"Daemon.Backup {"file":"/"#))
            #expect(daemon.calls[0].hasSuffix(#"/my backup.db"}"#))
            #expect(daemon.calls[1] == "Daemon.Backup {}")
            #expect(daemon.calls[2].hasSuffix(#"/./b","dryRun":true}"#))
        }
    }
}
