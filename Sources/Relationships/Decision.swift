package import CivilTime

/// What the user said about a follow-up, a contact or their own time (domain.md, "Words"), or the practice recorded; it never changes history.
package struct Decision: Hashable, Sendable {
    /// What was decided.
    package enum Verb: Hashable, Sendable {
        /// A task is done (the `done` of other kinds is the outbound that it logs).
        case done
        /// The follow-up needs nothing more.
        case dismissed
        /// A `reply` that was quiet since its message was imported begins at the decision's moment.
        case takenUp
        /// The follow-up is silent until the moment; exact where a clock time was given.
        case snoozed(until: Instant, isExact: Bool)
        /// What is open is closed for good; an inbound brings the contact back.
        case archived
        /// The contact, or the user where there is no contact, is away; `until` is the first moment back.
        case away(from: Instant, until: Instant)
        /// An absence ends at the decision's moment.
        case back
        /// Everything is held; `until` is the first moment back.
        case paused(from: Instant, until: Instant)
        /// A pause ends at the decision's moment.
        case resumed
        /// The appointment of a `meeting` is another one now.
        case moved
        /// The appointment of a `meeting` will not be.
        case cancelled
        /// The contact is left in peace until the moment.
        case rested(until: Instant)
        /// A rest of either sort ends.
        case woken
        /// An archived contact is back.
        case unarchived
        /// The practice passes over the contact once.
        case skipped
        /// The practice offers the contact before others.
        case preferred
        /// A slot of the practice has offered the contact; recorded by Coltiva itself.
        case offered
        /// The `approach` has lapsed; recorded by Coltiva itself.
        case lapsed
    }

    package let id: EntryID
    /// Whom it is about; nil for the user's own absences and pauses.
    package let contact: ContactID?
    /// The follow-up it is about, where it is about one.
    package let followUp: FollowUpIdentity?
    package let verb: Verb
    /// When it counts from.
    package let at: Instant
    /// When the ledger learned of it.
    package let recorded: Instant

    package init(id: EntryID, contact: ContactID?, followUp: FollowUpIdentity?, verb: Verb, at: Instant, recorded: Instant) {
        self.id = id
        self.contact = contact
        self.followUp = followUp
        self.verb = verb
        self.at = at
        self.recorded = recorded
    }
}
