package import CivilTime
package import Relationships

/// The line of the wished contacts, of whom each slot offers some (domain.md, "Practice: who is approached next").
package struct PracticeLine: Sendable {
    private var places: [PlaceInLine] = []
    /// When someone of each circle was last offered, in the order of the numbers by which places know their circles; nil: never.
    private var lastOffers: [Instant?] = []
    /// The slot before; nil: none yet.
    private var previousSlot: Instant?
    /// `Offer=`: how many people a slot offers.
    private var offer: Int
    /// `OfferTimes=`: how many slots offer someone before the end of the line.
    private let offerTimes: Int

    /// The line as the ledger has it. Where two wishes name one contact, the first counts. Of `lastOffers`, nil is the circle of those in none.
    package init(_ wishes: [Wish], lastOffers: [String?: Instant], previousSlot: Instant?, offer: Int, offerTimes: Int) {
        var known: Set<ContactID> = []
        var numbers: [String?: Int] = [:]
        for wish in wishes where known.insert(wish.contact).inserted {
            let number = numbers[wish.circle] ?? numbers.count
            if numbers.updateValue(number, forKey: wish.circle) == nil { self.lastOffers.append(lastOffers[wish.circle]) }
            places.append(PlaceInLine(wish, circle: number))
        }
        self.previousSlot = previousSlot
        self.offer = offer
        self.offerTimes = offerTimes
    }

    /// What a slot at the instant does.
    package func slot(at instant: Instant) -> PracticeSlot {
        var line = self
        return line.play(instant)
    }

    /// What the next slots would do if nothing happened until then; their instants in order.
    package func foretell(slots: [Instant]) -> [PracticeSlot] {
        var line = self
        return slots.map { line.play($0) }
    }

    /// Whom a slot at the instant would offer if it offered so many: the beginning of the line, in order.
    package func order(at slot: Instant, limit: Int) -> [ContactID] {
        var line = self
        line.offer = limit
        return line.play(slot).offered.map(\.contact)
    }

    /// Does what a slot does, so that the next one can be asked.
    private mutating func play(_ slot: Instant) -> PracticeSlot {
        // "`approach` when the slot after its `OfferTimes`th comes."
        let lapsing = places.indices.filter { places[$0].isOpen && places[$0].offers >= offerTimes }
        var waiting = places.indices.filter { index in
            !lapsing.contains(index) && places[index].isEligible(at: slot, after: previousSlot)
        }
        var offered: [PracticeSlot.Offered] = []
        // "They are chosen one after the other, so that circles take turns within a slot."
        while offered.count < offer, let next = waiting.min(by: { isBefore(places[$0], places[$1]) }) {
            waiting.removeAll { $0 == next }
            places[next].offer()
            lastOffers[places[next].circle] = slot
            offered.append(PracticeSlot.Offered(contact: places[next].contact, times: places[next].offers))
        }
        let lapsed = lapsing.map { places[$0] }.sorted { ($0.since, $0.contact) < ($1.since, $1.contact) }.map(\.contact)
        for index in lapsing { places[index].lapse(at: slot) }
        previousSlot = slot
        return PracticeSlot(at: slot, offered: offered, lapsed: lapsed)
    }

    /// "First those offered before and still open, then those the user preferred, then by priority; within it, those who never lapsed before
    /// those who did; within it, by the circle whose last offer is longest ago; within it, the longest waiting."
    private func isBefore(_ left: PlaceInLine, _ right: PlaceInLine) -> Bool {
        if left.isOpen != right.isOpen { return left.isOpen }
        if left.isPreferred != right.isPreferred { return left.isPreferred }
        if left.priority != right.priority { return left.priority > right.priority }
        if left.hasLapsed != right.hasLapsed { return right.hasLapsed }
        if left.circle != right.circle {
            switch (lastOffers[left.circle], lastOffers[right.circle]) {
            case (nil, .some): return true
            case (.some, nil): return false
            case (let left?, let right?) where left != right: return left < right
            default: break
            }
        }
        return (left.since, left.contact) < (right.since, right.contact)
    }
}
