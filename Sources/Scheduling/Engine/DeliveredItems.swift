import CivilTime
import Planning
package import Relationships

extension Book {
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
