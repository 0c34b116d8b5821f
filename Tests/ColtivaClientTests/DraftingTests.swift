import ControlInterface
import Testing
import Varlink

@testable import coltiva

/// "`coltiva draft CONTACT` ... opens an empty text ..., then checks it and offers: copy, open, log, keep, edit again", on a terminal, with programs
/// that write down what they are given.
struct DraftingTests {
    private static let message = "Dear Ada,\n\nthe third chapter made me laugh. Would you have a coffee?"

    /// What a talk on a terminal came to.
    private struct Talk {
        let outcome: ClientProcess.Outcome
        /// What the daemon was asked after the brief.
        let calls: [String]
        /// What programs were given: xdg-open its address, wl-copy and xclip their text.
        let given: String
        /// The files that are left, each with what stands in it.
        let left: [String: String]
        let runtime: String
    }

    private static func answers(kept: String?) throws -> CannedDaemon.Answers {
        var brief = Canned.brief
        brief.kept = kept
        let consequence = Canned.consequence()
        return try CannedDaemon.always(ContactsInterface.Draft.self, brief)
            .merging(CannedDaemon.always(ContactsInterface.KeepDraft.self, .init(consequence: consequence))) { $1 }
            .merging(CannedDaemon.always(InteractionsInterface.Log.self, .init(consequence: consequence))) { $1 }
    }

    /// An editor that puts the message before what is there, and programs for screen and clipboard.
    private static func talk(
        _ typed: String, _ arguments: [String] = ["draft", "Ada"], kept: String? = nil, editor: String? = nil,
        environment: [String: String] = [:], answers: CannedDaemon.Answers = [:]
    ) async throws -> Talk {
        let (programs, runtime) = (try TemporaryDirectory(), try TemporaryDirectory())
        let text = try programs.write(message, to: "message")
        let record = try programs.write("", to: "record")
        let write = try programs.write(
            "#!/bin/sh\ncat \(text) \"$1\" >\"$1.new\" && mv \"$1.new\" \"$1\"\n", to: "write", mode: 0o700)
        _ = try programs.write("#!/bin/sh\nprintf '%s\\n' \"$@\" >>\(record)\n", to: "xdg-open", mode: 0o700)
        for name in ["wl-copy", "xclip"] { _ = try programs.write("#!/bin/sh\ncat >>\(record)\n", to: name, mode: 0o700) }
        let all = try Self.answers(kept: kept).merging(answers) { $1 }
        return try await CannedDaemon.serving(all) { daemon in
            var variables = [
                "COLTIVA_SOCKET": daemon.socket, "NO_COLOR": "1", "XDG_RUNTIME_DIR": runtime.path, "EDITOR": editor ?? write,
                "PATH": "\(programs.path):/usr/bin:/bin",
            ]
            variables.merge(environment) { $1 }
            let outcome = try await ClientProcess.runOnTerminal(arguments, environment: variables, typed: typed)
            let left = try runtime.names.reduce(into: [String: String]()) { left, name in
                left[name] = try TextFile.read(runtime.file(name))
            }
            return Talk(
                outcome: outcome, calls: daemon.calls.dropFirst().map { $0 }, given: try TextFile.read(record), left: left,
                runtime: runtime.path)
        }
    }

    private static let text = #""text":"Dear Ada,\n\nthe third chapter made me laugh. Would you have a coffee?""#

