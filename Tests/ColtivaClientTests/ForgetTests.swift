import ControlInterface
import Testing
import Varlink

@testable import coltiva

/// `coltiva forget`: what is asked, and what is sent.
struct ForgetTests {
    private func serving<Result>(_ body: (CannedDaemon) async throws -> Result) async throws -> Result {
        try await CannedDaemon.serving(
            [
                ContactsInterface.Forget.name: { parameters throws(CallError) in
                    let isDryRun = parameters["dryRun"] == .bool(true)
                    return (try? JSONObject(encoding: isDryRun ? Canned.forgetting : Canned.forgotten)) ?? [:]
                }
            ], body)
    }

    /// "asks on a terminal", and an empty line is a no; who was shown is who is forgotten.
    @Test(arguments: [("y\n", 0, 2), ("\n", 1, 1), ("n\n", 1, 1)] as [(String, Int32, Int)])
    func onATerminalItAsks(typed: String, status: Int32, calls: Int) async throws {
        try await serving { daemon in
            let outcome = try await ClientProcess.runOnTerminal(
                ["forget", "Ada"], environment: ["COLTIVA_SOCKET": daemon.socket], typed: typed, columns: 200)
            #expect(outcome.status == status)
            #expect(outcome.output.contains("neither 'coltiva undo' nor a kept backup could bring it back"))
            #expect(outcome.output.contains("Forget them? [y/N] "))
            #expect(outcome.output.contains("nothing was changed") == (status == 1))
            let all = [#"Contacts.Forget {"contact":"Ada","dryRun":true}"#, #"Contacts.Forget {"contact":"c12"}"#]
            #expect(daemon.calls == Array(all.prefix(calls)))
        }
    }

    /// "elsewhere it needs --yes"
    @Test func elsewhereItNeedsYes() async throws {
        try await serving { daemon in
            for form in [[], ["--json"], ["--plain"], ["-q"]] {
                let outcome = try await daemon.run(["forget", "Ada"] + form)
                #expect(outcome.status == 64 && outcome.output == "")
                #expect(outcome.errors.contains("--yes"))
            }
            #expect(daemon.calls == [])
            #expect(try await daemon.run(["forget", "--yes", "Ada"]).status == 0)
            #expect(try await daemon.run(["forget", "-n", "Ada"]).status == 0)
            #expect(daemon.calls == [#"Contacts.Forget {"contact":"Ada"}"#, #"Contacts.Forget {"contact":"Ada","dryRun":true}"#])
        }
    }

    /// What is not done yet is said.
    @Test func whatIsLeftIsSaid() {
        var reply = Canned.forgotten
        reply.backup = nil
        reply.problem = "the disk is full; make some room"
        let text = Forget.page(reply).lines(width: 300).map(\.text).joined(separator: "\n")
        #expect(text.contains("Not done yet: the database or the kept backups may still have bytes of them (the disk is full"))
        #expect(!text.contains("new backup"))
    }
}
