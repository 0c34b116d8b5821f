import Assembly
import CivilTime
import Ledger
import Relationships
import Scheduling
import Settings

/// The shipped engine with an empty store in memory, a clock that stands until it is moved, and a system whose zone is a story's.
///
/// At one instant the clock's own doings come first, then what a story does, then what is due: the desktop is away at the instant
/// of an event, so that what is due then is still to come, and back before the clock moves on.
final class RehearsalWorld {
    /// What is open, with what is to be done.
    struct OpenFollowUp: Equatable {
        let row: PlanRow
        let subject: String
    }

    private let clock = VirtualClock(Instant(seconds: 0))
    private let desktop = AnsweringDesktop()
    private let watch = FailureWatch()
    private let zones = ZoneDirectory()
    private let engine: VirtualEngine<Store>
    private let home: String
    private var systemZone: Zone
    private var configured: ConfiguredSettings
    /// The rules in force; while the machine is off, those that will be once it is on.
    private(set) var rules: Rules
    private var isOn = true
    /// Whether the rules have changed since the machine went off.
    private var isStale = false

    var now: Instant { clock.now() }

    /// A world in which the daemon was started at the beginning, and nothing else has happened.
    ///
    /// `zone` is that of the system, and the home zone where none is configured.
    init(zone: String, configured: ConfiguredSettings, beginning: MomentExpression) throws(StoryFault) {
        systemZone = try Self.find(zone, in: zones)
        home = zone
        self.configured = configured
        // Where the user is says when it begins, and rules are made at an instant.
        let userZone = Self.rules(configured, zone: systemZone, home: zone, zones: zones, clock: clock).zone
        clock.set(beginning.resolve(now: clock.now(), zone: userZone, direction: .future).instant)
        rules = Self.rules(configured, zone: systemZone, home: zone, zones: zones, clock: clock)
        do throws(LedgerError) {
            engine = VirtualEngine(
                ledger: try Store.inMemory(), rules: rules, clock: clock, delivery: desktop, observer: watch,
                isDesktopPresent: false)
        } catch {
            throw .failed(error.words)
        }
        try onEngine { engine in
            try engine.start()
            engine.takeUp()
        }
    }

    // MARK: Time

    /// Time passes until the instant; returns what was shown meanwhile.
    func pass(until instant: Instant) throws(StoryFault) -> [ShownNotice] {
        guard instant > now else { return [] }
        if isOn {
            try onEngine { $0.desktop(isPresent: true) }
            do {
                try engine.advance(to: Instant(microseconds: instant.microseconds - 1)) { try handOver() }
            } catch {
                throw .failed("\(error)")
            }
            try onEngine { $0.desktop(isPresent: false) }
        }
        clock.set(instant)
        if isOn { try onEngine { $0.wake() } }
        return desktop.takeShown()
    }

    /// The machine goes off: nothing is planned or shown until it is on.
    func turnOff() throws(StoryFault) {
        guard isOn else { throw .isOff }
        isOn = false
    }

    /// The machine is on again.
    func turnOn() throws(StoryFault) {
        guard !isOn else { throw .isOn }
        isOn = true
        if isStale { try putInForce() } else { try onEngine { $0.wake() } }
    }

    // MARK: What happens to the machine

    /// The system's zone changes.
    func travel(to zone: String) throws(StoryFault) {
        systemZone = try Self.find(zone, in: zones)
        try putInForce()
    }

    /// Other settings hold.
    func reload(_ configured: ConfiguredSettings) throws(StoryFault) {
        self.configured = configured
        try putInForce()
    }

    private func putInForce() throws(StoryFault) {
        rules = Self.rules(configured, zone: systemZone, home: home, zones: zones, clock: clock)
        isStale = !isOn
        guard isOn else { return }
        let rules = rules
        try onEngine { $0.change(rules) }
    }

    // MARK: Commands and questions

    /// Carries out a command; only while the machine is on.
    @discardableResult
    func perform(_ command: Command) throws(StoryFault) -> Consequence {
        guard isOn else { throw .isOff }
        return try onEngine { try $0.perform(command) }
    }

    /// What is open for one contact.
    func open(for contact: ContactID) throws(StoryFault) -> [StoredFollowUp] {
        try onEngine { engine in try engine.read { try $0.ledger.followUps(of: contact) } }
    }

    /// What is open for anyone, the first that is ready first.
    func plan() throws(StoryFault) -> [OpenFollowUp] {
        try onEngine { engine in
            try engine.read { book in
                try book.ledger.histories(after: nil, limit: .max).flatMap { history, plan in
                    plan.open.map { Self.openFollowUp($0.followUp, of: history, at: book.now) }
                }
            }
        }.sorted { ($0.row.ready, $0.row.who, $0.row.kind) < ($1.row.ready, $1.row.who, $1.row.kind) }
    }

    private static func openFollowUp(_ followUp: FollowUp, of history: History, at now: Instant) -> OpenFollowUp {
        let identity = followUp.identity
        return OpenFollowUp(
            row: PlanRow(
                who: history.contact.name, kind: identity.kind.rawValue, state: followUp.standing(at: now).rawValue,
                ready: followUp.ready, due: followUp.due,
                reminders: followUp.reminders.filter { $0.state == .planned && $0.at >= now }
                    .map { PlanRow.Reminder(at: $0.at, rung: $0.rung.name) }),
            subject: history.errands.first { $0.id == identity.opener }?.text ?? identity.kind.traits.instruction)
    }

    // MARK: The engine

    /// Runs the body as the engine's queue does, and tells the engine what the desktop has shown.
    private func onEngine<Answer: Sendable>(
        _ body: @Sendable (isolated Engine<Store>) throws -> Answer
    ) throws(StoryFault) -> Answer {
        do {
            let answer = try engine.run(body)
            try handOver()
            return answer
        } catch let error as CommandError {
            throw .refused(error, in: rules.zone)
        } catch let error as StoryFault {
            throw error
        } catch {
            throw .failed("\(error)")
        }
    }

    private func handOver() throws {
        while case let keys = desktop.takeWaiting(), !keys.isEmpty {
            for key in keys { try engine.run { $0.report(.ended(.showed), of: key) } }
        }
        if let failure = watch.failure { throw StoryFault.failed(failure) }
    }

    private static func rules(
        _ configured: ConfiguredSettings, zone: Zone, home: String, zones: ZoneDirectory, clock: VirtualClock
    ) -> Rules {
        let maker = RulesMaker(zones: zones, systemZone: { zone }, zoneRulesVersion: { "" }, keptHome: { home }, clock: clock)
        var rules = maker.rules(configured)
        rules.hooks = [AnsweringDesktop.hook]
        return rules
    }

    private static func find(_ zone: String, in zones: ZoneDirectory) throws(StoryFault) -> Zone {
        do throws(ZoneError) { return try zones.zone(named: zone) } catch { throw .badZone(error) }
    }
}
