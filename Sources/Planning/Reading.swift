package import CivilTime
package import Relationships

/// A contact's history in the order in which it is read (domain.md, "Words").
///
/// Entries are read in the order of their own times; at one instant an inbound comes before a meeting, that before an outbound (the one that
/// asks last), that before a decision. An entry dated after the present instant counts as of that instant.
package struct Reading: Sendable {
    /// One entry of the reading.
    package enum Entry: Sendable {
        case interaction(Interaction)
        case decision(Decision)
    }

    package let contact: ContactID
    /// The present instant.
    package let now: Instant
    /// In order, each with the instant as of which it counts.
    package let entries: [(at: Instant, entry: Entry)]
    package let errands: [Errand]
    /// Appointments that have not ended, in the order of their ends.
    package let ahead: [Appointment]
    /// Appointments that have ended, each also a `meeting` among the entries.
    package let held: [Appointment]

    package init(_ history: History, at now: Instant) {
        contact = history.contact.id
        self.now = now
        errands = history.errands
        (ahead, held) = history.appointments(at: now)
        // What is dated ahead meets at the present instant, and its own time still says which came first: a clock that is set back
        // answers nothing.
        var ordered: [(at: Instant, rank: Int, id: EntryID, entry: Entry)] = []
        ordered.reserveCapacity(history.interactions.count + held.count + history.decisions.count)
        for interaction in history.interactions + held.map(Interaction.init) {
            let rank =
                switch interaction.direction {
                case .inbound: 0
                case .meeting: 1
                case .outbound: interaction.asks == true ? 3 : 2
                }
            ordered.append((interaction.at, rank, interaction.id, .interaction(interaction)))
        }
        for decision in history.decisions {
            ordered.append((decision.at, 4, decision.id, .decision(decision)))
        }
        ordered.sort { ($0.at, $0.rank, $0.id) < ($1.at, $1.rank, $1.id) }
        entries = ordered.map { (min($0.at, now), $0.entry) }
    }

    /// The entries whose follow-up of the kind was dismissed.
    package func dismissed(_ kind: Kind) -> Set<EntryID> {
        Set(
            entries.compactMap {
                guard case .decision(let decision) = $0.entry, decision.verb == .dismissed, let identity = decision.followUp,
                    identity.kind == kind
                else { return nil }
                return identity.opener
            })
    }

    /// The decisions about one follow-up, in order.
    package func decisions(about identity: FollowUpIdentity) -> [Decision] {
        entries.compactMap {
            guard case .decision(let decision) = $0.entry, decision.followUp == identity else { return nil }
            return decision
        }
    }
}
