import ArgumentParser
import ControlInterface
import Testing
import Varlink

@testable import coltiva

/// The whole program: its exit status, its streams, its terminal.
struct ProcessTests {
    private func next(_ followUps: [FollowUpMessage]) throws -> CannedDaemon.Answers {
        try CannedDaemon.always(FollowUpsInterface.Next.self, .init(followUps: followUps, total: followUps.count))
            .merging(CannedDaemon.always(DaemonInterface.Status.self, Canned.status)) { $1 }
    }

    @Test(arguments: FailureTests.statuses)
    func errorsOfTheDaemonEndItWithTheirStatus(error: ControlError, status: Int32) async throws {
        try await CannedDaemon.serving(CannedDaemon.fails(FollowUpsInterface.Why.name, error.callError)) { daemon in
            for form in [[], ["--json"], ["--plain"], ["-q"]] {
                let outcome = try await daemon.run(["why", "Ada"] + form)
                #expect(outcome.status == status)
                #expect(outcome.output == "")
                #expect(outcome.errors.hasPrefix("coltiva: "))
                #expect(outcome.errors.hasSuffix("\n"))
            }
        }
    }

    @Test func noDaemon() async throws {
        let outcome = try await ClientProcess.run(["--socket", "/nowhere/socket"])
        #expect(outcome.status == 69)
        #expect(
            outcome.errors == """
                coltiva: the daemon does not run (nobody listens at /nowhere/socket); start it with \
                'systemctl --user start coltivad', or run 'coltivad'\n
                """)
    }

    @Test func socketOfTheRuntimeDirectory() async throws {
        let outcome = try await ClientProcess.run(["next"], environment: ["XDG_RUNTIME_DIR": "/nowhere/run"])
        #expect(outcome.status == 69)
        #expect(outcome.errors.contains("/nowhere/run/coltiva/org.coltiva"))
    }

    @Test(arguments: [
        (["nxt"], "there is no command 'nxt'"), (["next", "--what"], "--what"), (["snooze", "Ada"], "Until when?"),
        (["\u{1B}[31m"], "␛[31m"), (["status", "\u{1B}]0;x\u{7}"], "␛]0;x␇"),
    ])
    func usage(arguments: [String], part: String) async throws {
        let outcome = try await ClientProcess.run(arguments)
        #expect(outcome.status == 64)
        #expect(outcome.output == "")
        #expect(outcome.errors.contains(part))
        #expect(!outcome.errors.contains("\u{1B}"))
    }

    @Test func version() async throws {
        #expect(
            try await ClientProcess.run(["--version"]) == .init(status: 0, output: "\(Version.text)\n", errors: ""))
    }

    @Test func badMomentOfSnooze() async throws {
        let outcome = try await ClientProcess.run(["snooze", "Ada", "tomorow"])
        #expect(outcome.status == 65)
        #expect(outcome.errors.hasSuffix("did you mean tomorrow?\n"))
    }

    @Test func textFiles() async throws {
        let directory = try TemporaryDirectory()
        let binary = try directory.write([0xC3, 0x28], to: "binary")
        for (path, status) in [(directory.file("none"), 66), (directory.path, 66), (binary, 65)] as [(String, Int32)] {
            let outcome = try await ClientProcess.run(["log", "in", "Ada", "--text", path])
            #expect(outcome.status == status)
            #expect(outcome.errors.contains(path))
        }
    }

    /// A full disk.
    @Test func whatCannotBeWritten() async throws {
        try await CannedDaemon.serving(try next([Canned.answer])) { daemon in
            let outcome = try await daemon.run(["next"], output: "/dev/full")
            #expect(outcome.status == 73)
            #expect(outcome.errors == "coltiva: the answer cannot be written: No space left on device\n")
        }
    }

    /// "1 nothing due (`--exit-code`)"
    @Test func exitCodeOfNext() async throws {
        for (followUps, status) in [([], 1), ([Canned.answer], 0)] as [([FollowUpMessage], Int32)] {
            try await CannedDaemon.serving(try next(followUps)) { daemon in
                let asked = try await daemon.run(["next", "--exit-code", "-q"])
                #expect(asked == .init(status: status, output: "", errors: ""))
                let notAsked = try await daemon.run(["next", "-q"])
                #expect(notAsked == .init(status: 0, output: "", errors: ""))
            }
        }
    }

    @Test func nobodyIsKnown() async throws {
        var status = Canned.status
        status.contacts = 0
        let answers = try next([]).merging(CannedDaemon.always(DaemonInterface.Status.self, status)) { $1 }
        try await CannedDaemon.serving(answers) { daemon in
            let outcome = try await daemon.run([])
            #expect(outcome.output.contains("coltiva add \"Ada Lovelace\""))
        }
    }

    /// "78 configuration"
    @Test func refusedConfiguration() async throws {
        let reply = DaemonInterface.Reload.Reply(findings: ["/c:1:1: error: x"], settings: "lastGood", changed: [])
        try await CannedDaemon.serving(try CannedDaemon.always(DaemonInterface.Reload.self, reply)) { daemon in
            let outcome = try await daemon.run(["reload"])
            #expect(outcome.status == 78)
            #expect(outcome.output == "/c:1:1: error: x\nIn force are the last good settings, until the files are mended.\n")
            #expect(outcome.errors == "")
        }
    }

    @Test func jsonHasEveryMember() async throws {
        try await CannedDaemon.serving(try next([Canned.late])) { daemon in
            let outcome = try await daemon.run(["--json"])
            #expect(
                outcome.output == """
                    {"followUps":[{"id":"f3","contact":"c3","name":"Grace Hopper","kind":"reply","instruction":"answer",\
                    "state":"overdue","ready":"2027-02-22T09:00:00+01:00","due":"2027-03-01T09:00:00+01:00","about":null,\
                    "reminders":[{"rung":"1d","at":"2027-02-26T09:00:00+01:00","exact":false,"state":"shown"},\
                    {"rung":"overdue 1w","at":"2027-03-08T15:00:00+01:00","exact":false,"state":"planned"}],"channel":null,\
                    "theirZone":"America/Los_Angeles","theirTime":"2027-03-05T01:20:00-08:00","inTheirHours":false,"last":null,"appointment":null,"topic":null,"draftKept":null}],\
                    "total":1,"upcoming":null}\n
                    """)
        }
    }

    /// Names, letters and identifiers that would do harm if they could.
    @Test(arguments: [
        "\u{1B}[2J\u{1B}]0;owned\u{7}", "Ada\nLovelace\r\tx", "\u{9B}31mAda", "%s%n%@ $(reboot) `x` \\", "\u{202E}adA", "שלום",
        "👩‍👩‍👧 🇮🇹", "李小龍", String(repeating: "x", count: 200), String(repeating: "e\u{301}", count: 200), "", " ", "\u{0}",
    ])
    func hostileNames(name: String) async throws {
        var followUp = Canned.answer
        followUp.name = name
        followUp.about = name
        followUp.channel = name
        followUp.theirZone = name
        followUp.instruction = name
        followUp.due = name
        followUp.last?.channel = name
        let agenda = FollowUpsInterface.Agenda.Reply(
            days: [.init(date: name, items: [AgendaItemMessage(at: name, rung: name, followUp: followUp)])], overdue: [followUp],
            perDay: 5, late: [], later: [])
        let answers = try next([followUp]).merging(CannedDaemon.always(FollowUpsInterface.Agenda.self, agenda)) { $1 }
        try await CannedDaemon.serving(answers) { daemon in
            for words in [["next"], ["agenda"], ["next", "--plain"], ["next", "--json"]] {
                let outcome = try await daemon.run(words, environment: ["COLUMNS": "60"])
                #expect(outcome.status == 0)
                let harmful = outcome.output.unicodeScalars.filter {
                    $0 != "\n" && $0 != "\t" && ($0.value < 0x20 || 0x7F...0x9F ~= $0.value || $0.value == 0x202E)
                }
                #expect(harmful.isEmpty)
                guard words.count == 1 else {
                    #expect(outcome.output.split(separator: "\n").count == 1)
                    continue
                }
                #expect(!outcome.output.contains("\t"))
                for line in outcome.output.split(separator: "\n") { #expect(DisplayWidth.of(String(line)) <= 60, "\(line)") }
            }
        }
    }

    @Test func hostileErrors() async throws {
        let error = ControlError.noSuchContact("\u{1B}[2J", suggestions: ["\u{9B}31m\nAda"])
        try await CannedDaemon.serving(CannedDaemon.fails(FollowUpsInterface.Why.name, error.callError)) { daemon in
            let outcome = try await daemon.run(["why", "x"])
            #expect(outcome.errors == "coltiva: nobody called '␛[2J' is known; did you mean \u{FFFD}31m Ada?\n")
        }
    }

    /// The client keeps what a daemon of another version says to itself.
    @Test func repliesThatDoNotFit() async throws {
        let answers: CannedDaemon.Answers = [FollowUpsInterface.Next.name: { _ throws(CallError) in ["followUps": "x"] }]
        try await CannedDaemon.serving(answers) { daemon in
            let outcome = try await daemon.run([])
            #expect(outcome.status == 69)
            #expect(outcome.errors.contains("same version"))
        }
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completion(shell: String) async throws {
        let outcome = try await ClientProcess.run(["completion", shell])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("snooze"))
    }

    @Test(arguments: Coltiva.configuration.groupedSubcommands.flatMap(\.subcommands).map { $0._commandName })
    func helpHasExamples(verb: String) async throws {
        let outcome = try await ClientProcess.run([verb, "--help"])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("EXAMPLES\n  coltiva"))
        #expect(outcome.errors == "")
    }
}

