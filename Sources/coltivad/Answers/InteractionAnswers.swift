import CivilTime
import Ledger
import ControlInterface
import Planning
import Relationships
import Scheduling
import Varlink

/// Answers `org.coltiva.Interactions`.
struct InteractionAnswers: Sendable {
    let answerer: Answerer
    let daemon: Daemon

    var interface: Interface {
        Interface(
            InteractionsInterface.description,
            [
                Method(InteractionsInterface.Log.self, handle: log), Method(InteractionsInterface.List.self, handle: list),
                Method(InteractionsInterface.Amend.self, handle: amend), Method(InteractionsInterface.Undo.self, handle: undo),
                Method(InteractionsInterface.Changes.self, handle: changes),
                Method(InteractionsInterface.LogMessage.self, handle: logMessage),
            ])
    }

    private func log(_ parameters: InteractionsInterface.Log.Parameters) async throws(CallError) -> InteractionsInterface.Log.Reply
    {
        guard let direction = Interaction.Direction(rawValue: parameters.direction) else { throw .invalidParameter("direction") }
        let isGesture = parameters.gesture ?? false
        guard direction == .outbound || (!isGesture && parameters.ask == nil) else {
            throw .invalidParameter(isGesture ? "gesture" : "ask")
        }
        guard !isGesture || parameters.ask != true else { throw .invalidParameter("ask") }
        let consequence = try await answerer.perform(dryRun: parameters.dryRun) { lookup, when in
            .log(
                try parameters.contacts.map { try lookup.contact($0).id },
                Command.LogEntry(
                    direction: direction, at: try when.past(parameters.at), channel: parameters.channel, about: parameters.about,
                    text: parameters.text, asks: parameters.ask, isGesture: isGesture))
        }
        return .init(consequence: consequence)
    }

    private func list(_ parameters: InteractionsInterface.List.Parameters) async throws(CallError)
        -> InteractionsInterface.List.Reply
    {
        let limit = try Answerer.limit(parameters.limit, otherwise: 100)
        return try await answerer.ask { book, lookup, maker in
            let contact = try lookup.contact(parameters.contact)
            let latest = try book.ledger.history(of: contact.id)?.latestFirst(at: book.now) ?? []
            return .init(contact: "\(contact.id)", name: contact.name, entries: latest.prefix(limit).map(maker.entry))
        }
    }

    private func amend(_ parameters: InteractionsInterface.Amend.Parameters) async throws(CallError)
        -> InteractionsInterface.Amend.Reply
    {
        let isRemoved = parameters.remove ?? false
        let before = try await answerer.ask { _, lookup, maker in maker.entry(try lookup.entry(parameters.entry)) }
        return try await answerer.perform(dryRun: parameters.dryRun) { lookup, when in
            let id = try lookup.entry(parameters.entry).id
            guard !isRemoved else { return .remove(id) }
            let at = try parameters.at.map { try when.past($0) }
            return .amend(id, Command.Amendment(at: at, channel: parameters.channel, about: parameters.about))
        } answer: { consequence, maker in
            let outcome = consequence.contacts.first
            let after = outcome?.history.interactions.first { $0.id == outcome?.entry }
            return .init(before: before, after: after.map(maker.entry), consequence: maker.consequence(consequence))
        }
    }

    private func undo(_ parameters: InteractionsInterface.Undo.Parameters) async throws(CallError)
        -> InteractionsInterface.Undo.Reply
    {
        .init(consequence: try await answerer.perform(dryRun: parameters.dryRun) { _, _ in .undo })
    }

    private func changes(
        _ parameters: InteractionsInterface.Changes.Parameters
    ) async throws(CallError) -> InteractionsInterface.Changes.Reply {
        let limit = try Answerer.limit(parameters.limit, otherwise: 20)
        return try await answerer.ask { book, _, maker in
            let isUndoneWanted = parameters.undone ?? false
            let journal: [(change: Change, undoneAt: Instant?)] =
                isUndoneWanted
                ? try book.ledger.journal(limit: limit) : try book.ledger.changes(limit: limit).map { (change: $0, undoneAt: nil) }
            return .init(
                changes: journal.map { change, undoneAt in
                    .init(
                        id: "\(change.id)", summary: change.summary, at: maker.time(change.at), undoneAt: undoneAt.map(maker.time))
                })
        }
    }
}
