import ControlInterface
import Ledger
import Planning
import Relationships
import Scheduling
import Varlink

extension ContactAnswers {
    /// Joins people who are one.
    func merge(_ parameters: ContactsInterface.Merge.Parameters) async throws(CallError) -> ContactsInterface.Merge.Reply {
        let before = try await answerer.ask { _, lookup, maker in maker.contact(try lookup.contact(parameters.kept)) }
        return try await answerer.perform(dryRun: parameters.dryRun) { lookup, _ in
            .merge(kept: try lookup.contact(before.id).id, try parameters.others.map { try lookup.contact($0).id })
        } answer: { consequence, maker in
            .init(
                contact: consequence.contacts.first.map { maker.contact($0.contact) } ?? before,
                consequence: maker.consequence(consequence))
        }
    }

    /// Imported people who may be waiting for an answer.
    func waiting(
        _ parameters: ContactsInterface.ListWaiting.Parameters
    ) async throws(CallError) -> ContactsInterface.ListWaiting.Reply {
        let limit = try Answerer.limit(parameters.limit, otherwise: 10)
        return try await answerer.ask { book, _, maker in
            var waiting: [ContactsInterface.ListWaiting.Waiting] = []
            for contact in try book.ledger.contactsWithOldInbound() {
                guard let history = try book.ledger.history(of: contact), let entry = try book.situation(of: history).unreviewed
                else { continue }
                guard waiting.count < limit else { return .init(waiting: waiting, more: true) }
                waiting.append(
                    .init(
                        contact: maker.contact(history.contact), entry: maker.entry(entry),
                        text: try book.ledger.message(entry.id)))
            }
            return .init(waiting: waiting, more: false)
        }
    }

    /// Decides about one of them.
    func review(_ parameters: ContactsInterface.Review.Parameters) async throws(CallError) -> ContactsInterface.Review.Reply {
        let consequence = try await answerer.perform(dryRun: parameters.dryRun) { lookup, _ in
            let contact = try lookup.contact(parameters.contact).id
            return parameters.answer ? .takeUp(contact) : .passOver(contact)
        }
        return .init(consequence: consequence)
    }
}
