import ArgumentParser
import CivilTime
import Testing

@testable import coltiva

/// "`calendar`: normal form and next elapses", without a daemon.
struct CalendarTests {
    private func run(_ arguments: [String], zone: String = "Europe/Rome") async throws -> ClientProcess.Outcome {
        try await ClientProcess.run(
            ["calendar", "--socket", "/nowhere/socket"] + arguments, environment: ["TZ": zone])
    }

    private func page(
        _ words: [String], zone: String = "Europe/Rome", after base: String = "2027-03-27T12:00:00+01:00", now: String? = nil
    ) throws -> [String] {
        let command = try #require(try Coltiva.parseAsRoot(["calendar"] + words) as? coltiva.Calendar)
        let zones = ZoneDirectory()
        let instant = try #require(Instant(rfc3339: base))
        let answers = try command.elapses(after: instant, in: try zones.zone(named: zone), zones)
        return coltiva.Calendar.page(answers, seenFrom: now.flatMap { Instant(rfc3339: $0) } ?? instant).lines(width: nil).map(
            \.text)
    }

    @Test func normalFormAndNextElapsesInLocalAndUniversalTime() throws {
        #expect(
            try page(["--iterations", "2", "Sun 02:30", "weekly"]) == [
                "  Original form:  Sun 02:30",
                "Normalized form:  Sun *-*-* 02:30:00",
                // The clocks go ahead: there is no 02:30 on this day.
                "    Next elapse:  Sun 2027-03-28 03:00:00 CEST",
                "       (in UTC):  Sun 2027-03-28 01:00:00 UTC",
                "       From now:  tomorrow",
                "       Iter. #2:  Sun 2027-04-04 02:30:00 CEST",
                "       (in UTC):  Sun 2027-04-04 00:30:00 UTC",
                "       From now:  in 8 days",
                "",
                "  Original form:  weekly",
                "Normalized form:  Mon *-*-* 00:00:00",
                "    Next elapse:  Mon 2027-03-29 00:00:00 CEST",
                "       (in UTC):  Sun 2027-03-28 22:00:00 UTC",
                "       From now:  in 2 days",
                "       Iter. #2:  Mon 2027-04-05 00:00:00 CEST",
                "       (in UTC):  Sun 2027-04-04 22:00:00 UTC",
                "       From now:  in 9 days",
            ])
    }

    @Test func whatIsInNormalFormIsSaidOnceAndWhatIsLocalInUTCToo() throws {
        #expect(
            try page(["Mon *-*-* 09:00:00"], zone: "UTC") == [
                "Normalized form:  Mon *-*-* 09:00:00", "    Next elapse:  Mon 2027-03-29 09:00:00 UTC",
                "       From now:  in 2 days",
            ])
    }

    @Test func anEventOfAnotherZoneIsSaidByOnesOwnClocks() throws {
        #expect(
            try page(["9:00 America/New_York"]).dropFirst() == [
                "Normalized form:  *-*-* 09:00:00 America/New_York", "    Next elapse:  Sat 2027-03-27 14:00:00 CET",
                "       (in UTC):  Sat 2027-03-27 13:00:00 UTC", "       From now:  in 2 h",
            ])
    }

    @Test func whatNeverComes() throws {
        #expect(
            try page(["--iterations", "3", "*-02-30"]).dropFirst() == [
                "Normalized form:  *-02-30 00:00:00", "    Next elapse:  never",
            ])
        #expect(try page(["--iterations", "3", "2199-12-31 9:00"]).count { $0.contains("2199-12-31 09:00:00 CET") } == 1)
    }

    @Test func labelsStandBelowEachOther() throws {
        let lines = try page(["--iterations", "12", "daily"])
        #expect(lines.contains("      Iter. #12:  Thu 2027-04-08 00:00:00 CEST"))
        #expect(lines.allSatisfy { Array($0)[15...17] == [":", " ", " "] })
    }

    /// "`calendar --json`: `{"normalized": ..., "elapses": [RFC 3339 in UTC]}`"
    @Test(arguments: [
        (
            ["--base-time", "2027-03-27 12:00", "Sun 02:30", "*-02-30"],
            #"{"normalized":"Sun *-*-* 02:30:00","elapses":["2027-03-28T01:00:00Z"]}"# + "\n"
                + #"{"normalized":"*-02-30 00:00:00","elapses":[]}"# + "\n"
        ),
        (
            ["--base-time", "@1806145200", "--iterations=2", "--zone", "UTC", "hourly"],
            #"{"normalized":"*-*-* *:00:00","elapses":["2027-03-27T12:00:00Z","2027-03-27T13:00:00Z"]}"# + "\n"
        ),
    ])
    func json(words: [String], output: String) async throws {
        #expect(try await run(["--json"] + words) == .init(status: 0, output: output, errors: ""))
    }

    @Test func fields() async throws {
        let outcome = try await run(["--plain", "--base-time", "2027-03-27T12:00:00Z", "Sun 02:30", "*-02-30"])
        #expect(
            outcome.output == """
                calendar\tSun 02:30\tSun *-*-* 02:30:00
                elapse\t2027-03-28T03:00:00+02:00\t2027-03-28T01:00:00Z
                calendar\t*-02-30\t*-02-30 00:00:00\n
                """)
        #expect(outcome.status == 0)
    }

    @Test func wordsOfAProcess() async throws {
        let outcome = try await run(["--base-time", "2027-03-27 12:00", "monthly"])
        #expect(outcome.status == 0)
        #expect(
            outcome.output.hasPrefix(
                """
                  Original form:  monthly
                Normalized form:  *-*-01 00:00:00
                    Next elapse:  Thu 2027-04-01 00:00:00 CEST
                       (in UTC):  Wed 2027-03-31 22:00:00 UTC
                       From now:  \("")
                """))
        #expect(try await run(["-q", "monthly"]) == .init(status: 0, output: "", errors: ""))
    }

    /// "65 input not understood"; nothing is said of the others.
    @Test(arguments: [
        (
            ["daily", "Mon,Tux 9:00"],
            """
            coltiva: 'Mon,Tux 9:00' is not understood; expected a day of the week: Mon, Tue, Wed, Thu, Fri, Sat or Sun; did you mean Tue?
              Mon,Tux 9:00
                  ^

            """
        ),
        (
            ["9:00 Europe/Roma"],
            """
            coltiva: '9:00 Europe/Roma' is not understood; expected a time zone such as Europe/Rome; did you mean Europe/Rome?
              9:00 Europe/Roma
                   ^

            """
        ),
        (
            ["--zone", "Europe/Roma", "daily"],
            "coltiva: --zone: 'Europe/Roma' is not understood; expected a time zone such as Europe/Rome; did you mean Europe/Rome?\n"
        ),
        (
            ["--base-time", "tomorow", "daily"],
            "coltiva: --base-time: 'tomorow' is not understood; expected a moment such as in 3d, tomorrow 9:00, fri 15:00 or "
                + "2026-12-01; did you mean tomorrow?\n"
        ),
    ])
    func notUnderstood(words: [String], errors: String) async throws {
        let outcome = try await run(words)
        #expect(outcome.status == 65)
        #expect(outcome.output == "")
        #expect(outcome.errors == errors)
    }
}
