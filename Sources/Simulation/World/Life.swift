import Assembly
import CivilTime
import Ledger
import Relationships
import Scheduling
import Settings

/// One simulated life: the shipped engine, planner and ledger under a virtual clock, and what happens to them.
final class Life {
    let script: Script
    private let start: Instant
    /// The time since the beginning, by a clock that nobody sets.
    private(set) var offset = Elapsed.zero
    /// How far the wall clock has been set from that.
    private var skew = Elapsed.zero
    let clock: VirtualClock
    let hooks = SimulatedHooks()
    let observer = SimulatedObserver()
    private let home: LedgerHome
    private var ledger: SimulatedLedger
    private var engine: VirtualEngine<SimulatedLedger>?
    private let machine: Machine
    private let surroundings: Surroundings
    private let maker: RulesMaker
    private(set) var rules: Rules
    private(set) var configuration = Configuration.table[0]
    private(set) var settings: SettingsOutcome
    private var isDesktopPresent = true
    /// Whether the daemon knows of a desktop.
    private var seesDesktop = false

    private(set) var facts = Facts()
    /// The facts before each command, for `undo`.
    private var earlier: [(facts: Facts, said: Instant)] = []
    /// The latest change that was not taken back, as the ledger names it.
    private var change: ChangeID?
    private var chronicle = Chronicle()
    private var latest: Snapshot
    /// As of when the last command counts that was not taken back.
    private var lastChange: Instant? { earlier.last?.said }
    private var plannedAt: [ContactID: Instant] = [:]
    /// The clock was set back, and a crash came before everyone was planned again.
    private var isSetBackUnplanned = false
    /// The fingerprint of the rules by which everyone is planned; nil: of none yet.
    private var plannedBy: String?
    /// Until when a refused write may still be waited for.
    private var troubleUntil = Elapsed.zero - .hours(1)
    private var fullUntil: Elapsed?
    private var refusedBefore = 0
    private var lastStep = Elapsed.zero
    private var stepsAtOnce = 0
    var tally = Tally()
    /// Told of every step; for the story of a broken life.
    var tell: (Passage) -> Void = { _ in }
    let invariants: [Invariant]

    /// Where the machine is.
    private final class Machine: @unchecked Sendable {
        var zone: Zone
        init(_ zone: Zone) { self.zone = zone }
    }

    /// A life that begins; its daemon is started.
    init(_ script: Script, zones: ZoneDirectory, invariants: [Invariant]) throws {
        self.script = script
        self.invariants = invariants
        start = script.start
        clock = VirtualClock(start)
        let machine = Machine(try zones.zone(named: script.zone))
        self.machine = machine
        maker = RulesMaker(
            zones: zones, systemZone: { machine.zone }, zoneRulesVersion: { "" }, keptHome: { script.zone }, clock: clock)
        let surroundings = Surroundings(zoneError: { _ in nil }, hasProgram: { _ in true })
        settings = SettingsLoader(files: ConfigurationFiles(directories: []), surroundings: surroundings).load(lastGood: nil)
        self.surroundings = surroundings
        rules = maker.rules(settings.configured)
        home = try LedgerHome(isOnFile: script.isOnFile)
        ledger = SimulatedLedger(home.store, onCrash: {})
        latest = try home.store.read { [rules] in
            try Snapshot(of: Book($0, rules: rules, now: script.start), people: [], armed: nil)
        }
        try startDaemon()
    }

    // MARK: Time

    /// What the daemon takes for the present instant; where none runs, what the clock shows.
    var now: Instant { engine?.now ?? clock.now() }

    /// Lets time pass until so long after the beginning; what comes on the way comes.
    func run(until target: Elapsed) throws {
        while true {
            let timer = engine?.timer.armed.map { max(offset, $0 - start - skew) }
            let full = fullUntil.map { max(offset, $0) }
            guard let next = [timer, hooks.nextReport.map { max(offset, $0) }, full].compactMap({ $0 }).min(), next <= target else {
                break
            }
            pass(to: next)
            if next == full {
                freeDisk()
            } else if let report = hooks.nextReport, max(offset, report) == next {
                try hear()
            } else {
                try step(.timer) { try $0.fire() }
            }
        }
        pass(to: max(target, offset))
    }

