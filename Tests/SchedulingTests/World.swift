import Assembly
import CivilTime
import Ledger
import Relationships
import Scheduling

/// The shipped engine with the shipped ledger under a clock that the test moves.
final class World {
    let clock: VirtualClock
    let delivery = RecordingDelivery()
    let observer = RecordingObserver()
    let backups: RecordingBackups
    let store: Store
    let ledger: FailingLedger
    private let engine: VirtualEngine<FailingLedger>
    var timer: VirtualTimer { engine.timer }

    /// A world that begins at the instant, on an empty ledger or one that was there before.
    init(at instant: Instant, rules: Rules, store: Store? = nil, isDesktopPresent: Bool = true, lead: Elapsed = .zero) throws {
        clock = VirtualClock(instant)
        backups = RecordingBackups(clock)
        self.store = try store ?? Store.inMemory()
        ledger = FailingLedger(self.store)
        engine = VirtualEngine(
            ledger: ledger, rules: rules, clock: clock, delivery: delivery, observer: observer, backups: backups,
            isDesktopPresent: isDesktopPresent, lead: lead)
        try engine.start()
        try handOver()
    }

    /// Runs the body as the engine's queue does, then hands over what hooks have reported.
    @discardableResult
    func onQueue<Answer: Sendable>(_ body: @Sendable (isolated Engine<FailingLedger>) throws -> Answer) throws -> Answer {
        let answer = try engine.run(body)
        try handOver()
        return answer
    }

    private func handOver() throws {
        while !delivery.reports.isEmpty {
            let (report, key) = delivery.reports.removeFirst()
            try engine.run { $0.report(report, of: key) }
        }
        while let isMade = backups.takeEnd() { try engine.run { $0.backUpEnded(isMade: isMade) } }
    }

    @discardableResult
    func perform(_ command: Command, dryRun: Bool = false) throws -> Consequence {
        try onQueue { try $0.perform(command, dryRun: dryRun) }
    }

    /// Hands a report of a hook to the engine.
    func report(_ report: HookReport, of key: DeliveryKey) throws {
        try onQueue { $0.report(report, of: key) }
    }

    /// Moves the clock on to the instant; the timer fires whenever it is armed for a moment on the way.
    func advance(to instant: Instant) throws {
        try engine.advance(to: instant) {
            try handOver()
            precondition(timer.armed.map { $0 > clock.now() } ?? true, "a timer that is armed in the past")
        }
    }

    /// The machine was off until then.
    func sleep(to instant: Instant) throws {
        clock.set(instant)
        try onQueue { $0.wake() }
    }

    /// The daemon ends without a word, and another begins on the same ledger.
    func crash(rules: Rules) throws -> World {
        try World(at: clock.now(), rules: rules, store: store)
    }

    /// The open follow-ups of everyone.
    func plan() throws -> [(name: String, stored: StoredFollowUp)] {
        try store.read { transaction in
            try transaction.contacts(matching: "", circle: nil, after: nil, limit: .max).flatMap { contact in
                try transaction.followUps(of: contact.id).map { (contact.name, $0) }
            }
        }
    }
}

extension Rules {
    /// The built-in rules in a zone, with the desktop hook.
    static func builtIn(zone: Zone, hours: String = "Mon..Fri 09:00-18:00") throws -> Rules {
        let desktop = HookPolicy(
            name: "desktop", program: .desktop, events: Set(HookEvent.allCases), kinds: Set(Kind.allCases),
            timeout: Span(elapsed: .seconds(30)), linger: Span(elapsed: .hours(12)), retries: 5,
            retryAfter: Span(elapsed: .seconds(30)))
        return Rules(
            hours: try WeeklyHours(parsing: hours), zone: zone, homeZone: zone, everyone: PolicyLayer(),
            circles: ["collaborator": PolicyLayer(), "opportunity": PolicyLayer()], defaultCircle: "collaborator", catchUp: 3,
            apart: Span(elapsed: .minutes(15)), snooze: Span(days: 1), hooks: [desktop], zones: ZoneDirectory(),
            fingerprint: zone.name)
    }
}
