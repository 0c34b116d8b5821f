package import CivilTime
import Dispatch
package import Relationships

/// The engine: one actor that carries out what `EngineMachine` decides, answers commands and keeps the one timer armed.
package actor Engine<Ledger: LedgerPort> {
    private let executor: QueueExecutor
    private let ledger: Ledger
    private let clock: any ClockPort
    private let timer: any TimerPort
    private let delivery: any DeliveryPort
    private let observer: any ObserverPort
    private let backups: (any BackupPort)?

    package private(set) var rules: Rules
    private var machine: EngineMachine
    /// Actions still to be carried out; after a failure that may pass they wait here for the next turn.
    private var pending: [EngineAction] = []
    private var isDraining = false
    /// Where planning everyone again stands; nil where it is done.
    private var planning: PlanningAgain?
    /// When planning goes on that waits for a failure to pass.
    private var planningRetryAt: Instant?
    private var isStopped = false
    /// Until when it was told whose standing time has changed; nil: nobody has ever asked.
    private var standingsToldUntil: Instant?
    /// Whether that is told, for which the timer is armed too.
    private var tellsStandings = false
    /// What the timer is armed for.
    package private(set) var nextWake: Instant?

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    /// Joins the parts; nothing happens before `start()`. Without `backups` the rules want none.
    package init(
        executor: QueueExecutor, ledger: Ledger, rules: Rules, clock: any ClockPort, timer: any TimerPort,
        delivery: any DeliveryPort, observer: any ObserverPort, backups: (any BackupPort)? = nil, isDesktopPresent: Bool
    ) {
        self.executor = executor
        self.ledger = ledger
        self.rules = rules
        self.clock = clock
        self.timer = timer
        self.delivery = delivery
        self.observer = observer
        self.backups = backups
        machine = EngineMachine(isDesktopPresent: isDesktopPresent)
    }

    // MARK: What happens

    /// Looks what an earlier run left, and whether the rules have changed since; so it is soon ready. What comes of that is up to `takeUp()`.
    package func start() throws {
        try begin(isAnew: false)
    }

    /// Takes up what an earlier run left, plans everyone again where that is needed, and arms the timer.
    package func takeUp() {
        drain()
        if planning != nil { planNextBatch() }
    }

    /// Takes all that was shown from the screen, has the body put something else in the place of all that is known, and begins on that as a start
    /// does, with everyone planned again. Where the body throws, that is done with what was known.
    package func beginAnew<Answer: Sendable>(after body: @Sendable () throws -> Answer) throws -> Answer {
        delivery.withdrawAll()
        // What could not be written until now was of what is gone.
        pending = []
        handle(.begunAnew)
        let result = Result { try body() }
        try begin(isAnew: true)
        takeUp()
        return try result.get()
    }

    private func begin(isAnew: Bool) throws {
        let now = clock.now()
        let fingerprint = rules.fingerprint
        let rules = rules
        let (isKnown, resumed) = try ledger.write { transaction in
            let book = Book(transaction, rules: rules, now: now)
            var resumed: Set<DeliveryKey> = []
            for delivery in try transaction.deliveries(in: [.running, .lingering]) {
                // A crash after claimed shows it again, and so does one that waited for a click, while it is not acknowledged.
                let isOver = try delivery.namesOnlyReminders && book.unacknowledged(of: delivery).isEmpty
                try transaction.record(isOver ? .ended : .requeued, notice: delivery.notice, hook: delivery.hook, at: now)
                if !isOver { resumed.insert(delivery.key) }
            }
            let isKnown =
                try !isAnew && transaction.kept(PlanningAgain.fingerprintName) == fingerprint && !book.isAnythingDatedAhead()
            return (isKnown, resumed)
        }
        planning = isKnown ? nil : PlanningAgain(fingerprint: fingerprint)
        for event in [EngineEvent.resumed(resumed), .planning(isUnderWay: !isKnown)] {
            pending += machine.handle(event, at: now, rules: rules)
        }
    }

    /// The timer's instant has come, or the machine woke: look again.
    package func wake() {
        handle(nil)
        if planningRetryAt != nil { planNextBatch() }
    }

    /// The clock was set. "An entry dated after the present instant counts, in each plan, as of that plan's instant": where there may be
    /// one now, everyone is planned again.
    package func clockWasSet() {
        let isAnythingDatedAhead = (try? read { try $0.isAnythingDatedAhead() }) ?? true
        if isAnythingDatedAhead { planEveryoneAgain() } else { wake() }
    }

    /// Someone shows notifications now, or no longer.
    package func desktop(isPresent: Bool) {
        handle(.desktop(isPresent: isPresent))
    }

    /// What a hook said, or how it ended.
    package func report(_ report: HookReport, of key: DeliveryKey) {
        switch report {
        case .shown: handle(.shown(key))
        case .word(let word): handle(.word(word, key))
        case .ended(let result): handle(.ended(key, result))
        }
    }

    /// New settings or another zone: everyone's plan follows, a batch at a time, and calls are answered meanwhile.
    package func change(_ rules: Rules) {
        let isSame = self.rules.fingerprint == rules.fingerprint
        self.rules = rules
        if isSame { wake() } else { planEveryoneAgain() }
    }

    /// Tells from now on which follow-ups time makes ready or leaves past their due, and wakes for that; or no longer. Asked again, it tells at
    /// once what has come in between.
    package func tellStandings(_ isAsked: Bool) {
        tellsStandings = isAsked
        standingsToldUntil = standingsToldUntil ?? clock.now()
        if isAsked { wake() }
    }

    /// The backup that the port was to make is made, or could not be.
    package func backUpEnded(isMade: Bool) {
        handle(.backUpEnded(isMade: isMade))
    }

    /// Ends all hooks; what was shown and not decided is shown again at the next start. Nothing is done afterwards.
    package func stop() {
        // What could not be written until now is found anew at the next start.
        pending = []
        planning = nil
        planningRetryAt = nil
        handle(.stop)
        isStopped = true
    }

    /// Whether everyone is being planned again.
    package var isPlanning: Bool { planning != nil }

    /// Whether the next batch is on the queue; it does not wait for a failure to pass.
    package var isPlanningNow: Bool { planning != nil && planningRetryAt == nil }

    // MARK: Commands and questions

    /// Carries out a command; a dry run says what would come of it and writes nothing.
    package func perform(_ command: Command, dryRun: Bool = false) throws -> Consequence {
        let rules = rules
        let now = clock.now()
        guard !dryRun else {
            do {
                return try ledger.write { transaction in
                    let book = Book(transaction, rules: rules, now: now)
                    _ = try book.letTimePass()
                    throw DryRun(consequence: try CommandRunner(book).run(command))
                }
            } catch let rehearsed as DryRun {
                var consequence = rehearsed.consequence
                consequence.change = nil
                return consequence
            }
        }
        let (changed, consequence) = try ledger.write { transaction in
            let book = Book(transaction, rules: rules, now: now)
            let changed = try book.letTimePass()
            let consequence = try CommandRunner(book).run(command)
            if consequence.touchesEveryone { try transaction.keep(PlanningAgain.fingerprintName, "") }
            return (changed, consequence)
        }
        if !changed.isEmpty { observer.tell(.closed(changed)) }
        observer.done(command, consequence)
        try? tellStandings(at: now, except: consequence.contacts.flatMap(\.open).map(\.id))
        if consequence.touchesEveryone { planEveryoneAgain() }
        var decided = changed + consequence.closed
        if case .snooze(let followUps, _, _) = command { decided += followUps }
        handle(.closed(decided))
        return consequence
    }

    /// Makes the stage empty, on which a file lies until all of it is there.
    package func clearStage() throws {
        try ledger.write { try $0.clearStage() }
    }

    /// Adds to the stage.
    package func stage(_ people: [IncomingPerson], _ messages: [IncomingMessage]) throws {
        try ledger.write { try $0.stage(people, messages) }
    }

    /// Answers a question on one consistent state.
    package func read<Answer: Sendable>(_ question: @Sendable (Book<Ledger.Transaction>) throws -> Answer) throws -> Answer {
        let rules = rules
        let now = clock.now()
        return try ledger.read { try question(Book($0, rules: rules, now: now)) }
    }

    /// Answers a question as if other rules were in force: everyone is planned by them in a transaction that is rolled back. Nothing else is
    /// done meanwhile: about two seconds for 100,000 contacts.
    package func suppose<Answer: Sendable>(
        _ rules: Rules, _ question: @Sendable (Book<Ledger.Transaction>) throws -> Answer
    ) throws -> Answer {
        let now = clock.now()
        do {
            return try ledger.write { transaction in
                let book = Book(transaction, rules: rules, now: now)
                var planning: PlanningAgain? = PlanningAgain(fingerprint: rules.fingerprint)
                while var batch = planning { planning = try batch.planBatch(in: book).0 }
                throw Supposed(answer: try question(book))
            }
        } catch let supposed as Supposed<Answer> {
            return supposed.answer
        }
    }

    /// An answer, carried out of the transaction that is rolled back.
    private struct Supposed<Answer: Sendable>: Error {
        let answer: Answer
    }

    /// What happened in a dry run, carried out of the transaction that is rolled back.
    private struct DryRun: Error {
        let consequence: Consequence
    }

    /// Keeps a value under a name between runs.
    package func keep(_ name: String, _ value: String) throws {
        try ledger.write { try $0.keep(name, value) }
    }

    /// Tells the user something besides reminders, by the hooks that take the event and are not left out; what is exact does not wait for the user's
    /// hours.
    package func announce(_ text: String, as event: HookEvent, isExact: Bool = false, except hook: String? = nil) {
        let hooks = rules.hooks.filter { $0.events.contains(event) && $0.name != hook }.map(\.name)
        guard !hooks.isEmpty else { return }
        pending.append(.announce(text: text, event: event, isExact: isExact, hooks: hooks))
        wake()
    }

    // MARK: Actions

    private func handle(_ event: EngineEvent?) {
        guard !isStopped else { return }
        if let event {
            pending += machine.handle(event, at: clock.now(), rules: rules)
        } else {
            pending.append(.look)
        }
        drain()
    }

    private func drain() {
        guard !isDraining else { return }
        isDraining = true
        defer { isDraining = false }
        while let action = pending.first {
            do {
                try carryOut(action)
                pending.removeFirst()
            } catch {
                let retryAt = clock.now() + Self.patience
                observer.failed(.ledger(error, retryAt: retryAt))
                // What fails for good would fail at once again: it is left, and all else waits as well.
                if !mayPass(error) || action.isFoundAgain { leave(action) }
                arm(retryAt)
                return
            }
        }
    }

    /// Gives up an action that cannot be carried out; what it was for is found by the next look.
    private func leave(_ action: EngineAction) {
        pending.removeFirst()
        if case .start(let delivery) = action {
            pending += machine.handle(.notStarted(delivery.key), at: clock.now(), rules: rules)
        } else {
            pending.append(.look)
        }
    }

    private func mayPass(_ error: any Error) -> Bool {
        (error as? any PassingFailure)?.mayPass ?? false
    }

    /// How long the engine waits before it tries a full disk again.
    private static var patience: Elapsed { .minutes(1) }

    private func carryOut(_ action: EngineAction) throws {
        let now = clock.now()
        switch action {
        case .look:
            // One look serves all that were asked for.
            guard !pending.dropFirst().contains(.look) else { return }
            guard let outlook = try outlook(at: now) else { return }
            try tellStandings(at: now)
            pending += machine.handle(.outlook(outlook), at: now, rules: rules)
        case .claim(let reminders, _, isSummary: true, _, let hooks):
            let rules = rules
            try ledger.write { try Book($0, rules: rules, now: now).claimDigest(naming: reminders, hooks: hooks) }
            if !reminders.isEmpty { observer.tell(.due(reminders)) }
        case .claim(let reminders, let event, isSummary: false, let isExact, let hooks):
            _ = try ledger.write { transaction in
                try transaction.claim(
                    reminders.map(\.id), event: event, text: nil, isSummary: false, isExact: isExact, hooks: hooks, at: now)
            }
            observer.tell(.due(reminders))
        case .announce(let text, let event, let isExact, let hooks):
            _ = try ledger.write {
                try $0.claim([], event: event, text: text, isSummary: false, isExact: isExact, hooks: hooks, at: now)
            }
        case .start(let delivery):
            try start(delivery, at: now)
        case .record(let outcome, let key):
            try ledger.write { try $0.record(outcome, notice: key.notice, hook: key.hook, at: now) }
        case .withdraw(let key):
            delivery.withdraw(key)
        case .backUp:
            backups?.backUp()
        case .keepBackup(let change):
            try keepBackup(upTo: change)
        case .decide(let word, let reminder):
            try decide(word, reminder, at: now)
        case .arm(let instant):
            arm(instant)
        case .tell(let news):
            try tell(news)
        }
    }

    /// Commits that a backup was made that has everything up to the change.
    package func keepBackup(upTo change: ChangeID) throws {
        let rules = rules
        let now = clock.now()
        try ledger.write { try Book($0, rules: rules, now: now).keepBackup(upTo: change) }
    }

    /// What is to be done, once what time has brought is written; looking whether there is anything writes nothing. Nil where follow-ups were
    /// closed by it: what becomes of these comes first.
    private func outlook(at now: Instant) throws -> Outlook? {
        if let outlook = try read({ try $0.hasTimeBroughtAnything() ? nil : $0.outlook() }) { return outlook }
        let rules = rules
        let closed = try ledger.write { try Book($0, rules: rules, now: now).letTimePass() }
        guard !closed.isEmpty else { return try read { try $0.outlook() } }
        observer.tell(.closed(closed))
        pending += machine.handle(.closed(closed), at: now, rules: rules)
        return nil
    }

    /// Tells whose standing time has changed since that was told last; not of those that a command has just opened.
    private func tellStandings(at now: Instant, except opened: [FollowUpID] = []) throws {
        guard tellsStandings, let told = standingsToldUntil, told != now else { return }
        // Where the clock was set back, what comes again is told again.
        let changed = try told < now ? read { try $0.ledger.followUps(ofNewStandingAfter: told, until: now, limit: .max) } : []
        standingsToldUntil = now
        let others = changed.filter { !opened.contains($0) }
        if !others.isEmpty { observer.tell(.standings(others)) }
    }

    private func tell(_ news: EngineNews) throws {
        guard case .givenUp(let key, let reminders, _) = news else { return observer.tell(news) }
        let undelivered = try read { book in try reminders.filter { try book.isUndelivered($0) } }
        observer.tell(news)
        if !undelivered.isEmpty {
            announce(observer.words(forUndelivered: undelivered.count), as: .undelivered, except: key.hook)
        }
    }

    private func arm(_ instant: Instant?) {
        let instant = [instant, planningRetryAt, nextStanding()].compactMap { $0 }.min()
        nextWake = instant
        timer.arm(instant)
        observer.armed(instant)
    }

    /// When there is a standing to be told next; nil where nobody asks, or a look that has failed is to come first.
    private func nextStanding() -> Instant? {
        guard tellsStandings, let told = standingsToldUntil, let next = try? read({ try $0.ledger.nextStanding(after: told) }),
            next > clock.now()
        else { return nil }
        return next
    }

    private func start(_ delivery: Delivery, at now: Instant) throws {
        guard let hook = rules.hooks.first(where: { $0.name == delivery.hook }) else {
            // The settings have changed since the look.
            pending += machine.handle(.notStarted(delivery.key), at: now, rules: rules)
            return
        }
        let rules = rules
        let contents = try ledger.write { transaction -> DeliveredContents? in
            let contents = try Book(transaction, rules: rules, now: now).contents(of: delivery)
            try transaction.record(contents == nil ? .ended : .started, notice: delivery.notice, hook: delivery.hook, at: now)
            return contents
        }
        guard let contents else {
            pending += machine.handle(.notStarted(delivery.key), at: now, rules: rules)
            return
        }
        observer.tell(.claimed(delivery.key, reminders: delivery.reminders, event: delivery.event))
        self.delivery.start(delivery, by: hook, contents: contents, rules: rules, at: now)
    }

    /// A failure that may pass keeps the decision for later.
    private func decide(_ word: HookWord, _ reminder: DueReminder, at now: Instant) throws {
        guard let command = ClickedDecision.command(for: word, reminder: reminder, at: now, zone: rules.zone) else { return }
        do {
            _ = try perform(command)
        } catch  where !mayPass(error) {
            observer.failed(.decision(word, reminder, error))
        }
    }

    // MARK: Planning everyone again

    private func planEveryoneAgain() {
        let isUnderWay = planning != nil && planningRetryAt == nil
        planning = PlanningAgain(fingerprint: rules.fingerprint)
        handle(.planning(isUnderWay: true))
        if !isUnderWay { planNextBatch() }
    }

    /// Plans a batch, then lets waiting calls in before the next.
    private func planNextBatch() {
        guard var planning else { return }
        planningRetryAt = nil
        let rules = rules
        let now = clock.now()
        do {
            let (next, closed) = try ledger.write { transaction in
                try planning.planBatch(in: Book(transaction, rules: rules, now: now))
            }
            self.planning = next
            if !closed.isEmpty {
                observer.tell(.closed(closed))
                handle(.closed(closed))
            }
            if next == nil { observer.tell(.planned) }
        } catch  where mayPass(error) {
            let retryAt = now + Self.patience
            observer.failed(.ledger(error, retryAt: retryAt))
            planningRetryAt = retryAt
            return arm(nil)
        } catch {
            // The fingerprint is not kept: the next start tries again.
            observer.failed(.ledger(error, retryAt: nil))
            self.planning = nil
        }
        if self.planning == nil {
            handle(.planning(isUnderWay: false))
        } else {
            executor.queue.async { self.assumeIsolated { $0.planNextBatch() } }
        }
    }
}
