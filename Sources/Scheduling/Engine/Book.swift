package import CivilTime
package import Planning
package import Relationships

/// The ledger with the rules in force at one instant: reads histories, plans, and stores plans, within one transaction.
package struct Book<Transaction: LedgerTransaction> {
    package let ledger: Transaction
    package let rules: Rules
    package let now: Instant
    /// Who was planned again with this book.
    let planned: PlannedAnew

    package init(_ ledger: Transaction, rules: Rules, now: Instant) {
        self.init(ledger, rules: rules, now: now, planned: PlannedAnew())
    }

    private init(_ ledger: Transaction, rules: Rules, now: Instant, planned: PlannedAnew) {
        self.ledger = ledger
        self.rules = rules
        self.now = now
        self.planned = planned
    }

    /// The user's time with their absences and pauses.
    package func ownTime() throws -> OwnTime {
        OwnTime(hours: rules.hours, zone: rules.zone, decisions: try ledger.ownDecisions())
    }

    /// The contact's follow-ups with their reasons; nil where there is no such contact.
    package func plan(_ contact: ContactID) throws -> [PlannedFollowUp]? {
        guard let history = try ledger.history(of: contact) else { return nil }
        return plan(history, open: try ledger.followUps(of: contact), own: try ownTime()).followUps
    }

    /// Plans the contact again and stores the plan; returns the follow-ups that this closed.
    package func planAgain(_ contact: ContactID) throws -> [FollowUpID] {
        planned.add(contact)
        guard let history = try ledger.history(of: contact) else {
            return try ledger.store(ContactPlan(), of: contact, at: now)
        }
        return try planAgain(history, stored: try ledger.plan(of: contact), own: try ownTime())
    }

    /// The same for a batch of contacts, those after the given one in the order of their identifiers; also returns the last of them, nil
    /// where they were fewer than the limit.
    package func planAgain(after: ContactID?, limit: Int) throws -> (last: ContactID?, closed: [FollowUpID]) {
        planned.addEveryone()
        let own = try ownTime()
        let known = try ledger.histories(after: after, limit: limit)
        var closed: [FollowUpID] = []
        for (history, stored) in known {
            closed += try planAgain(history, stored: stored, own: own)
        }
        return (known.count < limit ? nil : known.last?.history.contact.id, closed)
    }

    /// Lets time have passed: a civil day begins, whoever's plan has changed by itself until now is planned again, and a slot of the practice
    /// comes. Returns the follow-ups that this closed.
    ///
    /// What changed before today was part of the week before today began: as if the machine had been on then.
    package func letTimePass() throws -> [FollowUpID] {
        var closed: [FollowUpID] = []
        let isLevelled = try isPlanCurrent()
        if isLevelled, try !hasDayBegun() {
            closed = try planWhatChangesByItself(before: rules.zone.startOfDay(rules.zone.civil(now).date)).closed
            try level()
        }
        let (later, isAnyone) = try planWhatChangesByItself(before: Instant(microseconds: now.microseconds + 1))
        let lapsed = isLevelled ? try offerPractice() : nil
        if isLevelled, isAnyone || lapsed != nil { try level() }
        try beginCounting(.digests)
        try beginCounting(.backups)
        return closed + later + (lapsed ?? [])
    }

    /// Whether time has brought anything that `letTimePass` would write.
    package func hasTimeBroughtAnything() throws -> Bool {
        try !ledger.contactsToPlanAgain(at: now, limit: 1).isEmpty
            || !isCounted(.digests) || !isCounted(.backups)
            || isPlanCurrent() && (ledger.isAnyPlaceWanted() && !hasDayBegun() || nextSlot().map { $0 <= now } ?? false)
    }

    /// Whether everyone's plan is made with the rules in force, so that there is a week to level.
    package func isPlanCurrent() throws -> Bool {
        try ledger.kept(PlanningAgain.fingerprintName) == rules.fingerprint
    }

    /// Plans again whoever's plan has changed by itself before the instant: a meeting has ended, a nudge has lapsed. Each is planned as of that
    /// moment, as if the machine had been on then. Returns the follow-ups that this closed, and whether there was anyone.
    private func planWhatChangesByItself(before end: Instant) throws -> (closed: [FollowUpID], isAnyone: Bool) {
        var closed: [FollowUpID] = []
        var isAnyone = false
        let until = Instant(microseconds: end.microseconds - 1)
        while true {
            let due = try ledger.contactsToPlanAgain(at: until, limit: 100)
            guard let last = due.last else { return (closed, isAnyone) }
            isAnyone = true
            for (contact, moment) in due {
                let gone = try Book(ledger, rules: rules, now: moment, planned: planned).planAgain(contact)
                try ledger.lapse(gone, at: moment)
                closed += gone
            }
            try notePlans(asOf: last.moment)
        }
    }

    /// Under which name the ledger keeps as of when plans were made last that no change tells of.
    private static var plannedAsOf: String { "planned-as-of" }

    private func latestPlans() throws -> Instant? {
        try ledger.kept(Self.plannedAsOf).flatMap { Int64($0) }.map { Instant(microseconds: $0) }
    }

    /// Notes that plans were made as of a moment, though no change that stands is from then: time brought them, or they were everyone's.
    func notePlans(asOf moment: Instant) throws {
        guard try latestPlans().map({ $0 < moment }) ?? true else { return }
        try ledger.keep(Self.plannedAsOf, "\(moment.microseconds)")
    }

    private func planAgain(_ history: History, stored: StoredPlan, own: OwnTime) throws -> [FollowUpID] {
        let contact = history.contact.id
        let known = Set(stored.open.map(\.followUp.identity))
        var plan = plan(history, open: stored.open, own: own).contactPlan
        // Most of the time nothing is open for someone, and nothing opens.
        guard plan != stored.plan else { return [] }
        var closed: [FollowUpID] = []
        if plan.followUps.contains(where: { !known.contains($0.identity) }) {
            // One that was closed may have come back: what was shown of it is known once it is open again.
            let bare = ContactPlan(
                followUps: plan.followUps.map { known.contains($0.identity) ? $0 : $0.bare }, replanAt: plan.replanAt,
                wish: plan.wish, share: plan.share)
            closed = try ledger.store(bare, of: contact, at: now)
            plan = self.plan(history, open: try ledger.followUps(of: contact), own: own).contactPlan
        }
        return try closed + ledger.store(plan, of: contact, at: now)
    }

    private func plan(_ history: History, open: [StoredFollowUp], own: OwnTime) -> Plan {
        let (policy, their) = rules.policyAndTime(of: history)
        return Planner(policy: policy, own: own, their: their, now: now).plan(history, stored: open)
    }

    /// Whether anything may be dated after the present instant, or planned as of a later one, because the clock was set back since: nothing is
    /// later than the change that brought it, or the plans that no change tells of.
    package func isAnythingDatedAhead() throws -> Bool {
        try ledger.changes(limit: 1).contains { $0.at > now } || latestPlans().map { $0 > now } ?? false
    }

    /// How things stand with a contact, and by which rules.
    package func situation(of history: History) throws -> Situation {
        let (policy, their) = rules.policyAndTime(of: history)
        return Situation(history, policy: policy, own: try ownTime(), their: their, now: now)
    }

    /// What the ledger says is to be done now.
    package func outlook() throws -> Outlook {
        let digest = try nextDigest()
        return Outlook(
            due: try ledger.dueReminders(at: now, limit: .max),
            waiting: try ledger.deliveries(in: [.waiting]).map { $0.naming(try unacknowledged(of: $0)) },
            next: try [
                ledger.nextMoment(after: now), nextDay(), isPlanCurrent() ? nextSlot() : nil,
                digest.flatMap { $0 > now ? $0 : nil },
            ].compactMap { $0 }.min(),
            lastInexactShown: try ledger.lastInexactShown(), own: try ownTime(), isDigestDue: digest.map { $0 <= now } ?? false,
            backup: try nextBackup())
    }

    /// Whether no hook has shown the reminder, and none will.
    package func isUndelivered(_ reminder: DueReminder) throws -> Bool {
        try ledger.followUp(reminder.followUp)?.followUp.reminders
            .contains { $0.rung == reminder.rung && $0.state == .undelivered } ?? false
    }

    /// The reminders of a delivery on which the user has decided nothing since they were due: "acknowledged (a decision on the follow-up, or
    /// its closing)"; of what is closed the ledger names none.
    package func unacknowledged(of delivery: Delivery) throws -> [DueReminder] {
        try delivery.reminders.filter { reminder in
            try !ledger.decisions(about: reminder.identity.contact).contains { decision in
                guard case .snoozed = decision.verb, decision.followUp == reminder.identity else { return false }
                return decision.at >= reminder.at && decision.id != reminder.rung.decision
            }
        }
    }
}

extension FollowUp {
    /// The same without reminders.
    fileprivate var bare: FollowUp { FollowUp(identity: identity, ready: ready, due: due, place: place, reminders: []) }
}

extension Delivery {
    /// The same, with these reminders.
    fileprivate func naming(_ reminders: [DueReminder]) -> Delivery {
        Delivery(
            notice: notice, hook: hook, event: event, reminders: reminders, state: state, failures: failures, nextTry: nextTry,
            text: text,
            isExact: isExact, wasShown: wasShown, isSummary: isSummary)
    }
}