    /// Time passes and nobody notices.
    func pass(to target: Elapsed) {
        offset = max(offset, target)
        hooks.now = offset
        clock.set(start + offset + skew)
    }

    private func hear() throws {
        let running = hooks.running
        guard let (report, key) = hooks.takeReport() else { return }
        try step(.hook(report, key, running[key])) { try $0.run { $0.report(report, of: key) } }
    }

    // MARK: Steps

    /// Something happens to the engine; every invariant is looked at afterwards.
    func step(
        _ cause: Passage.Cause, _ body: (VirtualEngine<SimulatedLedger>) throws -> Void
    ) throws {
        guard let engine else { return }
        try countStep()
        hooks.beginStep()
        observer.beginStep()
        let wasPlanCurrent = isPlanCurrent
        let writes = ledger.writes
        do {
            try body(engine)
        } catch is CommandError {
            // What cannot be done is refused; nothing has changed.
        } catch is SimulatedLedger.DiskFailure {
        } catch is SimulatedLedger.Crash {
        }
        let isUnwritten = ledger.writes == writes && ledger.ended == nil
        try finishStep(cause, wasPlanCurrent: wasPlanCurrent, isUnwritten: isUnwritten)
        if ledger.ended != nil { try restart(after: .seconds(5)) }
    }

    /// An engine that does something again and again without time passing spins.
    private func countStep() throws {
        stepsAtOnce = offset == lastStep ? stepsAtOnce + 1 : 0
        lastStep = offset
        guard stepsAtOnce < 2_000 else { throw Spinning() }
    }

    /// Two thousand steps at one instant.
    private struct Spinning: Error {}

    /// `isUnwritten`: nothing was written in it.
    private func finishStep(_ cause: Passage.Cause, wasPlanCurrent: Bool, isUnwritten: Bool = false) throws {
        tally.steps += 1
        let hasCrashed = ledger.ended != nil
        if ledger.refused != refusedBefore || ledger.isFull {
            refusedBefore = ledger.refused
            troubleUntil = offset + .seconds(61)
        }
        let before = latest
        for (command, consequence) in observer.done { take(command, consequence, followUps: before.identities) }
        // The daemon ended after the commit: what was said may be kept, though nobody was told.
        let isUntold = hasCrashed && ledger.ended == .after && observer.done.isEmpty
        if hasCrashed {
            tally.crashes += 1
            hooks.endAll()
            engineEnds()
            try home.reopen()
            if isUntold { try adopt() }
        }
        let now = now
        switch cause {
        case .start: seesDesktop = false
        case .desktop: seesDesktop = isDesktopPresent
        default: break
        }
        var isRunning = engine != nil
        if case .end = cause { isRunning = false }
        let latestChange: ChangeID?
        (latest, plannedBy, latestChange) = try home.store.read { transaction in
            let book = Book(transaction, rules: rules, now: now)
            return (
                try Snapshot(
                    of: book, people: facts.known, armed: engine?.armed, unwrittenSince: isUnwritten ? before : nil),
                try transaction.kept(PlanningAgain.fingerprintName), try Self.latestChange(in: transaction)
            )
        }
        let plannedBefore = plannedAt
        var passage = Passage(
            cause: cause, before: before, after: latest, done: observer.done, starts: hooks.starts, running: hooks.running,
            hasCrashed: hasCrashed, isUntold: isUntold, isSetBackUnplanned: isSetBackUnplanned,
            hadDiskTrouble: offset < troubleUntil, isPlanCurrent: isPlanCurrent,
            wasPlanCurrent: wasPlanCurrent, isRunning: isRunning, isDesktopPresent: seesDesktop, facts: facts, days: days,
            configuration: configuration, rules: rules, chronicle: chronicle, plannedAt: try notePlanning(cause, wasPlanCurrent),
            plannedBefore: plannedBefore,
            store: home.store)
        chronicle.take(passage)
        passage.chronicle = chronicle
        tell(passage)
        for invariant in invariants {
            if let breach = try invariant.breach(passage) { throw Breach(invariant: invariant, words: breach, at: now) }
        }
        isSetBackUnplanned = hasCrashed && (isSetBackUnplanned || passage.clockWasSetBack)
        tally.take(passage)
        change = latestChange
    }

