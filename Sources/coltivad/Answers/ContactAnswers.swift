import CivilTime
import Ledger
import ControlInterface
import Planning
import Relationships
import Scheduling
import Settings
import Varlink

/// Answers `org.coltiva.Contacts`.
struct ContactAnswers: Sendable {
    let answerer: Answerer
    let daemon: Daemon
    private static let shownEntries = 20

    var interface: Interface {
        Interface(
            ContactsInterface.description,
            [
                Method(ContactsInterface.Add.self, handle: add), Method(ContactsInterface.Set.self, handle: set),
                Method(ContactsInterface.ShowText.self, handle: text), Method(ContactsInterface.Edit.self, handle: edit),
                Method(ContactsInterface.List.self, handle: list), Method(ContactsInterface.Show.self, handle: show),
                Method(ContactsInterface.Draft.self, handle: draft), Method(ContactsInterface.KeepDraft.self, handle: keepDraft),
                Method(ContactsInterface.AddNote.self, handle: note), Method(ContactsInterface.AddTopic.self, handle: topic),
                Method(ContactsInterface.ListCircles.self) { (_) async throws(CallError) in try await circles() },
                Method(ContactsInterface.ShowCircle.self, handle: circle), Method(ContactsInterface.JoinCircle.self, handle: join),
                Method(ContactsInterface.LeaveCircle.self, handle: leave),
                Method(ContactsInterface.Archive.self, handle: archive),
                Method(ContactsInterface.Unarchive.self, handle: unarchive),
                Method(ContactsInterface.Rest.self, handle: rest), Method(ContactsInterface.Wake.self, handle: wake),
                Method(ContactsInterface.Merge.self, handle: merge), Method(ContactsInterface.Forget.self, handle: forget),
                Method(ContactsInterface.Export.self, handle: export), Method(ContactsInterface.Bring.self, handle: bring),
                Method(ContactsInterface.ListWaiting.self, handle: waiting),
                Method(ContactsInterface.Review.self, handle: review),
            ])
    }

    private func add(_ parameters: ContactsInterface.Add.Parameters) async throws(CallError) -> ContactsInterface.Add.Reply {
        try await answerer.perform(dryRun: parameters.dryRun) { lookup, _ in
            var channels: [Relationships.Channel] = []
            for text in parameters.channels ?? [] { channels.append(try ContactCheck.channel(text)) }
            let circles = parameters.circles ?? lookup.book.rules.defaultCircle.map { [$0] } ?? []
            return .add(
                ContactRecord(
                    name: parameters.name, circles: circles, channels: channels, zone: parameters.timeZone,
                    birthday: parameters.birthday, introducedBy: parameters.introducedBy, why: parameters.why))
        } answer: { consequence, maker in
            .init(consequence: maker.consequence(consequence), offeredAt: consequence.offeredAt.map(maker.time))
        }
    }

    private func set(_ parameters: ContactsInterface.Set.Parameters) async throws(CallError) -> ContactsInterface.Set.Reply {
        let before = try await answerer.ask { _, lookup, maker in maker.contact(try lookup.contact(parameters.contact)) }
        return try await answerer.perform(dryRun: parameters.dryRun) { lookup, _ in
            .set(try lookup.contact(before.id).id, parameters.assignments.map { Assignment(key: $0.key, value: $0.value) })
        } answer: { consequence, maker in
            .init(
                before: before, after: consequence.contacts.first.map { maker.contact($0.contact) } ?? before,
                consequence: maker.consequence(consequence))
        }
    }

    private func show(_ parameters: ContactsInterface.Show.Parameters) async throws(CallError) -> ContactsInterface.Show.Reply {
        try await answerer.ask { book, lookup, maker in
            let id = try lookup.contact(parameters.contact).id
            guard let history = try book.ledger.history(of: id) else {
                throw ControlError.noSuchContact(parameters.contact, suggestions: [])
            }
            let record = history.contact.record
            let zone = book.rules.zone(of: record)
            let situation = try book.situation(of: history)
            return .init(
                contact: maker.contact(history.contact), standing: situation.standing.rawValue,
                restsUntil: maker.end(of: situation.rest), line: try maker.line(of: situation), theirZone: zone.name,
                theirTime: book.now.rfc3339(in: zone), settings: maker.settings(book.rules.policy(of: record)),
                open: try book.ledger.followUps(of: id).map { maker.followUp($0, history: history) },
                topics: maker.topics(of: record), notes: record.notes.reversed().map(maker.note),
                entries: history.latestFirst(at: book.now).prefix(Self.shownEntries).map(maker.entry))
        }
    }
}
