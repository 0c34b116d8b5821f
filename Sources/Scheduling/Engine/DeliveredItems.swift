import CivilTime
import Planning
package import Relationships

extension Book {
    /// What a notice says when its hook is started; nil where there is nothing left to say.
    package func contents(of delivery: Delivery) throws -> DeliveredContents? {
        // Where this waited for the disk, the user may have decided since.
        let open = try unacknowledged(of: delivery).filter { try ledger.followUp($0.followUp) != nil }
        let summary =
            delivery.isSummary
            ? try summary(lapses: ledger.lapses(namedBy: delivery.notice), besides: Set(open.map(\.followUp))) : nil
        guard !open.isEmpty || delivery.text != nil || summary.map({ $0.count > 0 }) ?? false else { return nil }
        return DeliveredContents(try items(for: open), summary: summary)
    }

    /// What the texts of reminders need, in their order; those whose contact is gone are missing.
    private func items(for reminders: [DueReminder]) throws -> [DeliveredItem] {
        let ofContact = Dictionary(grouping: reminders) { $0.identity.contact }
        let ready = try ofContact.keys.reduce(into: [ContactID: [StoredFollowUp]]()) { ready, contact in
            ready[contact] = try ledger.followUps(of: contact).filter { $0.followUp.ready <= now }
        }
        var items: [ReminderID: DeliveredItem] = [:]
        try ledger.histories(of: ofContact.keys.sorted()) { history in
            let others = ready[history.contact.id] ?? []
            for reminder in ofContact[history.contact.id] ?? [] { items[reminder.id] = item(for: reminder, of: history, others) }
        }
        return reminders.compactMap { items[$0.id] }
    }

    private func item(for reminder: DueReminder, of history: History, _ ready: [StoredFollowUp]) -> DeliveredItem {
        let their = rules.policyAndTime(of: history).their
        return DeliveredItem(
            reminder: reminder, contact: history.contact, last: history.last(at: now),
            errand: history.errands.first { $0.id == reminder.identity.opener },
            appointment: history.appointments.first { $0.id == reminder.identity.opener }, theirZone: their.zone,
            isOutsideTheirHours: !their.contains(now),
            others: ready.filter { $0.id != reminder.followUp }.map(\.followUp.identity.kind))
    }
}
