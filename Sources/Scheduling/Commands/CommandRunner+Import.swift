import Planning
import Relationships

/// What comes from files, and what the user decides about it.
extension CommandRunner {
    /// Of more people than this the plans are made afterwards, a batch at a time.
    static var plannedAtOnce: Int { 50 }

    /// Takes in the file that lies on the stage: one change; none where it says nothing new.
    func takeIn(_ source: ImportedValue.Source, file: String) throws -> Consequence {
        var run = ImportRun(book, said: said, source: source)
        try run.run()
        var consequence = Consequence()
        consequence.imported = run.outcome
        consequence.change = run.change
        guard let change = run.change else { return consequence }
        try ledger.describe(change, as: "import \(file)")
        if run.touched.count > Self.plannedAtOnce {
            consequence.touchesEveryone = true
        } else {
            consequence.contacts = try outcomes(run.touched.map { ($0, nil) })
        }
        return consequence
    }

    /// Decides about the message of someone who may be waiting: it is answered within the time that begins now, or needs no answer.
    func review(_ verb: Decision.Verb, _ id: ContactID, in change: ChangeID) throws -> Written {
        guard let history = try ledger.history(of: id) else { throw CommandError.noSuchContact(id) }
        guard let inbound = try Book(ledger, rules: book.rules, now: said).situation(of: history).unreviewed else {
            throw CommandError.nothingToReview(name: history.contact.name)
        }
        let identity = FollowUpIdentity(contact: id, kind: .reply, opener: inbound.id)
        _ = try ledger.decide(verb, contact: id, followUp: identity, at: said, recorded: said, in: change)
        return Written(summary: "review \(history.contact.name)", touched: [(id, nil)])
    }

    /// Joins what is kept of messages with someone who has just been added or changed.
    func joinMessages(of id: ContactID, in change: ChangeID) throws {
        _ = try MessageJoiner(book, said: said).join(try contact(id), in: change)
    }
}
