import ControlInterface
import Ledger
import Planning
import Relationships
import Scheduling
import Varlink

extension FollowUpAnswers {
    /// How many slots are foretold where nobody says it.
    private static let foretold = 4

    /// Says who is approached next.
    func practice(
        _ parameters: FollowUpsInterface.Practice.Parameters
    ) async throws(CallError) -> FollowUpsInterface.Practice.Reply {
        let count = parameters.slots ?? Self.foretold
        guard (1...100).contains(count) else { throw .invalidParameter("slots") }
        return try await answerer.ask { book, _, maker in
            let wishes = try book.ledger.wishes()
            let open = try wishes.filter { $0.open != nil }.flatMap { try book.ledger.followUps(of: $0.contact) }
            return .init(
                slots: try book.foretoldSlots(count: count).map { try maker.slot($0, offerTimes: book.rules.offerTimes) },
                open: try open.filter { $0.followUp.identity.kind == ApproachRule.kind }.compactMap { try maker.followUp($0) },
                waiting: wishes.count)
        }
    }

    /// Passes over a contact in the slot that comes.
    func skip(_ parameters: FollowUpsInterface.Skip.Parameters) async throws(CallError) -> FollowUpsInterface.Skip.Reply {
        try await decide(parameters.contact, parameters.dryRun, { .skip($0) }, answer: { .init(consequence: $0, offeredAt: $1) })
    }

    /// Has the practice offer a contact before others.
    func prefer(_ parameters: FollowUpsInterface.Prefer.Parameters) async throws(CallError) -> FollowUpsInterface.Prefer.Reply {
        try await decide(parameters.contact, parameters.dryRun, { .prefer($0) }, answer: { .init(consequence: $0, offeredAt: $1) })
    }

    private func decide<Reply: Sendable>(
        _ contact: String, _ dryRun: Bool?, _ command: @escaping @Sendable (ContactID) -> Command,
        answer: @escaping @Sendable (ConsequenceMessage, String?) -> Reply
    ) async throws(CallError) -> Reply {
        try await answerer.perform(dryRun: dryRun) { lookup, _ in
            command(try lookup.contact(contact).id)
        } answer: { consequence, maker in
            answer(maker.consequence(consequence), consequence.offeredAt.map(maker.time))
        }
    }
}
