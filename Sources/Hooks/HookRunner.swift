package import CivilTime
package import Relationships

/// Starts programs for notices (interface.md, "Hooks").
///
/// The process that starts hooks ignores SIGPIPE: a hook may close its standard input whenever it likes.
package struct HookRunner: Sendable {
    private let environment: [String: String]
    private let home: String
    private let limits: HookLimits
    private let executor = HookExecutor()

    /// `environment` is what every hook inherits, beside its `COLTIVA_` variables; `home` is the directory for which `%h` stands.
    package init(environment: [String: String], home: String, limits: HookLimits = .standard) {
        self.environment = environment
        self.home = home
        self.limits = limits
    }

    /// Starts the policy's program after a wait, of which the time counts during which the machine is awake, and returns at once.
    ///
    /// `snooze` is what the desktop's button for it means; `replacing` is the number of an earlier notification whose place it
    /// takes (`HookReport.notification`), whose own hook must have been cancelled before, for it would hear the same clicks.
    /// Reports come one after the other, from any thread, in the order in which things happened; after `ended` come no more.
    package func start(
        _ policy: HookPolicy, after wait: Elapsed = .zero, notice: Notice, snooze: Span, replacing: UInt32? = nil,
        report: @escaping @Sendable (HookReport) -> Void
    ) -> RunningHook {
        let maker = HookCommandMaker(environment: environment, home: home, notice: notice)
        let hook = RunningHook(
            timeout: policy.timeout.length, linger: policy.linger.length, limits: limits, executor: executor, report: report)
        Task(executorPreference: executor) {
            switch policy.program {
            case .desktop:
                await hook.run(after: wait) { () throws(HookStartError) in try maker.desktop(snooze: snooze, replacing: replacing) }
            case .arguments(let arguments):
                await hook.run(after: wait) { () throws(HookStartError) in try maker.program(arguments) }
            }
        }
        return hook
    }
}
