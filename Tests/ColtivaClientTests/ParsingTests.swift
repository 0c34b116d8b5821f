import ArgumentParser
import ControlInterface
import Testing

@testable import coltiva

/// The command line, before anyone is asked.
struct ParsingTests {
    /// Each with a part of what is said of it.
    @Test(arguments: [
        (["next", "-N", "0"], "1 to 1000"), (["next", "-N", "1001"], "1 to 1000"), (["next", "-N", "x"], "-N"),
        (["next", "Ada"], "Unexpected argument 'Ada'"), (["agenda", "--days", "367"], "1 to 366"), (["why"], "ref"),
        (["done"], "ref"),
        (["snooze"], "ref-when"), (["snooze", "Ada"], "Until when?"), (["dismiss"], "ref"), (["remind", "Ada"], "text"),
        (["meet"], "With whom?"), (["meet", "Ada", "--where", "here"], "When?"),
        (["meet", "Ada", "--invitation", "a.ics"], "When?"),
        (["meet", "Ada", "--at", "fri 15:00", "--count", "2"], "--within and --count"),
        (["meet", "Ada", "--count", "21"], "--count takes 1 to 20"),
        (["meet", "--move", "Ada"], "When?"),
        (["meet", "Ada", "--cancel", "e3"], "One of"), (["meet", "--move", "e3", "--cancel", "e3"], "One of"),
        (["meet", "--cancel", "e3", "--at", "fri"], "--cancel needs no"),
        (["remind", "Ada", "call"], "--at"), (["log"], "direction-contact"), (["log", "in"], "With whom?"),
        (["log", "Ada", "-m", "x"], "Which way"), (["log", "Ada", "-n"], "Which way"), (["log", "Ada", "--gesture"], "Which way"),
        (["log", "in", "Ada", "--gesture"], "for what you sent"), (["log", "out", "Ada", "--gesture", "--ask"], "exclude"),
        (["log", "out", "Ada", "-N", "3"], "history"), (["log", "out", "Ada", "--ask", "--no-ask"], "--no-ask"),
        (["amend", "e3"], "What is to be corrected?"), (["amend", "e3", "--remove", "-m", "x"], "--remove"), (["amend"], "entry"),
        (["add"], "name"), (["set"], "contact-assignment"), (["set", "Ada"], "What is to be set?"),
        (["set", "ReplyWithin=1w"], "Whose?"),
        (["set", "Ada", "ReplyRemind=4d", "1d"], "'1d' is no KEY=VALUE"), (["set", "Ada", "=1"], "A key is missing"),
        (["show"], "contact"),
        (["archive"], "contact"), (["unarchive"], "contact"), (["rest"], "contact"), (["wake"], "contact"),
        (["practice", "skip"], "contact"), (["note", "Ada"], "text"), (["topic"], "contact"),
        (["topic", "Ada", "-n"], "What is to be kept?"),
        (["topic", "Ada", "x", "--from", "feed.xml"], "Either a topic or --from"), (["circle", "show"], "name"),
        (["circle", "add", "admired"], "contact"), (["practice", "--slots", "0"], "1 to 100"),
        (["practice", "Ada"], "Unexpected argument"), (["away", "Ada"], "Until when?"), (["away", "--from", "fri"], "Until when?"),
        (["away", "-n"], "Until when?"),
        (["pause", "--from", "fri"], "Until when?"), (["completion", "ksh"], "ksh"),
        (["open"], "contact-channel"), (["draft"], "To whom?"), (["draft", "Ada", "Lovelace", "x"], "quotation marks"),
        (["draft", "-n", "--discard", "Ada"], "One of"), (["draft", "--context", "c.json", "Ada"], "--context is for --check"),
        (["draft", "-n", "Ada", "letter.txt"], "and nothing else"), (["draft", "--check", "a", "b"], "one message"),
        (["config", "check", "-"], "Name a file"),
        (["config", "check", "a", "b"], "Unexpected argument"),
        (["status", "--json", "--plain"], "exclude each other"),
        (["calendar"], "expression"), (["calendar", "daily", "--iterations", "0"], "1 to 1000"),
        (["calendar", "daily", "--iterations", "1001"], "1 to 1000"), (["timespan"], "span"),
        (["status", "--color", "red"], "red"), (["list", "--standing"], "--standing"),
    ])
    func refused(words: [String], part: String) {
        let error = #expect(throws: (any Error).self) { try Coltiva.parseAsRoot(words) }
        guard let error else { return }
        #expect(Coltiva.exitCode(for: error).rawValue == 64)
        #expect(Coltiva.fullMessage(for: error).contains(part), "\(Coltiva.fullMessage(for: error))")
    }

