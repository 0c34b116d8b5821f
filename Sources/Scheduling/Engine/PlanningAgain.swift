import CivilTime
package import Relationships

/// Planning everyone again, a batch of contacts at a time; a crash in the middle begins it anew.
package struct PlanningAgain: Sendable {
    /// Under which name the ledger keeps what the plans in it were made with.
    package static let fingerprintName = "plan-fingerprint"

    /// How many contacts are planned before waiting calls are let in: a few milliseconds and a commit. A call comes to the queue
    /// several times.
    private static let batch = 250

    private let fingerprint: String
    private var last: ContactID?

    package init(fingerprint: String) {
        self.fingerprint = fingerprint
    }

    /// Plans the next batch; returns what is left (nil: nothing, and the fingerprint is kept) and the follow-ups that were closed.
    package mutating func planBatch<Transaction>(in book: Book<Transaction>) throws -> (PlanningAgain?, [FollowUpID]) {
        let changed = try book.letTimePass()
        let (last, closed) = try book.planAgain(after: last, limit: Self.batch)
        self.last = last
        if last != nil { return (self, changed + closed) }
        try book.ledger.keep(Self.fingerprintName, fingerprint)
        try book.notePlans(asOf: book.now)
        try book.level()
        let later = try book.letTimePass()
        return (nil, changed + closed + later)
    }
}
