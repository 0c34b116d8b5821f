package import CivilTime
import Planning
package import Relationships

/// One look at what is due: what may be shown now, and when to look again (domain.md, "Delivery").
package struct Turn: Sendable {
    /// Reminders to be claimed for one notice.
    package struct Claim: Hashable, Sendable {
        package let reminders: [DueReminder]
        package let event: HookEvent
        /// Whether it is the digest that sums up everything.
        package let isSummary: Bool
        package let isExact: Bool
        package let hooks: [String]

        init(_ reminders: [DueReminder], as event: HookEvent, isSummary: Bool = false, isExact: Bool, hooks: [String]) {
            self.reminders = reminders
            self.event = event
            self.isSummary = isSummary
            self.isExact = isExact
            self.hooks = hooks
        }
    }

    /// What is on its way through hooks that run.
    package struct Flights: Sendable {
        /// The deliveries whose hook runs.
        package var keys: Set<DeliveryKey>
        /// The notice that is not exact and on its way to the screen.
        package var inexact: NoticeID?
        /// What was on the screen when an earlier run ended, and comes back.
        package var resumed: Set<DeliveryKey>

        package init(keys: Set<DeliveryKey> = [], inexact: NoticeID? = nil, resumed: Set<DeliveryKey> = []) {
            self.keys = keys
            self.inexact = inexact
            self.resumed = resumed
        }
    }

    /// The next notice, if one may be shown now.
    package private(set) var claim: Claim?
    /// Deliveries to be started now.
    package private(set) var starts: [Delivery] = []
    /// Deliveries whose hook is no longer configured.
    package private(set) var abandoned: [Delivery] = []
    /// Deliveries of which nothing is open any more, or all was decided on.
    package private(set) var closed: [DeliveryKey] = []
    /// How many reminders are due while nobody shows notifications.
    package private(set) var waitsForDesktop = 0
    /// When to look again; nil: nothing is to come.
    package private(set) var wake: Instant?

    private let now: Instant
    private let rules: Rules
    private let own: OwnTime
    private let isDesktopPresent: Bool
    /// From when on a notice that is not exact may be shown, as far as the last one goes.
    private let apartUntil: Instant
    private var flights: Flights

    /// Decides.
    package init(outlook: Outlook, now: Instant, rules: Rules, isDesktopPresent: Bool, flights: Flights) {
        self.now = now
        self.rules = rules
        self.isDesktopPresent = isDesktopPresent
        self.flights = flights
        own = outlook.own
        // One that was shown after the present instant was so before the clock was set back.
        let last = outlook.lastInexactShown.flatMap { $0 <= now ? $0 : nil }
        apartUntil = last.map { rules.zone.adding(rules.apart, to: $0) } ?? now
        wake = outlook.next
        for delivery in outlook.waiting where !flights.keys.contains(delivery.key) { consider(delivery) }
        consider(outlook.due, isDigestDue: outlook.isDigestDue)
    }

    // MARK: Deliveries that wait

    private mutating func consider(_ delivery: Delivery) {
        guard !delivery.reminders.isEmpty || !delivery.namesOnlyReminders else {
            closed.append(delivery.key)
            return
        }
        guard let hook = rules.hooks.first(where: { $0.name == delivery.hook }) else {
            abandoned.append(delivery)
            return
        }
        // A try that is further ahead than any wait was set before the clock was set back.
        if let nextTry = delivery.nextTry, nextTry > now, nextTry <= now + Retry.longest { return }
        guard canRun(hook) else {
            if !delivery.wasShown { waitsForDesktop += delivery.reminders.count }
            return
        }
        guard isAllowed(isExact: delivery.isExact) else { return }
        if !delivery.isExact, !flights.resumed.contains(delivery.key), flights.inexact != delivery.notice {
            // Where another hook has shown it, this one's own retry is no new notification.
            let isRetry = delivery.wasShown && delivery.failures > 0
            guard isRetry || mayShowInexact() else { return }
            if !isRetry { flights.inexact = delivery.notice }
        }
        starts.append(delivery)
    }

    // MARK: What is due

    private mutating func consider(_ due: [DueReminder], isDigestDue: Bool) {
        var showable: [(reminder: DueReminder, hooks: [String])] = []
        for reminder in due {
            let hooks = hooks(for: reminder)
            if hooks.isEmpty {
                if rules.hooks.contains(where: { $0.remindsOf(reminder.identity.kind) }) { waitsForDesktop += 1 }
            } else if isAllowed(isExact: reminder.isExact) {
                showable.append((reminder, hooks))
            }
        }
        let together = together(showable.map(\.reminder), isDigestDue: isDigestDue)
        if !together.isEmpty {
            claim = digest(together, isDigestDue: isDigestDue)
            guard claim == nil else { return }
        }
        // While a digest waits for its turn, what it will name waits with it.
        let waiting = Set(together)
        showable.removeAll { waiting.contains($0.reminder) }
        if let exact = showable.first(where: { $0.reminder.isExact }) {
            claim = Claim([exact.reminder], as: .reminder, isExact: true, hooks: exact.hooks)
            return
        }
        guard together.isEmpty else { return }
        if let next = showable.first {
            if mayShowInexact() { claim = Claim([next.reminder], as: .reminder, isExact: false, hooks: next.hooks) }
        } else if isDigestDue, !digestHooks.isEmpty {
            // It has no due: "those that wait come in the order of due".
            claim = digest([], isDigestDue: true)
        }
    }

    /// What one digest names: "more than `CatchUp` late ones", and what absences have held until now (the welcome digest); nothing where no
    /// hook takes digests now.
    private func together(_ showable: [DueReminder], isDigestDue: Bool) -> [DueReminder] {
        guard !digestHooks.isEmpty else { return [] }
        let late = Set(showable.filter { Lateness.isLate($0.at, now: now, hours: rules.hours, zone: rules.zone) })
        let returns = Set(
            own.absences.filter { $0.interval.end <= now }.map {
                Hold.release($0.interval.start, isExact: false, own: own).at
            })
        let held = Set(showable.filter { !$0.isExact && returns.contains($0.at) })
        let isCatchingUp = late.count > rules.catchUp
        // One alone is shown as itself, with its buttons; "the weekly digest joins it".
        let isWelcome = held.count > 1 || isDigestDue && !held.isEmpty
        let named = (isCatchingUp ? late : []).union(isWelcome ? held : [])
        // What else is due of the same follow-ups would only repeat them a moment later.
        let followUps = Set(named.map(\.followUp))
        return showable.filter { named.contains($0) || !$0.isExact && followUps.contains($0.followUp) }
    }

    /// Nil where it must wait for its turn.
    private mutating func digest(_ reminders: [DueReminder], isDigestDue: Bool) -> Claim? {
        let isExact = !reminders.isEmpty && reminders.allSatisfy(\.isExact)
        guard isExact || mayShowInexact() else { return nil }
        return Claim(reminders, as: .digest, isSummary: isDigestDue && !isExact, isExact: isExact, hooks: digestHooks)
    }

    private var digestHooks: [String] { rules.hooks.filter { $0.events.contains(.digest) && canRun($0) }.map(\.name) }

    // MARK: Small questions

    /// Whether hours, absences and pauses let it be shown now; where not, when they next do is kept.
    private mutating func isAllowed(isExact: Bool) -> Bool {
        guard !own.allows(now, isExact: isExact) else { return true }
        look(at: own.nextAllowed(from: now, isExact: isExact))
        return false
    }

    /// "Between two notifications that are not exact at least `Apart` passes": and one of them at a time is on its way.
    private mutating func mayShowInexact() -> Bool {
        guard flights.inexact == nil else { return false }
        guard apartUntil <= now else {
            look(at: apartUntil)
            return false
        }
        return true
    }

    private func canRun(_ hook: HookPolicy) -> Bool { hook.program != .desktop || isDesktopPresent }

    /// The hooks that show the reminder, none where all who could wait for a desktop.
    ///
    /// A desktop that is absent then joins when it comes, where another hook shows the reminder already.
    private func hooks(for reminder: DueReminder) -> [String] {
        let wanting = rules.hooks.filter { $0.remindsOf(reminder.identity.kind) }
        return wanting.contains(where: canRun) ? wanting.map(\.name) : []
    }

    private mutating func look(at instant: Instant) {
        wake = wake.map { min($0, instant) } ?? instant
    }
}
