import ControlInterface
import Ledger
import Relationships
import Scheduling
import Varlink

extension ContactAnswers {
    /// About how many bytes of what people wrote a page has, before it is given.
    private static let exportedBytes = 1 << 20

    /// Gives people with everything that is known of them, a page at a time.
    func export(_ parameters: ContactsInterface.Export.Parameters) async throws(CallError) -> ContactsInterface.Export.Reply {
        let limit = try Answerer.limit(parameters.limit, otherwise: 100)
        return try await answerer.ask { book, lookup, maker in
            var after: ContactID?
            if let text = parameters.after {
                guard let id = ContactID(text) else { throw CallError.invalidParameter("after") }
                after = id
            }
            if let circle = parameters.circle { try Self.check(circle, in: book) }
            let found: [Contact]
            if let names = parameters.contacts {
                let asked = Dictionary(try names.map { try lookup.contact($0) }.map { ($0.id, $0) }) { first, _ in first }
                found = asked.values.filter { contact in
                    (after.map { contact.id > $0 } ?? true) && (parameters.circle.map(contact.record.circles.contains) ?? true)
                }.sorted { $0.id < $1.id }
            } else {
                found = try book.ledger.contacts(matching: "", circle: parameters.circle, after: after, limit: limit + 1)
            }
            var people: [PersonMessage] = []
            var bytes = 0
            for contact in found {
                guard people.count < limit, bytes < Self.exportedBytes else {
                    return .init(people: people, next: people.last?.contact.id)
                }
                guard let history = try book.ledger.history(of: contact.id) else { continue }
                let person = try maker.person(history)
                bytes += person.interactions.reduce(1_000) { $0 + 200 + ($1.text?.utf8.count ?? 0) + ($1.about?.utf8.count ?? 0) }
                people.append(person)
            }
            return .init(people: people)
        }
    }

    /// Takes in people who were exported.
    func bring(_ parameters: ContactsInterface.Bring.Parameters) async throws(CallError) -> ContactsInterface.Bring.Reply {
        var people: [WholePerson] = []
        for (index, message) in parameters.people.enumerated() {
            people.append(try PersonReader(place: "people[\(index)]").person(message))
        }
        return try await answerer.perform(dryRun: parameters.dryRun) { [people] _, _ in
            .bring(people, file: parameters.file)
        } answer: { consequence, _ in
            .init(
                change: consequence.change.map { "\($0)" }, added: consequence.imported?.added ?? 0,
                unchanged: consequence.imported?.unchanged ?? 0)
        }
    }
}
