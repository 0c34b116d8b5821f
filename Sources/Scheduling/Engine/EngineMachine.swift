package import CivilTime
import Relationships

/// The engine's whole state and what it does at each event: pure, so that every case can be a row of a table.
///
/// Delivery (domain.md): `planned -> claimed (committed before the hook starts) -> shown (committed after it said so)`. What is held here
/// is what is on its way now; all else is in the ledger.
package struct EngineMachine: Sendable {
    fileprivate enum Phase {
        case running(Running)
        case stopped
    }

    /// What the engine is doing now.
    fileprivate struct Running {
        var isDesktopPresent: Bool
        var isPlanning = false
        /// Whether the journal has been told that reminders wait for a desktop.
        var hasToldOfHolding = false
        var flights: [DeliveryKey: Flight] = [:]
        /// What was on the screen when an earlier run ended, until it is started again.
        var resumed: Set<DeliveryKey> = []
        var backup = Backup.none
    }

    /// Where the backup stands that is made by itself.
    fileprivate enum Backup {
        case none
        /// It is being made, and will have everything up to the change.
        case underWay(upTo: ChangeID)
        /// The last could not be made; it is tried again from then on.
        case failed(retryAt: Instant)
    }

    /// A notice on its way through a hook that runs.
    fileprivate struct Flight {
        let delivery: Delivery
        var isShown = false
        /// What the notice names and is still open.
        var open: Set<FollowUpID>

        init(_ delivery: Delivery) {
            self.delivery = delivery
            open = Set(delivery.reminders.map(\.followUp))
        }
    }

    private var phase: Phase

    package init(isDesktopPresent: Bool) {
        phase = .running(Running(isDesktopPresent: isDesktopPresent))
    }

    /// The actions that the event leads to, in order.
    package mutating func handle(_ event: EngineEvent, at now: Instant, rules: Rules) -> [EngineAction] {
        guard case .running(var running) = phase else { return [] }
        defer { if case .running = phase { phase = .running(running) } }
        switch event {
        case .outlook(let outlook):
            return running.act(on: outlook, at: now, rules: rules)
        case .shown(let key):
            return running.shown(key)
        case .word(let word, let key):
            guard let flight = running.flights[key], let reminder = flight.delivery.reminders.first,
                flight.delivery.event == .reminder
            else { return [] }
            return running.shown(key) + [.decide(word, reminder)]
        case .ended(let key, let result):
            return running.ended(key, result, at: now, rules: rules)
        case .notStarted(let key):
            running.flights[key] = nil
            return [.look]
        case .closed(let followUps):
            return running.withdraw(Set(followUps)) + [.look]
        case .resumed(let keys):
            running.resumed = keys
            return []
        case .desktop(let isPresent):
            if isPresent != running.isDesktopPresent { running.hasToldOfHolding = false }
            running.isDesktopPresent = isPresent
            return [.look]
        case .planning(let isUnderWay):
            running.isPlanning = isUnderWay
            return isUnderWay ? [] : [.look]
        case .begunAnew:
            running = Running(isDesktopPresent: running.isDesktopPresent)
            return []
        case .backUpEnded(let isMade):
            return running.backUpEnded(isMade: isMade, at: now)
        case .stop:
            phase = .stopped
            return running.flights.keys.sorted { ($0.notice, $0.hook) < ($1.notice, $1.hook) }.map { .withdraw($0) } + [.arm(nil)]
        }
    }
}

