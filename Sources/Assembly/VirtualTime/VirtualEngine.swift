package import CivilTime
import Dispatch
package import Scheduling

/// The shipped engine under a clock that its owner moves: everything it does at an instant is done when a call returns.
///
/// Used by one thread at a time; the same calls lead to the same deeds.
package final class VirtualEngine<Ledger: LedgerPort> {
    package let clock: VirtualClock
    package let timer = VirtualTimer()
    /// What the engine takes for the present instant.
    package var now: Instant { headStart.now() }
    /// For when the engine is armed, before whose lead the timer fires.
    package var armed: Instant? { headStart.moment }
    private let executor = QueueExecutor(label: "virtual")
    private let engine: Engine<Ledger>
    private let headStart: HeadStart

    /// Joins the parts; nothing happens before `start()`.
    ///
    /// - Parameter lead: how long before a moment its reminder is prepared.
    package init(
        ledger: Ledger, rules: Rules, clock: VirtualClock, delivery: any DeliveryPort, observer: any ObserverPort,
        backups: (any BackupPort)? = nil, isDesktopPresent: Bool, lead: Elapsed = .zero
    ) {
        self.clock = clock
        headStart = HeadStart(lead, clock: clock, timer: timer)
        engine = Engine(
            executor: executor, ledger: ledger, rules: rules, clock: headStart, timer: headStart, delivery: delivery,
            observer: observer, backups: backups, isDesktopPresent: isDesktopPresent)
    }

    /// Takes up what an earlier run left, and plans where that is needed.
    package func start() throws {
        try run { engine in
            try engine.start()
            engine.takeUp()
        }
    }

    /// Runs the body as the engine's queue does, and then what was put on the queue meanwhile: planning everyone, batch by batch.
    @discardableResult
    package func run<Answer: Sendable>(_ body: @Sendable (isolated Engine<Ledger>) throws -> Answer) throws -> Answer {
        let engine = engine
        let answer = try executor.queue.sync { try engine.assumeIsolated { try body($0) } }
        while executor.queue.sync(execute: { engine.assumeIsolated { $0.isPlanningNow } }) {}
        return answer
    }

    /// The timer fires.
    package func fire() throws {
        let headStart = headStart
        try run { engine in
            headStart.fired()
            engine.wake()
        }
    }

    /// Moves the clock on to the instant; whenever the timer is armed for a moment on the way, it fires, and `afterwards` is called.
    package func advance(to instant: Instant, afterwards: () throws -> Void = {}) throws {
        while let armed = timer.armed, armed <= instant {
            clock.set(max(armed, clock.now()))
            try fire()
            try afterwards()
        }
        clock.set(max(instant, clock.now()))
    }
}
