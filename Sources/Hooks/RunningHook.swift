import CivilTime
import Glibc

/// A hook from its start to its end.
///
/// It runs in a process group of its own, of which nothing is left when it has ended; only a child that began a session of its own
/// (setsid(2)) escapes, to the unit's control group.
package actor RunningHook {
    /// What it is waited for.
    private enum Phase {
        /// That its moment comes, and the system starts it.
        case starting
        /// That it says `shown`.
        case started
        /// That it says a decision, or exits.
        case shown
        /// That it does as it was told and ends.
        case ending(HookEnding)
        case ended
    }

    private let timeout: Elapsed
    private let linger: Elapsed
    private let limits: HookLimits
    private let executor: HookExecutor
    private let report: @Sendable (HookReport) -> Void
    private var phase = Phase.starting
    /// The process group; nil where there is none to be signalled: before the start, and from the moment its leader is reaped.
    private var group: pid_t?
    private var dialect = HookDialect.contract
    private var limit: TimeLimit?
    /// Goes on where its moment is waited for.
    private var beginning: CheckedContinuation<Void, Never>?
    /// Tells a limit that was let go while its call was already under way.
    private var limitNumber = 0
    private var bytesLeft: Int
    private var noise = 0

    /// `timeout` runs until it has shown something, `linger` from then on.
    init(
        timeout: Elapsed, linger: Elapsed, limits: HookLimits, executor: HookExecutor,
        report: @escaping @Sendable (HookReport) -> Void
    ) {
        self.timeout = timeout
        self.linger = linger
        self.limits = limits
        self.executor = executor
        self.report = report
        bytesLeft = limits.output
    }

    /// Asks the hook to end, and after a grace makes it; its last report is then `ended(.cancelled)`, unless it ended before.
    ///
    /// The desktop's notification stays on the screen, to be replaced or to be closed by its number (`HookReport.notification`).
    package nonisolated func cancel() {
        Task(executorPreference: executor) { await self.end(.cancelled) }
    }

    /// Runs the command after a wait to its end, and tells everything about it.
    func run(after wait: Elapsed, _ make: () throws(HookStartError) -> HookCommand) async {
        let ending: HookEnding
        do throws(HookStartError) {
            let command = try make()
            await pass(wait)
            ending = try await run(command)
        } catch {
            ending = .couldNotStart(error)
        }
        if case .exited(status: 0) = ending { show() }
        phase = .ended
        limit = nil
        if noise > limits.noise { report(.unreported(lines: noise - limits.noise)) }
        report(.ended(ending))
    }

    private func run(_ command: HookCommand) async throws(HookStartError) -> HookEnding {
        if case .ending(let ending) = phase { return ending }
        dialect = command.dialect
        let process = try HookProcess(command, queue: executor.queue)
        started(process.identifier)
        // Both end by themselves when the process does, whoever else holds the pipes.
        async let said: Void = hear(process.output.chunks, on: .output)
        async let complained: Void = hear(process.errors.chunks, on: .error)
        let status = await process.exit { exited() }
        _ = await (said, complained)
        if case .ending(let ending) = phase { return ending }
        switch status {
        case .exited(let code): return .exited(status: code)
        case .signalled(let number): return .signalled(number)
        }
    }

    /// Lets the wait pass, unless it is to end before.
    private func pass(_ wait: Elapsed) async {
        guard wait > .zero, case .starting = phase else { return }
        await withCheckedContinuation { continuation in
            beginning = continuation
            limit = TimeLimit(after: wait, on: executor.queue) {
                Task(executorPreference: self.executor) { await self.begin() }
            }
        }
        limit = nil
    }

    private func begin() {
        beginning?.resume()
        beginning = nil
    }

    // MARK: What happens

    private func started(_ process: pid_t) {
        group = process
        if case .ending = phase {
            signalToEnd()
        } else {
            phase = .started
            arm(timeout)
        }
    }

    /// The leader has exited, and nobody has waited for it yet, so that the group's number cannot have come to name another group.
    private func exited() {
        if let group { kill(-group, SIGKILL) }
        group = nil
    }

    private func show() {
        switch phase {
        case .starting, .started:
            phase = .shown
            arm(linger)
            report(.shown)
        case .shown, .ending, .ended:
            break
        }
    }

    private func end(_ ending: HookEnding) {
        switch phase {
        case .starting, .started, .shown:
            phase = .ending(ending)
            begin()
            signalToEnd()
        case .ending, .ended:
            break
        }
    }

    private func limitReached(_ number: Int) {
        guard number == limitNumber else { return }
        switch phase {
        case .started: end(.timedOut)
        case .shown: end(.lingered)
        case .ending: if let group { kill(-group, SIGKILL) }
        case .starting, .ended: break
        }
    }

    // MARK: What it says

    private func hear(_ chunks: AsyncStream<[UInt8]>, on stream: HookStream) async {
        var splitter = LineSplitter(limit: limits.line)
        for await bytes in chunks {
            bytesLeft -= bytes.count
            guard bytesLeft >= 0 else { return end(.saidTooMuch) }
            for line in splitter.take(bytes) { said(line, on: stream) }
        }
        if let line = splitter.finish() { said(line, on: stream) }
    }

    private func said(_ line: String, on stream: HookStream) {
        guard stream == .output, let reports = dialect.reports(of: line) else { return noise(line, on: stream) }
        for heard in reports {
            switch heard {
            case .shown: show()
            case .word:
                show()
                report(heard)
            default: report(heard)
            }
        }
    }

    private func noise(_ line: String, on stream: HookStream) {
        let text = PlainText.line(line, limit: limits.line)
        guard !text.allSatisfy(\.isWhitespace) else { return }
        noise += 1
        if noise <= limits.noise { report(.noise(stream, text)) }
    }

    // MARK: Limits and signals

    private func arm(_ elapsed: Elapsed) {
        limitNumber += 1
        let number = limitNumber
        limit = TimeLimit(after: elapsed, on: executor.queue) {
            Task(executorPreference: self.executor) { await self.limitReached(number) }
        }
    }

    private func signalToEnd() {
        guard let group else { return }
        kill(-group, SIGTERM)
        arm(limits.grace)
    }
}
