import Testing

@testable import coltiva

/// "`timespan`: normal form and length", as systemd counts it, without a daemon.
struct TimespanTests {
    private func run(_ arguments: [String]) async throws -> ClientProcess.Outcome {
        try await ClientProcess.run(["timespan", "--socket", "/nowhere/socket"] + arguments)
    }

    @Test func words() async throws {
        let outcome = try await run(["90s", "1w 2d", "0"])
        #expect(
            outcome.output == """
                Original:  90s
                      μs:  90000000
                   Human:  1min 30s

                Original:  1w 2d
                      μs:  777600000000
                   Human:  1w 2d

                Original:  0
                      μs:  0
                   Human:  0\n
                """)
        #expect(outcome.status == 0 && outcome.errors == "")
    }

    /// "`timespan --json`: `{"normalized": ..., "microseconds": ...}`, as systemd counts them."
    @Test func json() async throws {
        let outcome = try await run(["--json", "13month", "1.5d"])
        #expect(
            outcome
                == .init(
                    status: 0,
                    output: """
                        {"normalized":"1y 1month","microseconds":34187400000000}
                        {"normalized":"1d 12h","microseconds":129600000000}\n
                        """, errors: ""))
    }

    @Test func fields() async throws {
        #expect(
            try await run(["--plain", "1h 30min"])
                == .init(status: 0, output: "timespan\t1h 30min\t5400000000\t1h 30min\n", errors: ""))
        #expect(try await run(["-q", "1h"]) == .init(status: 0, output: "", errors: ""))
    }

    /// "65 input not understood"
    @Test(arguments: [
        (
            ["1d", "3 fortnights"],
            """
            coltiva: '3 fortnights' is not understood; expected a unit: y, month, w, d, h, min, s, ms or us
              3 fortnights
                ^

            """
        ),
        (
            ["infinity"],
            """
            coltiva: 'infinity' is not understood; expected a span that ends
              infinity
              ^

            """
        ),
        (
            ["1\u{1B}[31m"],
            "coltiva: '1␛[31m' is not understood; expected a unit: y, month, w, d, h, min, s, ms or us\n  1␛[31m\n   ^\n"
        ),
    ])
    func notUnderstood(words: [String], errors: String) async throws {
        #expect(try await run(words) == .init(status: 65, output: "", errors: errors))
    }
}