    @Test(arguments: [
        [], ["next"], ["agenda"], ["why", "Ada"], ["done", "Ada"], ["snooze", "Ada", "2d"], ["dismiss", "Ada"],
        ["remind", "Ada", "x", "--at", "fri"], ["meet", "Ada", "--at", "fri 15:00"], ["log", "Ada"], ["amend", "e3", "--remove"],
        ["undo"], ["add", "Ada"],
        ["set", "Ada", "Why=x"], ["list"], ["show", "Ada"], ["archive", "Ada"], ["unarchive", "Ada"], ["rest", "Ada"],
        ["wake", "Ada"], ["note", "Ada", "x"],
        ["topic", "Ada", "x"], ["circle"], ["circle", "show", "a"], ["circle", "add", "a", "Ada"],
        ["circle", "remove", "a", "Ada"],
        ["practice"], ["practice", "show"], ["practice", "skip", "Ada"], ["practice", "prefer", "Ada"], ["away"], ["back"],
        ["pause"], ["resume"],
        ["status"],
        ["reload"], ["open", "Ada"], ["draft", "Ada"], ["config"], ["config", "show"], ["config", "check"], ["config", "edit"],
        ["config", "path"],
        ["calendar", "daily"], ["timespan", "1d"], ["import", "x"], ["review"], ["merge", "c1", "c2"],
        ["forget", "c1"], ["export"],
    ])
    func everyCommandTakesWhatAllTake(words: [String]) throws {
        let all = ["-q", "--no-pager", "--color", "never", "--socket", "/s", "--json"]
        let command = try #require(try Coltiva.parseAsRoot(words + all) as? any ClientCommand)
        #expect(command.output.quiet && command.output.noPager && command.output.json)
        #expect(command.output.color == .never)
        #expect(command.output.socket == "/s")
    }

    @Test(arguments: [
        (["--json", "status"], ["status", "--json"]),
        (["--socket", "/s", "-q", "log", "Ada"], ["log", "--socket", "/s", "-q", "Ada"]),
        (["--color=never", "why", "--plain", "Ada"], ["why", "--color=never", "--plain", "Ada"]), (["--json"], ["--json"]),
        (["next", "--json"], ["next", "--json"]), ([], []), (["--socket"], ["--socket"]), (["-N", "3"], ["-N", "3"]),
        (["--json", "-N", "3"], ["--json", "-N", "3"]),
    ])
    func verbFirst(words: [String], ordered: [String]) {
        #expect(CommandLineOrder.verbFirst(words) == ordered)
    }

    @Test func unknownVerbsAreNamed() {
        #expect(throws: Failure.badUse("there is no command 'nxt'; did you mean 'next'?")) {
            try Coltiva.checkVerb(of: ["nxt"])
        }
        #expect(throws: Failure.badUse("there is no command 'frobnicate'; 'coltiva --help' shows those that there are")) {
            try Coltiva.checkVerb(of: ["frobnicate"])
        }
        #expect(throws: Never.self) { try Coltiva.checkVerb(of: ["next"]) }
        #expect(throws: Never.self) { try Coltiva.checkVerb(of: ["help", "next"]) }
        #expect(throws: Never.self) { try Coltiva.checkVerb(of: ["--json"]) }
        #expect(throws: Never.self) { try Coltiva.checkVerb(of: []) }
    }

    /// "REF... WHEN or SPAN"
    @Test(arguments: [
        (["Ada", "2d"], ["Ada"], "2d"), (["Ada", "fri", "15:00"], ["Ada"], "fri 15:00"),
        (["f7", "f8", "in", "3d"], ["f7", "f8"], "in 3d"),
        (["Ada", "Lovelace", "tomorrow", "9:00"], ["Ada", "Lovelace"], "tomorrow 9:00"),
        (["Ada", "fri 15:00"], ["Ada"], "fri 15:00"),
        (["fri", "fri"], ["fri"], "fri"), (["Ada", "2d", "12h"], ["Ada"], "2d 12h"),
        (["Ada", "fri", "15:00", "Europe/Rome"], ["Ada"], "fri 15:00 Europe/Rome"),
        (["Ada", "2027-03-05T10:00:00Z"], ["Ada"], "2027-03-05T10:00:00Z"),
    ])
    func splits(words: [String], refs: [String], when: String) throws {
        #expect(try MomentWords.split(words) == MomentWords(before: refs, when: when))
    }

    @Test func splitsNothingWhereNoMomentIs() {
        #expect(
            throws: Failure.control(
                .badMoment(
                    parameter: "until", text: "tomorow", offset: 0,
                    expected: "a moment such as in 3d, tomorrow 9:00, fri 15:00 or 2026-12-01", suggestion: "tomorrow"))
        ) { try MomentWords.split(["Ada", "tomorow"]) }
    }

    @Test(
        arguments: [
            ("/asked", ["COLTIVA_SOCKET": "/c", "XDG_RUNTIME_DIR": "/x"], "/asked"),
            (nil, ["COLTIVA_SOCKET": "/c", "XDG_RUNTIME_DIR": "/x"], "/c"),
            (nil, ["XDG_RUNTIME_DIR": "/x"], "/x/coltiva/org.coltiva"),
            (nil, [:], "/run/user/1000/coltiva/org.coltiva"),
        ] as [(String?, [String: String], String)])
    func socket(asked: String?, variables: [String: String], path: String) {
        let surroundings = Surroundings(variable: { variables[$0] }, isTerminal: false, size: nil, user: 1000)
        #expect(SocketPath.find(asked: asked, in: surroundings) == path)
    }

    @Test(
        arguments: [
            (ColorChoice.auto, true, [:], true), (.auto, false, [:], false), (.auto, true, ["NO_COLOR": "1"], false),
            (.auto, true, ["TERM": "dumb"], false), (.always, false, ["NO_COLOR": "1"], true), (.never, true, [:], false),
        ] as [(ColorChoice, Bool, [String: String], Bool)])
    func colour(choice: ColorChoice, isTerminal: Bool, variables: [String: String], isColored: Bool) {
        let surroundings = Surroundings(variable: { variables[$0] }, isTerminal: isTerminal, size: nil, user: 1000)
        #expect(surroundings.isColored(by: choice) == isColored)
    }
}
