import CivilTime
import ControlInterface
import Ledger
import Relationships
import Scheduling
import Varlink

extension ContactAnswers {
    /// How many people of a circle are shown.
    private static let shownMembers = 1000

    /// Lists the circles.
    func circles() async throws(CallError) -> ContactsInterface.ListCircles.Reply {
        try await answerer.ask { book, _, _ in
            let sizes = try book.ledger.circleSizes()
            let names = Set(sizes.keys).union(book.rules.circles.keys).sorted()
            return .init(circles: names.map { Self.message($0, sizes, book.rules) })
        }
    }

    /// Shows a circle.
    func circle(_ parameters: ContactsInterface.ShowCircle.Parameters) async throws(CallError) -> ContactsInterface.ShowCircle.Reply
    {
        let name = parameters.circle
        return try await answerer.ask { book, _, maker in
            try Self.check(name, in: book)
            let members = try book.ledger.contacts(matching: "", circle: name, after: nil, limit: Self.shownMembers)
            return .init(
                circle: Self.message(name, try book.ledger.circleSizes(), book.rules),
                settings: maker.settings(book.rules.policy(of: ContactRecord(name: "", circles: [name]))),
                contacts: members.map(maker.contact))
        }
    }

    /// Puts people into a circle.
    func join(_ parameters: ContactsInterface.JoinCircle.Parameters) async throws(CallError) -> ContactsInterface.JoinCircle.Reply {
        let name = parameters.circle
        return try await answerer.perform(dryRun: parameters.dryRun) { lookup, _ in
            .join(circle: name, try parameters.contacts.map { try lookup.contact($0).id })
        } answer: { consequence, maker in
            let circles = maker.book.rules.circles
            let isConfigured = circles[name] != nil
            return .init(
                consequence: maker.consequence(consequence), configured: isConfigured,
                suggestion: isConfigured ? nil : Spelling.closest(to: name, among: circles.keys.sorted()))
        }
    }

    /// Takes people out of a circle.
    func leave(
        _ parameters: ContactsInterface.LeaveCircle.Parameters
    ) async throws(CallError) -> ContactsInterface.LeaveCircle.Reply {
        let consequence = try await answerer.perform(dryRun: parameters.dryRun) { lookup, _ in
            .leave(circle: parameters.circle, try parameters.contacts.map { try lookup.contact($0).id })
        }
        return .init(consequence: consequence)
    }

    private static func message(_ name: String, _ sizes: [String: Int], _ rules: Rules) -> CircleMessage {
        CircleMessage(name: name, members: sizes[name] ?? 0, configured: rules.circles[name] != nil)
    }
}
