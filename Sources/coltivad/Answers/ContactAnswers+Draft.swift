import CivilTime
import ControlInterface
import Ledger
import Planning
import Relationships
import Scheduling
import Varlink

extension ContactAnswers {
    /// How many texts a message is compared with, and how long they may be together in bytes, so that they fit a reply.
    private static let compared = (texts: 50, bytes: 1 << 20)

    /// The longest draft that is kept, and how much of their last message is given, in bytes.
    private static let longest = 1 << 20

    /// What is good to know before writing to someone.
    func draft(_ parameters: ContactsInterface.Draft.Parameters) async throws(CallError) -> ContactsInterface.Draft.Reply {
        try await answerer.ask { book, lookup, maker in
            let id = try lookup.contact(parameters.contact).id
            guard let history = try book.ledger.history(of: id) else {
                throw ControlError.noSuchContact(parameters.contact, suggestions: [])
            }
            let record = history.contact.record
            let their = book.rules.policyAndTime(of: history).their
            let latest = history.latestFirst(at: book.now)
            return .init(
                contact: maker.contact(history.contact), theirZone: their.zone.name, theirTime: book.now.rfc3339(in: their.zone),
                inTheirHours: their.contains(book.now),
                open: try book.ledger.followUps(of: id).map { maker.followUp($0, history: history) },
                topics: maker.topics(of: record), notes: record.notes.reversed().map(maker.note),
                last: latest.first.map(maker.entry),
                lastText: try latest.first.flatMap { try book.ledger.message($0.id) }.map(Self.beginning),
                lastInbound: try latest.first { $0.direction != .outbound }.map { entry in
                    Self.beginning(of: try book.ledger.message(entry.id) ?? entry.about ?? "")
                },
                kept: try book.ledger.draft(for: id), sentToOthers: try Self.sent(toOthersThan: id, in: book))
        }
    }

    /// Keeps a draft for someone, or takes it away.
    func keepDraft(
        _ parameters: ContactsInterface.KeepDraft.Parameters
    ) async throws(CallError) -> ContactsInterface.KeepDraft.Reply {
        guard parameters.text?.utf8.count ?? 0 <= Self.longest else { throw .invalidParameter("text") }
        let consequence = try await answerer.perform(dryRun: parameters.dryRun) { lookup, _ in
            .keepDraft(try lookup.contact(parameters.contact).id, parameters.text)
        }
        return .init(consequence: consequence)
    }

    /// As much of a text as is given.
    private static func beginning(of text: String) -> String {
        text.utf8.count <= longest ? text : String(decoding: text.utf8.prefix(longest), as: UTF8.self)
    }

    private static func sent(toOthersThan contact: ContactID, in book: Answerer.LedgerBook) throws -> [String] {
        var left = compared.bytes
        let texts = try book.ledger.textsSent(toOthersThan: contact, limit: compared.texts).prefix { text in
            left -= text.utf8.count
            return left >= 0
        }
        return Array(texts)
    }
}
