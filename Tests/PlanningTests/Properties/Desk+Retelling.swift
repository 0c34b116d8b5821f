import CivilTime
import Relationships
import RepeatableChance

extension Desk {
    /// Whether entries are told apart by their times: two that are read at one place of one instant have nothing but their names.
    var isOrderedByTimes: Bool {
        var places: Set<String> = []
        return entries.allSatisfy { entry in
            switch entry {
            case .interaction(let interaction):
                places.insert("\(interaction.direction) \(interaction.asks == true) \(interaction.at.microseconds)").inserted
            case .appointment(let appointment):
                places.insert("\(Interaction.Direction.meeting) false \(appointment.end.microseconds)").inserted
                    && places.insert("decision \(appointment.recorded.microseconds)").inserted
            case .decision(let decision): places.insert("decision \(decision.at.microseconds)").inserted
            case .own(let decision): places.insert("own \(decision.at.microseconds)").inserted
            case .errand, .announcement: true
            }
        }
    }

    /// The same entries as they would be had they been told in another order: other identifiers, other places in the lists.
    ///
    /// Returns them with the names that the identifiers have now, by what they were.
    func toldInAnotherOrder(using random: inout SeededGenerator) -> (desk: Desk, names: [EntryID: EntryID]) {
        let ids = (interactions.map(\.id) + appointments.map(\.id) + errands.map(\.id) + (decisions + own).map(\.id)).sorted()
        let names = Dictionary(uniqueKeysWithValues: zip(ids, ids.shuffled(using: &random)))
        func name(_ id: EntryID) -> EntryID { names[id] ?? id }
        func renamed(_ identity: FollowUpIdentity) -> FollowUpIdentity {
            FollowUpIdentity(contact: identity.contact, kind: identity.kind, opener: name(identity.opener))
        }
        func renamed(_ decision: Decision) -> Decision {
            Decision(
                id: name(decision.id), contact: decision.contact, followUp: decision.followUp.map(renamed), verb: decision.verb,
                at: decision.at, recorded: decision.recorded)
        }
        let others = entries.map { entry -> DeskEntry in
            switch entry {
            case .interaction(let entry): .interaction(entry.with(id: name(entry.id)))
            case .appointment(let entry):
                .appointment(
                    Appointment(
                        id: name(entry.id), contact: entry.contact, start: entry.start, end: entry.end, place: entry.place,
                        recorded: entry.recorded))
            case .errand(let entry):
                .errand(
                    Errand(
                        id: name(entry.id), contact: entry.contact, text: entry.text, at: entry.at, date: entry.date,
                        recorded: entry.recorded))
            case .decision(let decision): .decision(renamed(decision))
            case .own(let decision): .own(renamed(decision))
            case .announcement(let entry): .announcement(Announcement(followUp: renamed(entry.followUp), at: entry.at))
            }
        }
        return (with(others.shuffled(using: &random)), names)
    }
}
