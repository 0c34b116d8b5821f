import ControlInterface
import Glibc
import Testing

@testable import coltiva

/// "completions for bash, zsh and fish that complete contacts and follow-ups live from the daemon"
struct CompletionTests {
    @Test(
        "Words of names, as they were begun; what a shell would take for more than a word is never offered",
        arguments: [
            ("", ["Ada Lovelace"], ["Ada", "Lovelace"]), ("ad", ["Ada Lovelace"], ["ada"]), ("AD", ["Ada Lovelace"], ["ADa"]),
            ("o", ["Søren Ørsted", "Otto Frisch", "otto Hahn"], ["otto"]), ("Jean", ["Jean-Luc St. Clair"], ["Jean-Luc"]),
            ("李", ["李小龍"], ["李小龍"]), ("", ["$(id) `id` \\ a;b |c *"], []), ("", ["O'Neill 'x' \"y\""], []), ("x", [], []),
        ] as [(String, [String], [String])])
    func words(prefix: String, names: [String], offered: [String]) {
        #expect(NameWords.completing(prefix, names: names) == offered)
    }

    private func serving(_ body: (CannedDaemon) async throws -> Void) async throws {
        var hostile = Canned.ada
        hostile.name = "Adam $(touch boo)"
        let answers = try CannedDaemon.always(ContactsInterface.List.self, .init(contacts: [Canned.ada, hostile]))
            .merging(try CannedDaemon.always(ContactsInterface.Show.self, Canned.show)) { $1 }
            .merging(try CannedDaemon.always(FollowUpsInterface.Next.self, .init(followUps: [Canned.late], total: 1))) { $1 }
            .merging(
                try CannedDaemon.always(
                    ContactsInterface.ListCircles.self,
                    .init(circles: [CircleMessage(name: "admired", members: 3, configured: true)]))
            ) { $1 }
        try await CannedDaemon.serving(answers, body)
    }

    /// What the shells are asked, and what they offer.
    private static let rows: [(line: String, offered: [String])] = [
        ("coltiva show Ad", ["Ada", "Adam"]), ("coltiva done gr", ["grace"]), ("coltiva done Lov", ["Lovelace"]),
        ("coltiva why ada/", ["ada/\(Canned.show.open[0].kind)"]), ("coltiva log i", ["in"]),
        ("coltiva list --circle adm", ["admired"]), ("coltiva done Ada --by ema", ["email"]),
    ]

    @Test("bash", arguments: rows)
    func bash(line: String, offered: [String]) async throws {
        try await serving { daemon in
            let words = line.split(separator: " ").map(String.init)
            let script = """
                source <(coltiva completion bash)
                COMP_WORDS=(\(words.joined(separator: " "))); COMP_CWORD=\(words.count - 1)
                COMP_LINE='\(line)'; COMP_POINT=\(line.count); COMP_TYPE=9
                _coltiva coltiva '\(words.last ?? "")' '\(words.dropLast().last ?? "")'
                printf '%s\\n' "${COMPREPLY[@]}"
                """
            let outcome = try await shell("/usr/bin/bash", ["--norc", "-c", script], daemon)
            #expect(outcome == ClientProcess.Outcome(status: 0, output: offered.map { $0 + "\n" }.joined(), errors: ""))
        }
    }

    @Test("fish", .enabled(if: access("/usr/bin/fish", X_OK) == 0, "fish is not installed"), arguments: rows)
    func fish(line: String, offered: [String]) async throws {
        try await serving { daemon in
            let script = "coltiva completion fish | source; complete -C '\(line)'"
            let outcome = try await shell("/usr/bin/fish", ["--no-config", "-c", script], daemon)
            let words = outcome.output.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
            #expect(words == offered, "\(outcome.errors)")
        }
    }

    @Test("zsh reads its script", .enabled(if: access("/usr/bin/zsh", X_OK) == 0, "zsh is not installed"))
    func zsh() async throws {
        try await serving { daemon in
            let outcome = try await shell("/usr/bin/zsh", ["-f", "-c", "coltiva completion zsh | zsh -n"], daemon)
            #expect(outcome == ClientProcess.Outcome(status: 0, output: "", errors: ""))
        }
    }

    @Test("Without a daemon nothing is offered, and nothing is said")
    func noDaemon() async throws {
        let outcome = try await ClientProcess.run(
            ["---completion", "show", "--", "positional@0", "1", "0", "coltiva", "show", ""],
            environment: ["COLTIVA_SOCKET": "/nonexistent/socket", "SAP_SHELL": "bash"])
        #expect(outcome.status == 0 && outcome.errors.isEmpty)
        #expect(outcome.output.filter { !$0.isNewline }.isEmpty)
    }

    private func shell(_ program: String, _ arguments: [String], _ daemon: CannedDaemon) async throws -> ClientProcess.Outcome {
        let folder = ClientProcess.executable.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 }
        let home = try TemporaryDirectory()
        return try await ClientProcess.run(
            arguments, of: program,
            environment: ["COLTIVA_SOCKET": daemon.socket, "PATH": "\(folder):/usr/bin:/bin", "HOME": home.file("")])
    }
}
