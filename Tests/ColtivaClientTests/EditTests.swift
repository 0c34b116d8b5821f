import ControlInterface
import Glibc
import Testing
import Varlink

@testable import coltiva

/// `coltiva edit`: what comes of a text that an editor leaves.
struct EditTests {
    private static let text = "[Contact]\nName=Ada Lovelace\nWhy=the engine\n"
    private static let finding = "/f:3:5: error: x"

    /// A daemon that has Ada, and answers edits in turn.
    private func serving<Result>(
        _ replies: [ContactsInterface.Edit.Reply], _ body: (CannedDaemon) async throws -> Result
    ) async throws -> Result {
        let left = Turns(try replies.map { try JSONObject(encoding: $0) })
        let shown = ContactsInterface.ShowText.Reply(contact: "c12", name: "Ada Lovelace", text: Self.text)
        let answers = try CannedDaemon.always(ContactsInterface.ShowText.self, shown)
            .merging([ContactsInterface.Edit.name: { _ throws(CallError) in left.next() }]) { $1 }
        return try await CannedDaemon.serving(answers, body)
    }

    /// Replies that are given one after the other; only the server's queue takes them.
    private final class Turns: @unchecked Sendable {
        private var replies: [JSONObject]

        init(_ replies: [JSONObject]) { self.replies = replies }

        func next() -> JSONObject { replies.isEmpty ? [:] : replies.removeFirst() }
    }

    private static let set = ContactsInterface.Edit.Reply(
        findings: [], before: text, changed: [.init(key: "Why", value: "the looms")], consequence: Canned.consequence())
    private static let refused = ContactsInterface.Edit.Reply(findings: [finding], before: "[Contact]\nWhy=else\n", changed: [])

    @Test func whatWasChangedIsSetAndTheFileIsGone() async throws {
        let directory = try TemporaryDirectory()
        try await serving([Self.set]) { daemon in
            let outcome = try await daemon.run(
                ["edit", "Ada"], environment: ["EDITOR": "sed -i s/engine/looms/", "XDG_RUNTIME_DIR": directory.path])
            #expect(outcome.status == 0 && outcome.errors == "")
            #expect(outcome.output.hasPrefix("Why=the looms for Ada Lovelace\n"))
            #expect(daemon.calls.count == 2)
            let call = try #require(daemon.calls.last)
            #expect(call.contains(#""before":"[Contact]\nName=Ada Lovelace\nWhy=the engine\n""#))
            #expect(call.contains(#""after":"[Contact]\nName=Ada Lovelace\nWhy=the looms\n""#))
            #expect(directory.names == [])
        }
    }

    @Test func nothingChanged() async throws {
        let same = ContactsInterface.Edit.Reply(findings: [], before: Self.text, changed: [])
        try await serving([same]) { daemon in
            let outcome = try await daemon.run(["edit", "Ada"], environment: ["EDITOR": "true"])
            #expect(outcome == .init(status: 0, output: "Nothing changes.\n", errors: ""))
        }
    }

    /// "nothing is lost": where nobody can be asked, what was written is kept, for its owner alone.
    @Test func whatIsRefusedIsKept() async throws {
        let directory = try TemporaryDirectory()
        try await serving([Self.refused]) { daemon in
            let outcome = try await daemon.run(
                ["edit", "Ada"], environment: ["EDITOR": "sed -i s/engine/looms/", "XDG_RUNTIME_DIR": directory.path])
            #expect(outcome.status == 65 && outcome.errors == "")
            let name = try #require(directory.names.first)
            #expect(outcome.output == "\(Self.finding)\nNothing was changed; what you wrote is kept in \(directory.file(name))\n")
            #expect(try TextFile.read(directory.file(name)).contains("the looms"))
            #expect(FileFacts(directory.file(name))?.mode == 0o600)
        }
    }

    @Test func whatCannotBeSentIsKept() async throws {
        let directory = try TemporaryDirectory()
        let shown = ContactsInterface.ShowText.Reply(contact: "c12", name: "Ada Lovelace", text: Self.text)
        let answers = try CannedDaemon.always(ContactsInterface.ShowText.self, shown)
            .merging(CannedDaemon.fails(ContactsInterface.Edit.name, ControlError.storage("disk full").callError)) { $1 }
        try await CannedDaemon.serving(answers) { daemon in
            for (editor, isKept) in [("sed -i s/engine/looms/", true), ("true", false)] {
                let outcome = try await daemon.run(
                    ["edit", "Ada"], environment: ["EDITOR": editor, "XDG_RUNTIME_DIR": directory.path])
                #expect(outcome.status == 73)
                #expect(outcome.errors.contains("; what you wrote is kept in \(directory.path)/coltiva-") == isKept)
                #expect(directory.names.count == 1)
            }
        }
    }

    /// The second time it says what to take as the text before.
    @Test func onATerminalItIsEditedAgain() async throws {
        let directory = try TemporaryDirectory()
        try await serving([Self.refused, Self.set]) { daemon in
            let outcome = try await ClientProcess.runOnTerminal(
                ["edit", "Ada"],
                environment: ["EDITOR": "sed -i s/$/x/", "COLTIVA_SOCKET": daemon.socket, "XDG_RUNTIME_DIR": directory.path],
                typed: "\n")
            #expect(outcome.status == 0)
            #expect(outcome.output.contains("\(Self.finding)\r\nEdit again? [Y/n] "))
            #expect(daemon.calls.count == 3)
            #expect(try #require(daemon.calls.last).contains(#""before":"[Contact]\nWhy=else\n""#))
            #expect(try #require(daemon.calls.last).contains("Lovelacexx"))
            #expect(directory.names == [])
        }
    }
}
