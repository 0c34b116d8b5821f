import CivilTime
import Glibc
import Hooks
import Relationships

/// A hook under test, and what it reports.
struct HookTrial {
    let hook: RunningHook
    let reports: AsyncStream<HookReport>

    /// Runs the program for the notice after a wait; the limits are generous where a test does not want to meet them.
    init(
        _ program: HookPolicy.Program, after wait: Elapsed = .zero, notice: Notice = .example, timeout: String = "5min",
        linger: String = "5min",
        limits: HookLimits = .standard, environment: [String: String] = ["PATH": "/usr/bin:/bin"], replacing: UInt32? = nil
    ) throws {
        // As the daemon does; a hook that closes its standard input would end the tests else.
        signal(SIGPIPE, SIG_IGN)
        let policy = HookPolicy(
            name: "trial", program: program, events: Set(HookEvent.allCases), kinds: Set(Kind.allCases),
            timeout: try Span(parsing: timeout), linger: try Span(parsing: linger), retries: 0, retryAfter: try Span(parsing: "30s")
        )
        let (stream, continuation) = AsyncStream.makeStream(of: HookReport.self)
        reports = stream
        hook = HookRunner(environment: environment, home: "/home/ada", limits: limits)
            .start(policy, after: wait, notice: notice, snooze: try Span(parsing: "1d"), replacing: replacing) { report in
                continuation.yield(report)
                if case .ended = report { continuation.finish() }
            }
    }

    /// Runs `sh -c` after a wait, the arguments being `$1` and so on.
    init(
        script: String, arguments: [String] = [], after wait: Elapsed = .zero, notice: Notice = .example, timeout: String = "5min",
        linger: String = "5min",
        limits: HookLimits = .standard
    ) throws {
        let words = ["/bin/sh", "-c", script, "hook"] + arguments
        try self.init(
            .arguments(words.map { $0.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%") }),
            after: wait, notice: notice, timeout: timeout, linger: linger, limits: limits)
    }

    /// Everything it reports until it has ended.
    func toTheEnd() async -> [HookReport] {
        var all: [HookReport] = []
        for await report in reports { all.append(report) }
        return all
    }
}

extension Notice {
    /// A reminder to answer someone.
    static let example = Notice.reminder(name: "Ada")

    /// A reminder to answer someone of this name, about something of the same.
    static func reminder(name: String, kind: Kind = .reply) -> Notice {
        Notice(
            event: .reminder, tag: "c12", title: "\(name): answer", lines: ["about \(name)", "second line"],
            reminder: ReminderNotice(
                reminder: ReminderID(number: 5), followUp: FollowUpID(number: 7), contact: ContactID(number: 12), name: name,
                kind: kind,
                rung: Rung("4d"), about: name, at: Instant(seconds: 1_772_877_600), due: Instant(seconds: 1_773_223_200),
                channel: Channel(kind: "email", address: "ada@example.org"), zone: .utc))
    }

    /// A digest that names two people.
    static let digest = Notice(
        event: .digest, tag: "digest", title: "This week", lines: ["Ada", "Grace"],
        items: ["Ada", "Grace"].compactMap { Notice.reminder(name: $0).reminder })
}
