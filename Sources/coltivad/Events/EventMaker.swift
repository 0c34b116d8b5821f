import CivilTime
import ControlInterface
import Relationships
import Scheduling

/// Turns what happened into the messages of the protocol, as the ledger has it after it.
struct EventMaker<Transaction: LedgerTransaction> {
    private let book: Book<Transaction>
    private let maker: MessageMaker<Transaction>
    /// How many duties a snapshot has at most.
    private static var shownDuties: Int { 100 }

    init(_ book: Book<Transaction>) {
        self.book = book
        maker = MessageMaker(book: book)
    }

    /// The events, without numbers. What closed by itself has lapsed where its kind lapses.
    func events(_ drafts: [EventDraft]) throws -> [EventMessage] {
        let isAnyClosed = drafts.contains { $0.kind == .acknowledged && $0.verb == nil }
        let lapsed = isAnyClosed ? Set(try book.ledger.lapses().map(\.followUp)) : []
        return try drafts.map { draft in
            let hasLapsed = draft.verb == nil && draft.followUp.map(lapsed.contains) ?? false
            return try event(draft, as: draft.kind == .acknowledged && hasLapsed ? .lapsed : draft.kind)
        }
    }

    /// How things stand now, after the event of that number.
    func snapshot(run: String, number: Int, missed: Bool) throws -> SnapshotMessage {
        let counts = try book.ledger.counts(at: book.now)
        return SnapshotMessage(
            run: run, number: number, missed: missed, now: maker.time(book.now), open: counts.open, overdue: counts.overdue,
            undelivered: counts.undelivered,
            duties: try book.ledger.readyFollowUps(at: book.now, limit: Self.shownDuties).compactMap { stored in
                try book.ledger.contact(stored.followUp.identity.contact).map { try duty(stored, $0.name) }
            })
    }

    private func event(_ draft: EventDraft, as kind: EventDraft.Kind) throws -> EventMessage {
        let identity = try draft.followUp.flatMap { try book.ledger.identity(of: $0) }
        let contact = try (draft.contact ?? identity?.contact).flatMap { try book.ledger.contact($0) }
        let duties = try contact.map { contact in
            try book.ledger.followUps(of: contact.id).map { try duty($0, contact.name) }
        }
        return EventMessage(
            number: 0, at: maker.time(book.now), kind: kind.rawValue, contact: contact.map { "\($0.id)" }, name: contact?.name,
            followUp: draft.followUp.map { "\($0)" }, followUpKind: identity?.kind.rawValue, rung: draft.rung?.name,
            verb: draft.verb, settings: draft.settings, duties: duties ?? [])
    }

    private func duty(_ stored: StoredFollowUp, _ name: String) throws -> DutyMessage {
        let followUp = stored.followUp
        let identity = followUp.identity
        // Only a task has words of its own.
        let errand =
            identity.kind == .task
            ? try book.ledger.history(of: identity.contact)?.errands.first { $0.id == identity.opener }?.text : nil
        return DutyMessage(
            followUp: "\(stored.id)", contact: "\(identity.contact)", name: name, kind: identity.kind.rawValue,
            instruction: errand ?? identity.kind.traits.instruction, state: followUp.standing(at: book.now).rawValue,
            ready: maker.time(followUp.ready), due: followUp.due.map(maker.time))
    }
}
