package import CivilTime
package import Planning
package import Relationships

/// The slots of the practice (domain.md, "Practice: who is approached next").
extension Book {
    /// When the next slot comes; the present instant, where it is here. Nil where there is none, or nobody is wished.
    package func nextSlot() throws -> Instant? {
        guard try ledger.isAnyoneWished(), let past = try past(of: .slots) else { return nil }
        return try slots().occurrence(after: past, at: now)?.moment
    }

    /// Lets the slot come that is here: records whom it offers and whose `approach` lapses, and plans them. Returns the follow-ups that
    /// this closed, nil where no slot is here.
    func offerPractice() throws -> [FollowUpID]? {
        try beginCounting(.slots)
        guard let past = try past(of: .slots), let occurrence = try slots().occurrence(after: past, at: now),
            occurrence.moment <= now
        else { return nil }
        let slot = try line(previousSlot: past.last).slot(at: occurrence.moment)
        try keepThatItCame(.slots)
        var closed: [FollowUpID] = []
        let open = Dictionary(uniqueKeysWithValues: try ledger.wishes().map { ($0.contact, $0.open) })
        for contact in slot.lapsed {
            try ledger.record(.lapsed, contact: contact, followUp: open[contact] ?? nil, at: slot.at, recorded: now)
            let gone = try planAgain(contact)
            try ledger.lapse(gone, at: slot.at)
            closed += gone
        }
        for offered in slot.offered {
            try ledger.record(.offered, contact: offered.contact, followUp: nil, at: slot.at, recorded: now)
            closed += try planAgain(offered.contact)
        }
        if !slot.lapsed.isEmpty || !slot.offered.isEmpty { try notePlans(asOf: now) }
        return closed
    }

    /// Whom the next slots would offer if nothing happened until then.
    package func foretoldSlots(count: Int) throws -> [PracticeSlot] {
        let past = try past(of: .slots) ?? RecurringMoment.Past(until: now, last: nil)
        let moments = try slots().occurrences(after: past, at: now, count: count).map(\.moment)
        return try line(previousSlot: past.last).foretell(slots: moments)
    }

    /// When the contact is offered next, as far as that is foretold; nil where no slot until then offers them.
    package func nextOffer(of contact: ContactID) throws -> Instant? {
        try foretoldSlots(count: Self.foresight).first { $0.offered.contains { $0.contact == contact } }?.at
    }

    /// A wished contact's place in the line as the next slot will go through it, counted from 1; nil where that may not offer them, or
    /// they are behind the first hundred.
    package func placeInLine(of contact: ContactID) throws -> Int? {
        let past = try past(of: .slots) ?? RecurringMoment.Past(until: now, last: nil)
        let slot = try slots().occurrence(after: past, at: now)?.moment ?? now
        return try line(previousSlot: past.last).order(at: slot, limit: 100).firstIndex(of: contact).map { $0 + 1 }
    }

    /// How many slots are looked at for someone's next offer.
    private static var foresight: Int { 26 }

    private func slots() throws -> RecurringMoment {
        RecurringMoment(rules.slots, own: try ownTime(), whileAway: .skipped)
    }

    private func line(previousSlot: Instant?) throws -> PracticeLine {
        PracticeLine(
            try ledger.wishes(), lastOffers: try ledger.lastOffers(), previousSlot: previousSlot, offer: rules.offer,
            offerTimes: rules.offerTimes)
    }
}
