import CivilTime
import Relationships

/// What the user is about to write, and what becomes of it once it is sent.
extension CommandRunner {
    /// Keeps what is written so far for a contact, as it is; nil takes it away.
    func keepDraft(_ text: String?, for id: ContactID, in change: ChangeID) throws -> Written {
        let name = try contact(id).name
        if let text { _ = try ContactCheck.text(text) }
        try ledger.keepDraft(text, for: id, in: change)
        return Written(summary: text == nil ? "draft \(name) taken away" : "draft \(name)", touched: [(id, nil)])
    }

    /// Notes that a text went to a contact: the topics that it names are used, and no draft is kept for them any more.
    func sent(_ text: String, to id: ContactID, at: Instant, in change: ChangeID) throws {
        if try ledger.draft(for: id) != nil { try ledger.keepDraft(nil, for: id, in: change) }
        var record = try contact(id).record
        let named = record.topics.indices.filter { record.topics[$0].isNamed(in: text) }
        guard !named.isEmpty else { return }
        for index in named { record.topics[index].lastUsed = max(at, record.topics[index].lastUsed ?? at) }
        try ledger.update(id, to: record, in: change)
    }
}