    private var days: OwnDays {
        OwnDays(hours: configuration.hours ?? Configuration.office, zone: rules.zone, decided: facts.own)
    }

    /// As of when everyone's plan was made.
    private func notePlanning(_ cause: Passage.Cause, _ wasPlanCurrent: Bool) throws -> [ContactID: Instant] {
        let now = now
        if case .clock = cause, offset < troubleUntil {
            // Planning waits for the disk: as of when it is made is not known.
            plannedAt = [:]
            return plannedAt
        }
        let isEveryone: Bool =
            switch cause {
            case _ where ledger.ended != nil: false
            case .rules(let haveChanged): haveChanged
            case .start: !wasPlanCurrent || (lastChange.map { $0 > now } ?? false)
            case .clock: ([lastChange].compactMap { $0 } + plannedAt.values).contains { $0 > now }
            default: observer.done.contains { $0.consequence.touchesEveryone } || !wasPlanCurrent
            }
        for contact in isEveryone ? facts.known : observer.done.flatMap(\.consequence.contacts).map(\.contact.id) {
            plannedAt[contact] = now
        }
        return plannedAt
    }

    private func take(_ command: Command, _ consequence: Consequence, followUps: [FollowUpID: FollowUpIdentity]) {
        if case .undo = command {
            if let last = earlier.popLast() { facts = last.facts }
            return
        }
        let said = saidNow
        earlier.append((facts, said))
        facts.take(command, consequence, at: now, said: said, followUps: followUps)
    }

    /// The daemon ended between the commit and the answer: what it kept counts, if it is one whole command.
    private func adopt() throws {
        let (people, own) = try home.store.read { transaction in
            let known = try transaction.contacts(matching: "", circle: nil, after: nil, limit: .max).map(\.id)
            var people: [ContactID: PersonFacts] = [:]
            for contact in known { people[contact] = try transaction.history(of: contact).map(PersonFacts.init) }
            return (people, PersonFacts.decided(try transaction.ownDecisions()))
        }
        let before = facts
        facts.adopt(people, own: own)
        let latest = try latestChange()
        if let latest, change.map({ $0 < latest }) ?? true {
            earlier.append((before, saidNow))
        } else if latest != change {
            // An undo of which nobody was told took the latest command back.
            earlier.removeLast()
        }
    }

    /// As of when a command counts that is given now.
    private var saidNow: Instant { max(now, lastChange ?? now) }

    /// The latest change that was not taken back.
    private func latestChange() throws -> ChangeID? {
        try home.store.read(Self.latestChange)
    }

    private static func latestChange(in transaction: Transaction) throws -> ChangeID? {
        try transaction.changes(limit: 1).first?.id
    }

    /// Whether everyone's plan is made with the rules in force, after the last step.
    private var isPlanCurrent: Bool { plannedBy == rules.fingerprint }
}

/// A sentence that did not hold.
struct Breach: Error {
    let invariant: Invariant
    /// What was found instead.
    let words: String
    let at: Instant
}

extension Life {
    // MARK: The daemon and its machine

