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
        return DeliveredContents(try open.compactMap { try item(for: $0) }, summary: summary)
    }

    /// What the text of a reminder needs; nil where its contact is gone.
    package func item(for reminder: DueReminder) throws -> DeliveredItem? {
        guard let history = try ledger.history(of: reminder.identity.contact) else { return nil }
        let their = rules.policyAndTime(of: history).their
        return DeliveredItem(
            reminder: reminder, contact: history.contact, last: history.last(at: now),
            errand: history.errands.first { $0.id == reminder.identity.opener },
            appointment: history.appointments.first { $0.id == reminder.identity.opener }, theirZone: their.zone,
            isOutsideTheirHours: !their.contains(now),
            others: try ledger.followUps(of: history.contact.id).filter { $0.id != reminder.followUp && $0.followUp.ready <= now }
                .map(\.followUp.identity.kind))
    }
}
