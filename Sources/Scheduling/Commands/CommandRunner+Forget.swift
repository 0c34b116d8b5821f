import Relationships

/// People of whom nothing is to be left.
extension CommandRunner {
    /// How many names a summary has at most that is written anew.
    private static var namesInSummary: Int { 10 }

    /// Removes a person, for good: what was said of them is no change that is undone, and what was said of others with them is said of these alone.
    func forget(_ id: ContactID) throws -> Consequence {
        let forgotten = try ledger.forget(id, counterparts: { $0.profiles + $0.mailAddresses }, at: now)
        for shared in forgotten.shared where forgotten.names.contains(where: { shared.change.summary.contains($0) }) {
            try ledger.describe(shared.change.id, as: try summary(of: shared))
        }
        try ledger.keep(Book<Transaction>.bytesToPurge, "yes")
        if try book.isPlanCurrent() { try book.level() }
        var consequence = Consequence()
        consequence.forgotten = forgotten
        consequence.gone = forgotten.closed
        return consequence
    }

    /// "log Grace, Bo": what it did, and with whom beside the one who is forgotten.
    private func summary(of shared: Forgotten.Shared) throws -> String {
        let verb = shared.change.verb
        let named = try names(Array(shared.others.prefix(Self.namesInSummary)))
        let more = shared.others.count > Self.namesInSummary ? " and \(shared.others.count - Self.namesInSummary) more" : ""
        return named.isEmpty ? verb : "\(verb) \(named)\(more)"
    }
}

extension Book {
    /// Under which name the ledger keeps that the file, its log and the backups may still have bytes of someone who is forgotten; empty where they
    /// have none.
    package static var bytesToPurge: String { "bytes-to-purge" }
}
