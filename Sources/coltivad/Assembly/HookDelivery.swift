import CivilTime
import Dispatch
import Hooks
import Relationships
import Scheduling
import Systemd

/// Shows notices by hooks, and keeps what is needed to replace and withdraw them. Everything happens on the engine's queue.
final class HookDelivery: DeliveryPort, @unchecked Sendable {
    /// A hook that runs.
    private struct Flight {
        let hook: RunningHook
        let tag: String
        let isDesktop: Bool
        var notification: UInt32?
    }

    private let runner: HookRunner
    private let queue: DispatchQueue
    private let clock: any ClockPort
    private let journal: Journal
    /// `ShowNames=`; set on the queue.
    var showsNames = true
    /// Where reports go: the engine; set before it starts.
    var report: (@Sendable (Scheduling.HookReport, DeliveryKey) -> Void)?
    /// Takes a notification from the screen by its number; set before the engine starts.
    var close: (@Sendable (UInt32) -> Void)?
    private var flights: [DeliveryKey: Flight] = [:]
    /// The number of the last notification of a tag, for the next to replace.
    private var notifications: [String: UInt32] = [:]
    /// Counts how often all were withdrawn: what an earlier hook says is of no delivery that there is.
    private var generation = 0

    init(runner: HookRunner, queue: DispatchQueue, clock: any ClockPort, journal: Journal) {
        self.runner = runner
        self.queue = queue
        self.clock = clock
        self.journal = journal
    }

    func start(_ delivery: Delivery, by hook: HookPolicy, contents: DeliveredContents, rules: Rules, at now: Instant) {
        let notice = NoticeWriter(rules: rules, now: now, showsNames: showsNames).notice(delivery, contents: contents)
        let isDesktop = hook.program == .desktop
        if isDesktop { makeRoom(for: notice.tag) }
        let key = delivery.key
        let generation = generation
        let running = runner.start(
            hook, after: now - clock.now(), notice: notice, snooze: rules.snooze,
            replacing: isDesktop ? notifications[notice.tag] : nil
        ) { report in
            self.queue.async { self.heard(report, of: key, in: generation) }
        }
        flights[key] = Flight(hook: running, tag: notice.tag, isDesktop: isDesktop)
    }

    func withdraw(_ key: DeliveryKey) {
        guard let flight = flights[key] else { return }
        flight.hook.cancel()
        takeFromScreen(flight)
    }

    func withdrawAll() {
        for flight in flights.values {
            flight.hook.cancel()
            takeFromScreen(flight)
        }
        flights = [:]
        notifications = [:]
        generation += 1
    }

    /// A notification that nobody listens to any more has dead buttons: it goes.
    private func takeFromScreen(_ flight: Flight) {
        guard let notification = flight.notification else { return }
        notifications[flight.tag] = nil
        close?(notification)
    }

    /// "The desktop tag is the contact: the newer replaces the older": the older hook no longer listens for clicks.
    private func makeRoom(for tag: String) {
        for flight in flights.values where flight.isDesktop && flight.tag == tag { flight.hook.cancel() }
    }

    private func heard(_ said: Hooks.HookReport, of key: DeliveryKey, in generation: Int) {
        guard generation == self.generation else {
            if case .notification(let number) = said { close?(number) }
            return
        }
        switch said {
        case .shown:
            report?(.shown, key)
        case .word(let word):
            report?(.word(word), key)
        case .notification(let number):
            flights[key]?.notification = number
            if let tag = flights[key]?.tag { notifications[tag] = number }
        case .noise(_, let line):
            journal.rubbish(line, from: key.hook)
        case .unreported(let lines):
            journal.rubbish("and \(lines) more lines", from: key.hook)
        case .ended(let ending):
            if ending == .lingered, let flight = flights[key] { takeFromScreen(flight) }
            flights[key] = nil
            report?(.ended(ending.result), key)
        }
    }
}

extension HookEnding {
    /// What it means for the delivery; a hook that has shown its notice is over, however it ended.
    fileprivate var result: HookResult {
        switch self {
        case .exited(status: 0), .lingered: .showed
        case .exited(let status): .failed("it exited with status \(status)")
        case .signalled(let number): .failed("signal \(number) ended it")
        case .timedOut: .failed("it showed nothing within its Timeout=")
        case .cancelled: .failed("it was ended")
        case .saidTooMuch: .failed("it printed too much")
        case .couldNotStart(let error): .failed(error.words)
        }
    }
}

extension HookStartError {
    fileprivate var words: String {
        switch self {
        case .noProgram: "its Exec= names no program"
        case .malformed(let argument, _): "argument \(argument) of its Exec= is not understood"
        case .refused(let program, let errno): "\(program) could not be started: \(SystemError.words(errno))"
        }
    }
}
