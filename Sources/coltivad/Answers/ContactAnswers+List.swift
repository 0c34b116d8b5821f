import ControlInterface
import Ledger
import Planning
import Relationships
import Scheduling
import Varlink

extension ContactAnswers {
    /// With how many people it is looked how things stand, for one page.
    private static let examined = 1000

    /// Lists people, a page at a time.
    func list(_ parameters: ContactsInterface.List.Parameters) async throws(CallError) -> ContactsInterface.List.Reply {
        let limit = try Answerer.limit(parameters.limit, otherwise: 100)
        return try await answerer.ask { book, _, maker in
            var after: ContactID?
            if let text = parameters.after {
                guard let id = ContactID(text) else { throw CallError.invalidParameter("after") }
                after = id
            }
            let standing = try parameters.standing.map(Self.standing)
            if let circle = parameters.circle { try Self.check(circle, in: book) }
            let (text, circle) = (parameters.text ?? "", parameters.circle)
            let size = standing == nil ? limit : Self.examined
            let found = try book.ledger.contacts(matching: text, circle: circle, after: after, limit: size + 1)
            var page: [Contact] = []
            for (index, contact) in found.prefix(size).enumerated() {
                guard page.count < limit else { return Self.page(page, upTo: found[index - 1], maker) }
                let isListed = try standing.map { try Self.stands($0, with: contact.id, in: book) } ?? true
                if isListed { page.append(contact) }
            }
            return Self.page(page, upTo: found.count > size ? found[size - 1] : nil, maker)
        }
    }

    private static func page(
        _ contacts: [Contact], upTo last: Contact?, _ maker: MessageMaker<Ledger.Transaction>
    ) -> ContactsInterface.List.Reply {
        .init(contacts: contacts.map(maker.contact), next: last.map { "\($0.id)" })
    }

    private static func standing(_ name: String) throws(ControlError) -> Standing {
        guard let standing = Standing(rawValue: name) else {
            throw .unknownName(what: "standing", name: name, known: Standing.allCases.map(\.rawValue))
        }
        return standing
    }

    private static func stands(_ standing: Standing, with contact: ContactID, in book: Answerer.LedgerBook) throws -> Bool {
        guard let history = try book.ledger.history(of: contact) else { return false }
        return try book.situation(of: history).standing == standing
    }

    /// Throws where neither the settings have the circle nor anyone is in it.
    static func check(_ circle: String, in book: Answerer.LedgerBook) throws {
        let sizes = try book.ledger.circleSizes()
        guard book.rules.circles[circle] == nil, sizes[circle] == nil else { return }
        throw ControlError.unknownName(
            what: "circle", name: circle, known: Set(sizes.keys).union(book.rules.circles.keys).sorted())
    }
}
