import CivilTime
package import Relationships

/// Planning everyone again, a batch of contacts at a time; a crash in the middle begins it anew.
package struct PlanningAgain: Sendable {
    /// Under which name the ledger keeps what the plans in it were made with.
    package static let fingerprintName = "plan-fingerprint"

    /// How many contacts are planned before waiting calls are let in: a few milliseconds.
    private static let batch = 200

    private let fingerprint: String
    private var last: ContactID?

    package init(fingerprint: String) {
        self.fingerprint = fingerprint
    }

    /// Plans the next batch; returns what is left (nil: nothing, and the fingerprint is kept) and the follow-ups that were closed.
    package mutating func planBatch<Transaction>(in book: Book<Transaction>) throws -> (PlanningAgain?, [FollowUpID]) {
        let contacts = try book.ledger.contactIDs(after: last, limit: Self.batch)
        let own = try book.ownTime()
        var closed: [FollowUpID] = []
        for contact in contacts { closed += try book.planAgain(contact, own: own) }
        guard contacts.count == Self.batch, let last = contacts.last else {
            try book.ledger.keep(Self.fingerprintName, fingerprint)
            return (nil, closed)
        }
        self.last = last
        return (self, closed)
    }
}
