import ControlInterface
import Glibc
import Testing
import Varlink

@testable import coltiva

/// `coltiva watch` as a process.
@Suite(.timeLimit(.minutes(10)))
struct WatchTests {
    private static func event(_ number: Int, _ kind: String = "changed", name: String = "Ada Lovelace", verb: String? = "log")
        -> EventMessage
    {
        EventMessage(
            number: number, at: "2027-03-05T10:20:00+01:00", kind: kind, contact: "c12", name: name, verb: verb,
            duties: [EventWordsTests.answer])
    }

    /// Runs it against a daemon of the test's.
    private func watch(
        _ arguments: [String], followUps: [FollowUpMessage] = [],
        _ body: (WatchedProcess, WatchedDaemon, String) async throws -> Void
    ) async throws {
        let directory = try TemporaryDirectory()
        let socket = directory.file("org.coltiva")
        let daemon = try await WatchedDaemon(at: socket, number: 7, followUps: followUps)
        let process = try ClientProcess.watch(["watch"] + arguments, environment: ["COLTIVA_SOCKET": socket])
        try await body(process, daemon, socket)
        await daemon.stop()
    }

    private func expectEnd(of process: WatchedProcess, by signal: Int32) async throws {
        process.send(signal)
        #expect(await process.line() == nil)
        #expect(try await process.status() == 0)
    }

    @Test("ends quietly with 0 at SIGINT and SIGTERM", arguments: [SIGINT, SIGTERM])
    func endsAtSignals(signal: Int32) async throws {
        try await watch([]) { process, _, _ in
            #expect(await process.line() == "10:20 nothing to be done now")
            try await expectEnd(of: process, by: signal)
            let errors = try process.errors()
            #expect(errors == "")
        }
    }

    @Test(
        "ends quietly with 0 where nobody reads it any more, though nothing is said",
        arguments: [["-q"], ["--format", "waybar"], ["--json"]])
    func endsWithItsReader(arguments: [String]) async throws {
        try await watch(arguments) { process, _, _ in
            process.closeOutput()
            let status = try await process.status()
            let errors = try process.errors()
            #expect(status == 0 && errors == "")
        }
    }

    @Test("A line for each change, whatever names have in them")
    func lines() async throws {
        try await watch([], followUps: [Canned.late]) { process, daemon, _ in
            #expect(await process.line() == "10:20 1 to be done, 1 of them past due")
            daemon.tell([Self.event(8), Self.event(9, name: "\u{1B}[2J<b>\nAda")])
            #expect(await process.line() == "10:20 Ada Lovelace: logged; answer by Thu 11 Mar 11:00")
            #expect(await process.line() == "10:20 ␛[2J<b> Ada: logged; answer by Thu 11 Mar 11:00")
            try await expectEnd(of: process, by: SIGTERM)
        }
    }

    @Test("--json has the replies, --plain rows of fields")
    func forScripts() async throws {
        try await watch(["--json"]) { process, daemon, _ in
            #expect(await process.line()?.hasPrefix(#"{"snapshot":{"run":"a","number":7,"missed":false,"#) == true)
            daemon.tell([Self.event(8, name: "\u{9B}Ada")])
            let line = try #require(await process.line())
            #expect(line.hasPrefix(#"{"snapshot":null,"event":{"number":8,"#) && line.contains(#""name":"\u009bAda""#))
            try await expectEnd(of: process, by: SIGTERM)
        }
        try await watch(["--plain"]) { process, daemon, _ in
            #expect(await process.line() == "snapshot\ta\t7\t2027-03-05T10:20:00+01:00\t0\t0\t0")
            daemon.tell([Self.event(8, name: "Ada\tL")])
            #expect(await process.line() == "event\t8\t2027-03-05T10:20:00+01:00\tchanged\tc12\tAda\\tL\t\t\t\tlog\t")
            try await expectEnd(of: process, by: SIGTERM)
        }
    }

    @Test("It goes on where it was when the daemon is there again, and says once that it was not")
    func reconnects() async throws {
        try await watch([]) { process, daemon, socket in
            #expect(await process.line() == "10:20 nothing to be done now")
            daemon.tell([Self.event(8)])
            #expect(await process.line() != nil)
            await daemon.stop()
            let other = try await WatchedDaemon(at: socket, run: "b", number: 3, followUps: [Canned.answer])
            #expect(
                await process.line() == "10:20 The daemon is back: 1 to be done; what happened meanwhile is not known")
            #expect(other.asked == [.init(from: 8, run: "a")])
            let errors = try process.errors()
            #expect(errors == "coltiva: the daemon went away; this goes on when it is back\n")
            other.tell([Self.event(4)], followUps: [Canned.answer])
            #expect(await process.line()?.contains("Ada Lovelace: logged") == true)
            try await expectEnd(of: process, by: SIGTERM)
            await other.stop()
        }
    }

    @Test("A daemon that does not run yet is waited for, though not even its folder is there")
    func waits() async throws {
        let directory = try TemporaryDirectory()
        let folder = directory.file("coltiva")
        let socket = folder + "/org.coltiva"
        let process = try ClientProcess.watch(["watch", "--format", "waybar"], environment: ["COLTIVA_SOCKET": socket])
        #expect(
            await process.line()
                == #"{"text":"","tooltip":"The daemon does not run.","class":"unreachable","alt":"unreachable"}"#)
        let daemon = try await WatchedDaemon(at: socket)
        #expect(await process.line()?.contains(#""class":"none""#) == true)
        try await expectEnd(of: process, by: SIGTERM)
        await daemon.stop()
        unlink(socket)
        rmdir(folder)
    }

    @Test("A bar has a line for each state, and none where it stays the same")
    func bars() async throws {
        try await watch(["--format", "i3status-rs"], followUps: [Canned.answer]) { process, daemon, _ in
            #expect(await process.line() == #"{"icon":"mail","state":"Info","text":"1","short_text":"1"}"#)
            daemon.tell([Self.event(8)], followUps: [Canned.answer])
            daemon.tell([Self.event(9)], followUps: [Canned.answer, Canned.late])
            #expect(await process.line() == #"{"icon":"mail","state":"Warning","text":"2 (1 past due)","short_text":"2"}"#)
            daemon.tell([Self.event(10)], followUps: [])
            #expect(await process.line() == #"{"icon":"","state":"Idle","text":"","short_text":""}"#)
            try await expectEnd(of: process, by: SIGTERM)
        }
    }

    @Test(
        "A form is one form",
        arguments: [["--format", "waybar", "--json"], ["--format", "i3status-rs", "--plain"], ["--format", "x"]])
    func usage(arguments: [String]) async throws {
        let outcome = try await ClientProcess.run(["watch"] + arguments)
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("--format"))
    }

    @Test("Another daemon, which has no such method, is not waited for")
    func otherVersion() async throws {
        try await CannedDaemon.serving([:]) { daemon in
            let outcome = try await daemon.run(["watch"])
            #expect(outcome.status == 69)
            #expect(outcome.errors.contains("same version"))
        }
    }

    @Test("after 1, 2, 4 ... seconds, at most every minute")
    func backOff() {
        var backOff = BackOff()
        #expect((0..<8).map { _ in backOff.next() } == [1, 2, 4, 8, 16, 32, 60, 60])
    }
}
