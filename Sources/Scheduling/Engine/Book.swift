package import CivilTime
package import Planning
package import Relationships

/// The ledger with the rules in force at one instant: reads histories, plans, and stores plans, within one transaction.
package struct Book<Transaction: LedgerTransaction> {
    package let ledger: Transaction
    package let rules: Rules
    package let now: Instant

    package init(_ ledger: Transaction, rules: Rules, now: Instant) {
        self.ledger = ledger
        self.rules = rules
        self.now = now
    }

    /// The user's time with their absences and pauses.
    package func ownTime() throws -> OwnTime {
        OwnTime(hours: rules.hours, zone: rules.zone, decisions: try ledger.ownDecisions())
    }

    /// The contact's follow-ups with their reasons; nil where there is no such contact.
    package func plan(_ contact: ContactID, own: OwnTime? = nil) throws -> [PlannedFollowUp]? {
        guard let history = try ledger.history(of: contact) else { return nil }
        let policy = rules.policy(of: history.contact.record)
        let their = rules.time(of: history.contact.record, policy: policy, decisions: history.decisions)
        let planner = Planner(policy: policy, own: try own ?? ownTime(), their: their, now: now)
        return planner.plan(history, stored: try ledger.followUps(of: contact))
    }

    /// Plans the contact again and stores the plan; returns the follow-ups that this closed.
    package func planAgain(_ contact: ContactID, own: OwnTime? = nil) throws -> [FollowUpID] {
        let plan = try plan(contact, own: own) ?? []
        return try ledger.store(plan.map(\.followUp), of: contact, at: now)
    }

    /// What the ledger says is to be done now.
    package func outlook() throws -> Outlook {
        Outlook(
            due: try ledger.dueReminders(at: now, limit: .max), waiting: try ledger.deliveries(in: [.waiting]),
            next: try ledger.nextMoment(after: now), lastInexactShown: try ledger.lastInexactShown())
    }
}