extension EngineMachine.Running {
    /// Claims and starts what may be shown now, and arms the timer for what is next.
    fileprivate mutating func act(on outlook: Outlook, at now: Instant, rules: Rules) -> [EngineAction] {
        // While everyone is planned again a moment may still change: what is due waits for the end of it.
        guard !isPlanning else { return [.arm(nil)] }
        let inexact = flights.values.first { !$0.isShown && !$0.delivery.isExact }?.delivery.notice
        let turn = Turn(
            outlook: outlook, now: now, rules: rules, isDesktopPresent: isDesktopPresent,
            flights: Turn.Flights(keys: Set(flights.keys), inexact: inexact, resumed: resumed))
        let backUp = backUp(outlook.backup, at: now)
        var actions = backUp.actions
        for delivery in turn.starts {
            flights[delivery.key] = EngineMachine.Flight(delivery)
            resumed.remove(delivery.key)
            actions.append(.start(delivery))
        }
        for delivery in turn.abandoned {
            actions.append(.record(.givenUp, delivery.key))
            actions.append(
                .tell(.givenUp(delivery.key, reminders: delivery.reminders, why: "the settings no longer name this hook")))
        }
        for key in turn.closed { actions.append(.record(.ended, key)) }
        if turn.waitsForDesktop > 0, !hasToldOfHolding {
            hasToldOfHolding = true
            actions.append(.tell(.holdingForDesktop(count: turn.waitsForDesktop)))
        }
        if let claim = turn.claim {
            // One claim at a time: the next look sees what it left.
            return actions + [
                .claim(
                    reminders: claim.reminders, event: claim.event, isSummary: claim.isSummary, isExact: claim.isExact,
                    hooks: claim.hooks),
                .look,
            ]
        }
        return actions + [.arm([turn.wake, backUp.at].compactMap { $0 }.min())]
    }

    /// Begins a backup that is due and not under way; otherwise also when it is to be looked at.
    private mutating func backUp(_ wanted: WantedBackup?, at now: Instant) -> (actions: [EngineAction], at: Instant?) {
        guard let wanted else { return ([], nil) }
        var moment = wanted.at
        switch backup {
        case .underWay: return ([], nil)
        case .failed(let retryAt): moment = max(moment, retryAt)
        case .none: break
        }
        guard moment <= now else { return ([], moment) }
        backup = .underWay(upTo: wanted.upTo)
        return ([.backUp], nil)
    }

    fileprivate mutating func backUpEnded(isMade: Bool, at now: Instant) -> [EngineAction] {
        guard case .underWay(let change) = backup else { return [] }
        backup = isMade ? .none : .failed(retryAt: now + .hours(1))
        return (isMade ? [.keepBackup(upTo: change)] : []) + [.look]
    }

    fileprivate mutating func shown(_ key: DeliveryKey) -> [EngineAction] {
        guard var flight = flights[key], !flight.isShown else { return [] }
        flight.isShown = true
        flights[key] = flight
        return [
            .record(.shown, key), .tell(.shown(key, reminders: flight.delivery.reminders, event: flight.delivery.event)), .look,
        ]
    }

    fileprivate mutating func ended(_ key: DeliveryKey, _ result: HookResult, at now: Instant, rules: Rules) -> [EngineAction] {
        let shown = result == .showed ? shown(key) : []
        guard let flight = flights.removeValue(forKey: key) else { return [] }
        if flight.isShown { return shown + [.record(.ended, key), .look] }
        guard case .failed(let why) = result else { return [] }
        let delivery = flight.delivery
        if let retryAt = Retry.next(after: delivery.failures, policy: rules.hooks.first { $0.name == key.hook }, now: now) {
            return [
                .record(.failed(retryAt: retryAt), key),
                .tell(.tryFailed(key, reminders: delivery.reminders, why: why, retryAt: retryAt)), .look,
            ]
        }
        return [.record(.givenUp, key), .tell(.givenUp(key, reminders: delivery.reminders, why: why)), .look]
    }

    /// Takes notices from the screen of which nothing is open any more; those of a digest may close one by one. One that sums up everything
    /// says more.
    fileprivate mutating func withdraw(_ closed: Set<FollowUpID>) -> [EngineAction] {
        var actions: [EngineAction] = []
        for (key, flight) in flights.sorted(by: { ($0.key.notice, $0.key.hook) < ($1.key.notice, $1.key.hook) })
        where flight.delivery.namesOnlyReminders && !flight.open.isDisjoint(with: closed) {
            let open = flight.open.subtracting(closed)
            flights[key]?.open = open
            if open.isEmpty { actions.append(.withdraw(key)) }
        }
        return actions
    }
}
