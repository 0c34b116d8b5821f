package import CivilTime
import Planning
package import Relationships

/// One look at what is due: what may be shown now, and when to look again (domain.md, "Delivery").
package struct Turn: Sendable {
    /// Reminders to be claimed for one notice.
    package struct Claim: Sendable {
        package let reminders: [DueReminder]
        package let event: HookEvent
        package let isExact: Bool
        package let hooks: [String]
    }

    /// The next notice, if one may be shown now.
    package private(set) var claim: Claim?
    /// Deliveries to be started now.
    package private(set) var starts: [Delivery] = []
    /// Deliveries whose hook is no longer configured.
    package private(set) var abandoned: [DeliveryKey] = []
    /// Deliveries of which nothing is open any more.
    package private(set) var closed: [DeliveryKey] = []
    /// How many reminders are due while nobody shows notifications.
    package private(set) var waitsForDesktop = 0
    /// When to look again; nil: nothing is to come.
    package private(set) var wake: Instant?

    private let now: Instant
    private let rules: Rules
    private let isDesktopPresent: Bool
    /// Whether a notice that is not exact may be shown now, as far as the hours go.
    private let isInHours: Bool
    /// From when on a notice that is not exact may be shown, as far as the last one goes.
    private let apartUntil: Instant
    /// Whether one that is not exact is on its way to the screen.
    private var isShowingInexact: Bool

    /// Decides; `inFlight` are the deliveries whose hook runs.
    package init(
        outlook: Outlook, now: Instant, rules: Rules, isDesktopPresent: Bool, inFlight: Set<DeliveryKey>, isShowingInexact: Bool
    ) {
        self.now = now
        self.rules = rules
        self.isDesktopPresent = isDesktopPresent
        self.isShowingInexact = isShowingInexact
        isInHours = rules.hours.contains(now, in: rules.zone)
        apartUntil = outlook.lastInexactShown.map { rules.zone.adding(rules.apart, to: $0) } ?? now
        wake = outlook.next
        for delivery in outlook.waiting where !inFlight.contains(delivery.key) { consider(delivery) }
        consider(outlook.due)
    }

    // MARK: Deliveries that wait

    private mutating func consider(_ delivery: Delivery) {
        guard let hook = rules.hooks.first(where: { $0.name == delivery.hook }) else {
            abandoned.append(delivery.key)
            return
        }
        guard !delivery.reminders.isEmpty || delivery.text != nil else {
            closed.append(delivery.key)
            return
        }
        if let nextTry = delivery.nextTry, nextTry > now { return }
        guard canRun(hook) else {
            waitsForDesktop += delivery.reminders.count
            return
        }
        if !delivery.isExact {
            guard isInHours else { return look(at: nextHours) }
            // What was on the screen before comes back at once; it is not a new one.
            if !delivery.wasShown {
                guard !isShowingInexact else { return }
                guard apartUntil <= now else { return look(at: apartUntil) }
                isShowingInexact = true
            }
        }
        starts.append(delivery)
    }

    // MARK: Reminders that are due

    private mutating func consider(_ due: [DueReminder]) {
        guard !due.isEmpty else { return }
        var showable: [(reminder: DueReminder, hooks: [String])] = []
        for reminder in due {
            let hooks = hooks(for: reminder)
            if hooks.isEmpty {
                if rules.hooks.contains(where: { wants($0, reminder) }) { waitsForDesktop += 1 }
            } else {
                showable.append((reminder, hooks))
            }
        }
        if !isInHours, showable.contains(where: { !$0.reminder.isExact }) {
            look(at: nextHours)
            showable.removeAll { !$0.reminder.isExact }
        }
        let late = showable.filter { isLate($0.reminder) }
        if late.count > rules.catchUp, digest(late.map(\.reminder)) { return }
        if let exact = showable.first(where: { $0.reminder.isExact }) {
            claim = Claim(reminders: [exact.reminder], event: .reminder, isExact: true, hooks: exact.hooks)
            return
        }
        guard let next = showable.first, mayShowInexact() else { return }
        claim = Claim(reminders: [next.reminder], event: .reminder, isExact: false, hooks: next.hooks)
    }

    /// "More than `CatchUp` late ones become one digest"; false where no hook takes digests now.
    private mutating func digest(_ late: [DueReminder]) -> Bool {
        let hooks = rules.hooks.filter { $0.events.contains(.digest) && canRun($0) }.map(\.name)
        guard !hooks.isEmpty else { return false }
        let isExact = late.allSatisfy(\.isExact)
        if isExact || mayShowInexact() {
            claim = Claim(reminders: late, event: .digest, isExact: isExact, hooks: hooks)
        }
        return true
    }

    private mutating func mayShowInexact() -> Bool {
        guard !isShowingInexact else { return false }
        guard apartUntil <= now else {
            look(at: apartUntil)
            return false
        }
        return true
    }

    // MARK: Small questions

    private func canRun(_ hook: HookPolicy) -> Bool { hook.program != .desktop || isDesktopPresent }

    private func wants(_ hook: HookPolicy, _ reminder: DueReminder) -> Bool {
        hook.events.contains(.reminder) && hook.kinds.contains(reminder.identity.kind)
    }

    /// The hooks that show the reminder, none where all who could wait for a desktop.
    ///
    /// A desktop that is absent then joins when it comes, where another hook shows the reminder already.
    private func hooks(for reminder: DueReminder) -> [String] {
        let wanting = rules.hooks.filter { wants($0, reminder) }
        return wanting.contains(where: canRun) ? wanting.map(\.name) : []
    }

    private var nextHours: Instant {
        rules.hours.intervals(from: now, to: rules.zone.adding(RightMoment.look, to: now), in: rules.zone).first?.start
            ?? rules.zone.adding(RightMoment.look, to: now)
    }

    private mutating func look(at instant: Instant) {
        wake = wake.map { min($0, instant) } ?? instant
    }

    /// "*Late* is more than an hour of the user's hours after its moment."
    private func isLate(_ reminder: DueReminder) -> Bool {
        Lateness.isLate(reminder.at, now: now, hours: rules.hours, zone: rules.zone)
    }
}
