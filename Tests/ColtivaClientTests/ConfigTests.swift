import ControlInterface
import Glibc
import Testing
import Varlink

@testable import coltiva

/// `coltiva config`: what it does where no daemon runs, and what editing comes to.
struct ConfigTests {
    /// A directory for the user's settings, and what a client needs that finds no daemon.
    private func withoutDaemon(_ directory: TemporaryDirectory) -> [String: String] {
        ["COLTIVA_SOCKET": "/nowhere/socket", "XDG_CONFIG_HOME": directory.path, "XDG_STATE_HOME": directory.path]
    }

    /// Replies about a file at a path, with what a check finds in turn.
    private func answers(_ path: String, state: String, checks: [DaemonInterface.CheckConfiguration.Reply]) throws
        -> CannedDaemon.Answers
    {
        var shown = Canned.configuration
        shown.files = [.init(path: path, state: state)]
        let left = Replies(try checks.map { try JSONObject(encoding: $0) })
        let all = [
            try CannedDaemon.always(DaemonInterface.ShowConfiguration.self, shown),
            try CannedDaemon.always(DaemonInterface.DefaultConfiguration.self, .init(text: "#Hours=\n")),
            try CannedDaemon.always(
                DaemonInterface.Reload.self, .init(findings: [], settings: "asWritten", changed: ["[Policy] Nudges=2"])),
            [DaemonInterface.CheckConfiguration.name: { _ throws(CallError) in left.next() }],
        ]
        return all.reduce(into: [:]) { $0.merge($1) { $1 } }
    }

    /// Replies that are given one after the other; only the server's queue takes them.
    private final class Replies: @unchecked Sendable {
        private var replies: [JSONObject]

        init(_ replies: [JSONObject]) { self.replies = replies }

        func next() -> JSONObject { replies.isEmpty ? [:] : replies.removeFirst() }
    }

    private static let good = DaemonInterface.CheckConfiguration.Reply(findings: [], refused: false)
    private static let bad = DaemonInterface.CheckConfiguration.Reply(findings: ["/c:2:13: error: x"], refused: true)

    /// "asks the daemon, or runs coltivad when there is none": the one beside the client.
    @Test func withoutADaemonItRunsColtivad() async throws {
        let directory = try TemporaryDirectory()
        let file = try directory.write("[Policy]\nReplyWithin=soon\n", to: "new.conf")
        let shown = try await ClientProcess.run(["config", "--plain"], environment: withoutDaemon(directory))
        #expect(shown.status == 0 && shown.errors == "")
        #expect(shown.output.contains("setting\t[Policy]\tReplyWithin\t1w\tbuilt in\n"))
        let path = try await ClientProcess.run(["config", "path", "--plain"], environment: withoutDaemon(directory))
        #expect(path.output.hasPrefix("missing\t\(directory.path)/coltiva/coltiva.conf\n"))
        let check = try await ClientProcess.run(["config", "check", file, "--plain"], environment: withoutDaemon(directory))
        #expect(check.status == 78 && check.errors == "")
        #expect(check.output.hasPrefix("\(file):2:13: error: "))
        #expect(try await ClientProcess.run(["config", "check"], environment: withoutDaemon(directory)).status == 0)
    }

    /// "66 no such file", with a daemon and without.
    @Test func aFileThatIsNotThere() async throws {
        let directory = try TemporaryDirectory()
        let outcome = try await ClientProcess.run(["config", "check", "/nowhere.conf"], environment: withoutDaemon(directory))
        #expect(outcome.status == 66)
        #expect(outcome.errors == "coltiva: /nowhere.conf cannot be read: No such file or directory\n")
    }