    /// The daemon is started; where the disk refuses, again a minute later.
    func startDaemon() throws {
        while engine == nil {
            let home = home
            ledger = SimulatedLedger(home.store, onCrash: { try home.takeImage() })
            ledger.isFull = fullUntil != nil
            refusedBefore = 0
            rules = maker.rules(settings.configured)
            let started = VirtualEngine(
                ledger: ledger, rules: rules, clock: clock, delivery: hooks, observer: observer, isDesktopPresent: false,
                lead: HeadStart.lead)
            engine = started
            var isRefused = false
            try step(.start) { engine in
                do { try engine.start() } catch is SimulatedLedger.DiskFailure { isRefused = true }
            }
            guard isRefused, engine === started else { break }
            engine = nil
            hooks.endAll()
            pass(to: offset + .minutes(1))
            freeDisk()
        }
        let isPresent = isDesktopPresent
        try step(.desktop) { try $0.run { $0.desktop(isPresent: isPresent) } }
    }

    /// The daemon ends; no other has started when the moment comes that it was preparing.
    private func engineEnds() {
        pass(to: offset + (now - clock.now()))
        engine = nil
    }

    /// The daemon ended; the next is started so long after.
    private func restart(after pause: Elapsed) throws {
        pass(to: offset + pause)
        try startDaemon()
    }

    /// The daemon is killed at once, or ends in order; it is away for so long.
    func end(isOrderly: Bool, for length: Elapsed) throws {
        guard engine != nil else { return }
        if isOrderly {
            try step(.end) { try $0.run { $0.stop() } }
            // The stop itself may have met its end.
            guard engine != nil else { return }
            engineEnds()
            hooks.endAll()
            try home.reopen()
        } else {
            try ledger.end()
            hooks.beginStep()
            observer.beginStep()
            try finishStep(.end, wasPlanCurrent: isPlanCurrent)
        }
        try restart(after: length)
    }

    func sleep(for length: Elapsed) throws {
        pass(to: offset + length)
        tally.sleeps += 1
        freeDisk()
        try step(.wake) { try $0.run { $0.wake() } }
    }

    func stepClock(by step: Elapsed) throws {
        skew = skew + step
        clock.set(start + offset + skew)
        tally.clockSteps += 1
        try self.step(.clock(step)) { try $0.run { $0.clockWasSet() } }
    }

    func travel(to zone: String) throws {
        machine.zone = try maker.zones.zone(named: zone)
        try changeRules()
    }

    func configure(_ number: Int) throws {
        let written = Configuration.table[number]
        let reading = SettingsReading(
            [ConfigurationFile(path: "coltiva.conf", content: .success(Array(written.text.utf8)))], in: surroundings)
        settings = settings.after(reading)
        if reading.configured != nil { configuration = written }
        try changeRules()
        guard reading.configured == nil else { return }
        try step(.desktop) { try $0.run { $0.announce("The new settings are not in force.", as: .settings) } }
    }

    private func changeRules() throws {
        let before = rules.fingerprint
        rules = maker.rules(settings.configured)
        let rules = rules
        try step(.rules(haveChanged: rules.fingerprint != before)) { try $0.run { $0.change(rules) } }
    }

    func setDesktop(isPresent: Bool) throws {
        isDesktopPresent = isPresent
        try step(.desktop) { try $0.run { $0.desktop(isPresent: isPresent) } }
    }

    func fillDisk(for length: Elapsed) {
        fullUntil = offset + length
        ledger.isFull = true
    }

    /// The disk has room again, where its time has come.
    private func freeDisk() {
        guard let full = fullUntil, full <= offset else { return }
        fullUntil = nil
        ledger.isFull = false
    }

    func breakDisk(writes: Int) { ledger.failingWrites = writes }

    func killAtWrite(_ write: Int, _ phase: SimulatedLedger.Phase) { ledger.crash = (write, phase) }

    // MARK: Commands

    func perform(_ command: Command) throws {
        try step(.command) { engine in try engine.run { _ = try $0.perform(command) } }
    }

    /// The open follow-ups of a contact.
    func open(of contact: ContactID) -> [StoredFollowUp] { latest.open[contact] ?? [] }
}
