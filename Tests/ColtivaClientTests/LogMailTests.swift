import ControlInterface
import Testing
import Varlink

@testable import coltiva

/// `coltiva log mail`, by a pipe: 0 unless what comes is no message.
struct LogMailTests {
    private typealias LogMessage = InteractionsInterface.LogMessage

    static let letter = """
        From ada@example.org Mon Nov  2 09:30:00 2026
        From: =?utf-8?Q?Ada?= <ADA@example.org>
        To: me@example.com, Bob <bob@example.org>
        Date: Mon, 2 Nov 2026 09:30:00 +0100
        Subject: the engine
        Message-ID: <1@example.org>

        Dear you,
        """

    /// What the client says to a message, and what it asked of the daemon.
    private func run(
        _ arguments: [String] = [], _ reply: LogMessage.Reply = .init(outcome: "own"), input: String = letter
    ) async throws -> (outcome: ClientProcess.Outcome, calls: [String]) {
        try await CannedDaemon.serving(try CannedDaemon.always(LogMessage.self, reply)) { daemon in
            (try await daemon.run(["log", "mail"] + arguments, input: input), daemon.calls)
        }
    }

    /// Headers go to the daemon, the body does not.
    @Test(arguments: [[], ["-"], ["-n"]]) func whatIsAsked(arguments: [String]) async throws {
        let (outcome, calls) = try await run(arguments)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(
            calls == [
                #"Interactions.LogMessage {"message":"<1@example.org>","from":[{"address":"ada@example.org","name":"Ada"}],"#
                    + #""to":[{"address":"me@example.com"},{"address":"bob@example.org","name":"Bob"}],"#
                    + #""at":"2026-11-02T08:30:00Z","subject":"the engine""# + (arguments == ["-n"] ? #","dryRun":true}"# : "}")
            ])
    }

    @Test func whatIsLogged() async throws {
        let reply = LogMessage.Reply(outcome: "logged", direction: "inbound", consequence: Canned.consequence())
        let (outcome, _) = try await run([], reply)
        #expect(outcome.status == 0)
        #expect(outcome.output.hasPrefix("Ada Lovelace: answer by"))
    }

    @Test func doubles() async throws {
        let (outcome, _) = try await run([], .init(outcome: "known", direction: "inbound", known: ["Ada Lovelace"]))
        #expect(outcome.status == 0)
        #expect(outcome.output == "Already there: the message was logged before, for Ada Lovelace.\n")
    }

    /// "Says so kindly with the line to type"; whatever a name holds, the line adds that person and does nothing else.
    @Test(arguments: [
        ("Ada", "ada@example.org", "coltiva add --channel email:ada@example.org Ada"),
        ("Ada Lovelace", "ada@example.org", "coltiva add --channel email:ada@example.org 'Ada Lovelace'"),
        ("Ada $(rm) O'Hara", "a;b@example.org", #"coltiva add --channel 'email:a;b@example.org' 'Ada $(rm) O'\''Hara'"#),
        ("-n", "ada@example.org", "coltiva add --channel email:ada@example.org -- -n"),
        ("", "ada@example.org", "coltiva add --channel email:ada@example.org ada@example.org"),
    ])
    func strangers(name: String, address: String, line: String) async throws {
        let stranger = LogMessage.Correspondent(address: address, name: name.isEmpty ? nil : name)
        let (outcome, _) = try await run([], .init(outcome: "stranger", direction: "inbound", strangers: [stranger]))
        #expect(outcome.status == 0)
        #expect(outcome.output.hasSuffix("to add them: \(line)\n"))
        let plain = try await run(["--plain"], .init(outcome: "stranger", direction: "inbound", strangers: [stranger])).outcome
        #expect(plain.output == "stranger\tinbound\nstranger\t\(address)\t\(name)\n")
    }

    @Test func escapes() async throws {
        let stranger = LogMessage.Correspondent(address: "ada@example.org", name: "Ada\u{1B}[31m")
        let (outcome, _) = try await run([], .init(outcome: "stranger", strangers: [stranger]))
        #expect(!outcome.output.contains("\u{1B}"))
    }

    @Test(arguments: [("own", "nobody to log it for"), ("unclear", "Addresses= in [Me]")])
    func whatCannotBeLogged(outcome word: String, words: String) async throws {
        let (outcome, _) = try await run([], .init(outcome: word))
        #expect(outcome.status == 0)
        #expect(outcome.output.contains(words))
    }

    /// "Bulk: says why it does not count, exit 0"; the daemon is not asked.
    @Test func whatDoesNotCount() async throws {
        let input = "List-Id: <list>\n" + Self.letter.split(separator: "\n").dropFirst().joined(separator: "\n")
        let (outcome, calls) = try await run([], input: input)
        #expect(outcome.status == 0)
        #expect(outcome.output == "The message does not count: it is from a mailing list.\n")
        #expect(calls.isEmpty)
        let json = try await run(["--json"], input: input).outcome
        #expect(json.output == #"{"outcome":"automatic","reason":"mailing-list"}"# + "\n")
        #expect(try await run(["-q"], input: input).outcome.output.isEmpty)
    }

    /// "Not a message: 65", with its place.
    @Test(arguments: [
        ("", "coltiva: standard input:1:1: this begins no message; expected a header such as 'From: ada@example.org'"),
        ("Dear Ada,\n", "coltiva: standard input:1:1: this begins no message"),
        ("Subject: x\n\nhello", "coltiva: standard input: the message does not say from whom it is"),
        ("From: ada@example.org\n\nhello", "coltiva: standard input: the message does not say when it was written"),
    ])
    func whatIsNoMessage(input: String, words: String) async throws {
        let (outcome, calls) = try await run([], input: input)
        #expect(outcome.status == 65)
        #expect(outcome.errors.hasPrefix(words))
        #expect(outcome.output.isEmpty && calls.isEmpty)
    }

    @Test func aFile() async throws {
        let directory = try TemporaryDirectory()
        #expect(try await run([try directory.write(Self.letter, to: "letter.eml")]).calls.count == 1)
        #expect(try await run([directory.file("nowhere")]).outcome.status == 66)
    }

    @Test(arguments: [["a", "b"], ["--by", "email"], ["-m", "x"], ["--gesture"], ["-N", "3"], ["--ask"]])
    func badUse(arguments: [String]) async throws {
        #expect(try await run(arguments).outcome.status == 64)
    }

    @Test(arguments: [
        ("ada", "ada"), ("", "''"), ("a b", "'a b'"), ("it's", #"'it'\''s'"#), ("$x", "'$x'"), ("email:a+b@c.d", "email:a+b@c.d"),
        ("é", "'é'"), ("a\nb", "'a\nb'"), ("~", "'~'"), ("*", "'*'"), ("#", "'#'"),
    ])
    func shellWords(text: String, word: String) {
        #expect(ShellWord.quoted(text) == word)
    }
}
