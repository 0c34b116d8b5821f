import CivilTime
import Relationships

/// Where one wished contact stands in the line while slots are played on it.
struct PlaceInLine: Sendable {
    /// Who it is.
    let contact: ContactID
    /// Who comes first.
    let priority: Priority
    /// The number of their first circle; many are compared, and numbers compare quicker than names.
    let circle: Int
    private let eligibleFrom: Instant
    private let skippedAt: Instant?
    /// Since when they wait.
    private(set) var since: Instant
    /// Whether an `approach` to them ever lapsed.
    private(set) var hasLapsed: Bool
    /// Whether the user preferred them, and they were not offered since.
    private(set) var isPreferred: Bool
    /// Whether an `approach` to them is open.
    private(set) var isOpen: Bool
    /// How many slots have offered that one.
    private(set) var offers: Int

    /// The place that the ledger has.
    init(_ wish: Wish, circle: Int) {
        contact = wish.contact
        priority = wish.priority
        self.circle = circle
        eligibleFrom = wish.eligibleFrom
        skippedAt = wish.skippedAt
        since = wish.since
        hasLapsed = wish.hasLapsed
        isPreferred = wish.isPreferred
        isOpen = wish.open != nil
        offers = wish.open == nil ? 0 : wish.offers
    }

    /// Whether the slot may offer them: nothing holds them any more, and they were not skipped for this one.
    func isEligible(at slot: Instant, after previous: Instant?) -> Bool {
        guard eligibleFrom <= slot else { return false }
        guard let skippedAt, skippedAt <= slot else { return true }
        return previous.map { skippedAt <= $0 } ?? false
    }

    /// A slot offers them.
    mutating func offer() {
        isOpen = true
        offers += 1
        isPreferred = false
    }

    /// Their `approach` lapses at the instant: they go to the end of the line.
    mutating func lapse(at instant: Instant) {
        isOpen = false
        offers = 0
        hasLapsed = true
        isPreferred = false
        since = instant
    }
}