    /// "78 configuration"
    @Test func errorsEndItWith78() async throws {
        var shown = Canned.configuration
        shown.settings = "lastGood"
        let answers = try CannedDaemon.always(DaemonInterface.ShowConfiguration.self, shown)
            .merging(CannedDaemon.always(DaemonInterface.CheckConfiguration.self, Self.bad)) { $1 }
        try await CannedDaemon.serving(answers) { daemon in
            let outcome = try await daemon.run(["config"])
            #expect(outcome.status == 78 && outcome.errors == "")
            #expect(outcome.output.contains("In force are the last good settings, until the files are mended.\n"))
            let check = try await daemon.run(["config", "check"])
            #expect(check.status == 78)
            #expect(
                check.output == "/c:2:13: error: x\nThese settings would not be taken until the errors are mended.\n")
        }
    }

    /// A file that is not there begins with the annotated configuration; what the editor leaves is checked and taken.
    @Test func editingMakesTheFileAndReloads() async throws {
        let directory = try TemporaryDirectory()
        let path = directory.file("mine.conf")
        try await CannedDaemon.serving(try answers(path, state: "missing", checks: [Self.good])) { daemon in
            let outcome = try await daemon.run(["config", "edit"], environment: ["EDITOR": " sed  -i s/^#// "])
            #expect(outcome == .init(status: 0, output: "Changed: [Policy] Nudges=2\n", errors: ""))
            #expect(try TextFile.read(path) == "Hours=\n")
            #expect(
                daemon.calls == [
                    "Daemon.ShowConfiguration {}", "Daemon.DefaultConfiguration {}", "Daemon.CheckConfiguration {}",
                    "Daemon.Reload {}",
                ])
        }
    }

    /// The words of $VISUAL, which counts first, are words and no shell's.
    @Test func noShellReadsTheEditor() async throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("[Me]\n", to: "a $(touch x);conf")
        try await CannedDaemon.serving(try answers(path, state: "read", checks: [Self.good])) { daemon in
            let environment = ["VISUAL": "sed -i s/^/$HOME;/", "EDITOR": "false"]
            let outcome = try await daemon.run(["config", "edit", "-q"], environment: environment)
            #expect(outcome == .init(status: 0, output: "", errors: ""))
            #expect(try TextFile.read(path) == "$HOME;[Me]\n")
        }
    }

    @Test func withErrorsTheFileIsKeptAndNothingIsReloaded() async throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("mine", to: "mine.conf")
        try await CannedDaemon.serving(try answers(path, state: "read", checks: [Self.bad])) { daemon in
            let outcome = try await daemon.run(["config", "edit"], environment: ["EDITOR": "true"])
            #expect(outcome.status == 78)
            #expect(
                outcome.output
                    == "/c:2:13: error: x\nWhat you wrote is kept in \(path); it is not in force until the errors are mended.\n")
            #expect(try TextFile.read(path) == "mine")
            #expect(!daemon.calls.contains("Daemon.Reload {}"))
        }
    }

    /// "with errors it asks whether to edit again (on a terminal)"
    @Test(
        arguments: [
            ("y\n", [bad, good], 0, 2), ("\n", [bad, good], 0, 2), ("n\n", [bad], 78, 1), ("yes\nno\n", [bad, bad], 78, 2),
        ] as [(String, [DaemonInterface.CheckConfiguration.Reply], Int32, Int)])
    func onATerminalItAsks(
        typed: String, checks: [DaemonInterface.CheckConfiguration.Reply], status: Int32, edits: Int
    ) async throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("x\n", to: "mine.conf")
        try await CannedDaemon.serving(try answers(path, state: "read", checks: checks)) { daemon in
            let outcome = try await ClientProcess.runOnTerminal(
                ["config", "edit"], environment: ["EDITOR": "sed -i s/x/xx/", "COLTIVA_SOCKET": daemon.socket], typed: typed)
            #expect(outcome.status == status)
            #expect(outcome.output.contains("Edit again? [Y/n] "))
            // Each edit doubles the first x of the line.
            #expect(try TextFile.read(path) == String(repeating: "x", count: edits + 1) + "\n")
        }
    }

    @Test(
        arguments: [("/nowhere/editor", 66, "cannot be started"), ("false", 1, "ended with status 1")] as [(String, Int32, String)])
    func anEditorThatFails(editor: String, status: Int32, words: String) async throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("mine", to: "mine.conf")
        try await CannedDaemon.serving(try answers(path, state: "read", checks: [])) { daemon in
            let outcome = try await daemon.run(["config", "edit"], environment: ["EDITOR": editor])
            #expect(outcome.status == status)
            #expect(outcome.errors.hasPrefix("coltiva: \(editor) ") && outcome.errors.contains(words))
            #expect(daemon.calls == ["Daemon.ShowConfiguration {}"])
        }
    }

    /// What is there is never written over, and the directories on the way are made.
    @Test func newFiles() throws {
        let directory = try TemporaryDirectory()
        let path = try directory.write("old", to: "old")
        #expect(throws: Failure.cannotMake(path: path, errno: EEXIST)) { try NewFile.write("new", to: path) }
        #expect(throws: Failure.cannotMake(path: path + "/x", errno: ENOTDIR)) { try NewFile.write("new", to: path + "/x") }
        #expect(try TextFile.read(path) == "old")
    }
}