/// The program on a terminal.
struct TerminalTests {
    private func run(
        _ arguments: [String], environment: [String: String] = [:], columns: UInt16 = 80, rows: UInt16 = 24
    ) async throws -> String {
        try await CannedDaemon.serving(try CallTests.answers()) { daemon in
            let environment = environment.merging(["COLTIVA_SOCKET": daemon.socket, "TERM": "xterm"]) { own, _ in own }
            let outcome = try await ClientProcess.runOnTerminal(
                arguments, environment: environment, columns: columns, rows: rows)
            #expect(outcome.status == 0)
            return outcome.output
        }
    }

    /// no-color.org
    @Test(
        arguments: [
            ([], [:], true), ([], ["NO_COLOR": "1"], false), (["--color", "always"], ["NO_COLOR": "1"], true),
            (["--color", "never"], [:], false), ([], ["TERM": "dumb"], false), (["--json"], [:], false), (["--plain"], [:], false),
        ] as [([String], [String: String], Bool)])
    func colour(arguments: [String], environment: [String: String], isColored: Bool) async throws {
        #expect(try await run(arguments, environment: environment).contains("\u{1B}[1m") == isColored)
    }

    @Test func linesFitTheTerminal() async throws {
        for columns in [40, 100] as [UInt16] {
            let lines = try await run(["show", "Ada", "--color", "never"], columns: columns, rows: 200).split(separator: "\r\n")
            #expect(lines.count > 10)
            for line in lines { #expect(DisplayWidth.of(String(line)) <= Int(columns), "\(line)") }
        }
    }

    @Test func whatIsLongerThanTheScreenIsPaged() async throws {
        let pager = ["PAGER": "sed 's/^/paged /'"]
        #expect(try await run(["show", "Ada"], environment: pager, rows: 10).hasPrefix("paged "))
        #expect(try await !run(["show", "Ada"], environment: pager, rows: 200).contains("paged "))
        #expect(try await !run(["show", "Ada", "--no-pager"], environment: pager, rows: 10).contains("paged "))
        #expect(try await !run(["show", "Ada", "--json"], environment: pager, rows: 2).contains("paged "))
        #expect(try await !run(["show", "Ada"], environment: ["PAGER": "cat"], rows: 10).contains("paged "))
    }

    @Test func withoutItsPagerItStillSaysAll() async throws {
        #expect(try await run(["show", "Ada"], environment: ["PAGER": "/nowhere/pager"], rows: 10).contains("Lovelace"))
    }

    /// Who leaves a pager early has seen enough.
    @Test func pagersMayEndEarly() async throws {
        #expect(try await run(["show", "Ada"], environment: ["PAGER": "true"], rows: 10) == "")
    }
}