    @Test(
        "What is said is done, and then the file is gone",
        arguments: [
            ("keep\n", #"Contacts.KeepDraft {"contact":"c12",\#(text)}"#),
            ("\nwhat?\nk\n", #"Contacts.KeepDraft {"contact":"c12",\#(text)}"#),
            ("l\n", #"Interactions.Log {"direction":"outbound","contacts":["c12"],\#(text)}"#),
            (
                "log a coffee, and more\n",
                #"Interactions.Log {"direction":"outbound","contacts":["c12"],"about":"a coffee, and more",\#(text)}"#
            ),
        ])
    func decided(typed: String, call: String) async throws {
        let talk = try await Self.talk(typed)
        #expect(talk.outcome.status == 0 && talk.calls == [call] && talk.left == [:])
        #expect(talk.outcome.output.contains("Ada Lovelace [c12], Countess, Analytical Society"))
        #expect(talk.outcome.output.contains("copy, open, log, keep, edit, quit? "))
    }

    @Test("Opened by mail with the text in it; the channel is logged with it")
    func opened() async throws {
        let talk = try await Self.talk("open\nlog\n", environment: ["WAYLAND_DISPLAY": "w"])
        #expect(
            talk.given
                == "mailto:ada@example.org?body=Dear%20Ada%2C%0D%0A%0D%0Athe%20third%20chapter%20made%20me%20laugh.%20Would%20you%20have%20a%20coffee%3F\n"
        )
        #expect(try #require(talk.calls.last).contains(#""channel":"email""#))
    }

    /// "OSC 52 where SSH_TTY is set or neither program is there"; programs get the text on standard input.
    @Test(
        arguments: [
            (["WAYLAND_DISPLAY": "w"], true, "in the clipboard, by wl-copy"),
            (["DISPLAY": ":0"], true, "in the clipboard, by xclip"),
            (["DISPLAY": ":0", "SSH_TTY": "/dev/pts/0"], false, "Your terminal was asked"), ([:], false, "Your terminal was asked"),
            (["DISPLAY": ":0", "PATH": "/nowhere"], false, "Your terminal was asked"),
        ] as [([String: String], Bool, String)])
    func copied(environment: [String: String], byProgram: Bool, words: String) async throws {
        let talk = try await Self.talk("c\nq\n", kept: Self.message, editor: "/bin/true", environment: environment)
        #expect(talk.outcome.output.contains(words))
        #expect(talk.given == (byProgram ? Self.message : ""))
        #expect(talk.outcome.output.contains(Clipboard.sequence(for: Self.message)) == !byProgram)
        // Kept already.
        #expect(talk.calls == [] && talk.left == [:])
    }

    /// "Nothing typed is lost."
    @Test func whoQuitsIsToldWhereItIs() async throws {
        for typed in ["quit\n", "\u{4}"] {
            let talk = try await Self.talk(typed)
            let (name, text) = try #require(talk.left.first)
            #expect(talk.outcome.output.contains("What you wrote is in \(talk.runtime)/\(name)\r\n"))
            #expect(name.hasSuffix(".txt") && text.hasPrefix(Self.message + "\n\n\(DraftSheet.end)\n# Ada Lovelace [c12]"))
            #expect(talk.outcome.status == 0 && talk.calls == [])
        }
    }

    @Test func whatCannotBeKeptIsInItsFile() async throws {
        let full = CannedDaemon.fails(ContactsInterface.KeepDraft.name, ControlError.storage("disk full").callError)
        let talk = try await Self.talk("k\n", answers: full)
        #expect(talk.outcome.status == 73 && talk.left.count == 1)
        #expect(talk.outcome.output.contains("; what you wrote is kept in \(talk.runtime)/coltiva-"))
        let failed = try await Self.talk("", editor: "false")
        #expect(failed.outcome.status == 1 && failed.left == [:])
    }

    /// A draft that is kept is gone on with; where all of it is deleted, it may go.
    @Test func emptied() async throws {
        let nothing = try await Self.talk("", editor: "true")
        #expect(nothing.outcome.output.contains("Nothing was written.\r\n") && nothing.calls == [] && nothing.left == [:])
        for (typed, calls) in [("\n", []), ("y\n", [#"Contacts.KeepDraft {"contact":"c12"}"#])] {
            let talk = try await Self.talk(typed, kept: Self.message, editor: "sed -i 1,/----/d")
            #expect(talk.outcome.output.contains("Take away the draft that is kept? [y/N] "))
            #expect(talk.calls == calls && talk.left == [:])
        }
    }

    @Test("Edited again, findings are among the comments")
    func editedAgain() async throws {
        let talk = try await Self.talk("e\nk\n", kept: "You must answer by tomorrow. Ada", editor: "sed -i s/tomorrow/noon/")
        #expect(talk.outcome.output.contains("They may feel hurried"))
        let call = try #require(talk.calls.first)
        #expect(call.contains("must answer by noon") && !call.contains("hurried"))
    }

    @Test("A message that is written already is checked, and nothing is edited")
    func fromAFile() async throws {
        let directory = try TemporaryDirectory()
        let letter = try directory.write("\n\(Self.message)\n\n", to: "letter.txt")
        let talk = try await Self.talk("l\n", ["draft", "Ada", letter], editor: "false")
        #expect(talk.calls == [#"Interactions.Log {"direction":"outbound","contacts":["c12"],\#(Self.text)}"#] && talk.left == [:])
    }

    @Test("A draft that is kept is taken away; where there is none, that is said and nothing is asked for")
    func discarded() async throws {
        for (kept, call, words) in [
            ("Dear Ada", [#"Contacts.KeepDraft {"contact":"c12"}"#], "no draft is kept any more; 'coltiva undo' brings it back."),
            (nil, [], "no draft is kept."),
        ] as [(String?, [String], String)] {
            try await CannedDaemon.serving(try Self.answers(kept: kept)) { daemon in
                let outcome = try await daemon.run(["draft", "--discard", "Ada"])
                #expect(outcome == .init(status: 0, output: "Ada Lovelace: \(words)\n", errors: ""))
                #expect(daemon.calls == [#"Contacts.Draft {"contact":"Ada"}"#] + call)
            }
        }
    }

    /// "Not a terminal: with FILE/`-` the check of that text with the contact's own context"
    @Test func withoutATerminal() async throws {
        var brief = Canned.brief
        let mill = "the mill by the river has a new wheel and its miller is a cheerful man"
        brief.sentToOthers = ["Dear Bo, \(mill), as I heard on Sunday from the baker who buys her flour there."]
        try await CannedDaemon.serving(try CannedDaemon.always(ContactsInterface.Draft.self, brief)) { daemon in
            let letter = "Dear Ada,\n\(mill), as I heard on Sunday from the baker who buys her flour there.\n"
            let outcome = try await daemon.run(["draft", "Ada", "-"], input: letter)
            #expect(outcome.status == 0 && daemon.calls == [#"Contacts.Draft {"contact":"Ada"}"#])
            #expect(outcome.output.hasPrefix("  Dear Ada,\n  the mill by the river"))
            #expect(!outcome.output.hasSuffix("\n  \n"))
            #expect(outcome.output.contains("They may sense that these words went to others before them."))
            let fields = try await daemon.run(["draft", "Ada", "-", "--plain"], input: letter)
            #expect(fields.output.contains("\nfinding\tcopy_paste\t"))
            let json = try await daemon.run(["draft", "Ada", "--json", "-"], input: "Grazie")
            #expect(json.output.hasPrefix("{\"findings\":["))
        }
    }
}
