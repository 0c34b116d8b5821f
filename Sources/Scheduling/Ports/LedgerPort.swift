package import CivilTime
package import Relationships

/// What the engine needs of the store: transactions, one after the other, each whole or not at all.
package protocol LedgerPort: Sendable {
    associatedtype Transaction: LedgerTransaction

    /// Runs the body in a write transaction; it is committed, durably, before the call returns, and rolled back where the body throws.
    func write<Result>(_ body: (Transaction) throws -> Result) throws -> Result

    /// Runs the body on one consistent state.
    func read<Result>(_ body: (Transaction) throws -> Result) throws -> Result
}

/// The verbs of the store; each keeps the invariants of domain.md or throws.
package protocol LedgerTransaction {
    // MARK: Changes

    /// Begins one command's writes.
    func beginChange(_ verb: String, summary: String, at now: Instant) throws -> ChangeID
    /// Says what a change did, once that is known.
    func describe(_ change: ChangeID, as summary: String) throws
    /// The changes that `undo` can take back, the latest first.
    func changes(limit: Int) throws -> [Change]
    /// The earliest change after that one which is not taken back; nil where there is none.
    func change(after: ChangeID) throws -> Change?
    /// All changes, also those that are taken back, the latest first, each with when it was.
    func journal(limit: Int) throws -> [(change: Change, undoneAt: Instant?)]
    /// Takes back the latest change that is not taken back; nil where there is none.
    func undoLatest(at now: Instant) throws -> UndoneChange?

    // MARK: Contacts

    func add(_ record: ContactRecord, at now: Instant, in change: ChangeID) throws -> Contact
    /// Adds contacts in that order; as many identifiers, ascending.
    func add(_ records: [ContactRecord], at now: Instant, in change: ChangeID) throws -> [ContactID]
    func update(_ contact: ContactID, to record: ContactRecord, in change: ChangeID) throws
    func contact(_ id: ContactID) throws -> Contact?
    /// Of the contact's record only what their policy and their time depend on, and what stands beside it: name, zone, circles and settings.
    func recordOfPolicy(_ id: ContactID) throws -> ContactRecord?
    /// Makes a contact one with another; nothing more is known of it.
    func merge(_ contact: ContactID, into other: ContactID, at now: Instant, in change: ChangeID) throws
    /// Removes a person and everything about them, for good.
    func forget(_ contact: ContactID, counterparts: (ContactRecord) -> [String], at now: Instant) throws -> Forgotten
    /// Contacts whose names contain every word of the text, without case or accents; all where it is empty.
    func contacts(matching text: String, circle: String?, after: ContactID?, limit: Int) throws -> [Contact]
    func contactCount() throws -> Int
    /// How many people each circle has; a circle without anyone is missing.
    func circleSizes() throws -> [String: Int]

    // MARK: Drafts

    /// Keeps the text for the contact, in the place of the one before; nil takes that away.
    func keepDraft(_ text: String?, for contact: ContactID, in change: ChangeID) throws
    /// The text that is kept for the contact; nil where there is none.
    func draft(for contact: ContactID) throws -> String?
    /// The texts that were sent to other contacts, the latest first.
    func textsSent(toOthersThan contact: ContactID, limit: Int) throws -> [String]

    // MARK: What is imported

    /// Makes the stage empty, on which a file lies until all of it is there.
    func clearStage() throws
    func stage(_ people: [IncomingPerson], _ messages: [IncomingMessage]) throws
    /// The people of the stage in their order, a batch at a time: those after the number, with the number of the last.
    func stagedPeople(after: Int64, limit: Int) throws -> (people: [IncomingPerson], last: Int64)
    func stagedMessages(after: Int64, limit: Int) throws -> (messages: [IncomingMessage], last: Int64)
    func contacts(withUID uid: String) throws -> [ContactID]
    /// Contacts with the LinkedIn profile: a file said so, or the user has written it as a channel, in whatever way.
    func contacts(withProfile profile: String) throws -> [ContactID]
    /// Of whom a source of files has said this name, and nothing by which they are known.
    func contacts(saidToBe name: String) throws -> [ContactID]
    func contacts(withEmail address: String) throws -> [ContactID]
    /// Contacts with this whole name, without regard to case and accents.
    func contacts(named name: String) throws -> [ContactID]
    /// A name as names are compared, without regard to case and accents.
    func folded(_ name: String) -> String
    /// Keeps a message; false where it is kept already.
    func keep(_ message: IncomingMessage, in change: ChangeID) throws -> Bool
    func isKept(_ message: IncomingMessage) throws -> Bool
    /// With whom the messages were that no entry has.
    func unjoinedCounterparts() throws -> [String]
    /// The messages with someone that no entry has, by time.
    func unjoinedMessages(with counterpart: String) throws -> [KeptMessage]
    /// With whom messages of mail were who may be known under the address, which is in lower case: it, and it with a tag.
    func counterparts(withMail address: String) throws -> [String]
    func join(_ message: Int64, to entry: EntryID, in change: ChangeID) throws
    /// The messages of an entry; none where it was logged by hand and no file has told of it.
    func messages(of entry: EntryID) throws -> [Int64]
    /// Contacts with an inbound that was past its answer when it was imported, the latest first.
    func contactsWithOldInbound() throws -> [ContactID]

    // MARK: History

    func log(_ interaction: InteractionDraft, in change: ChangeID) throws -> EntryID
    /// Replaces an interaction by a corrected one that keeps its identity; where the draft has no text, the text stays.
    func amend(_ entry: EntryID, to interaction: InteractionDraft, in change: ChangeID) throws
    func remove(_ entry: EntryID, at now: Instant, in change: ChangeID) throws
    func interaction(_ entry: EntryID) throws -> Interaction?
    /// The whole message of an interaction, where it was kept.
    func message(_ entry: EntryID) throws -> String?
    func ask(_ text: String, of contact: ContactID, at: Instant, date: CivilDate?, recorded: Instant, in change: ChangeID) throws
        -> EntryID
    func arrange(
        with contact: ContactID, start: Instant, end: Instant, place: String?, recorded: Instant, in change: ChangeID
    ) throws -> EntryID
    /// The appointment, moved or cancelled ones too.
    func appointment(_ entry: EntryID) throws -> Appointment?
    /// The appointments, moved or cancelled ones too, that begin before `to` and end after `from`, in the order of their beginnings.
    func appointments(from: Instant, to: Instant) throws -> [Appointment]
    func decide(
        _ verb: Decision.Verb, contact: ContactID?, followUp: FollowUpIdentity?, at: Instant, recorded: Instant, in change: ChangeID
    ) throws -> EntryID
    func history(of contact: ContactID) throws -> History?
    /// Gives the history of each of these contacts, of which few are in memory at once; who is not known is missing.
    func histories(of contacts: [ContactID], each body: (History) -> Void) throws
    /// The histories of all contacts, with their plans, in the order of their identifiers, a batch at a time.
    func histories(after: ContactID?, limit: Int) throws -> [(history: History, plan: StoredPlan)]
    /// What was decided about a contact.
    func decisions(about contact: ContactID) throws -> [Decision]
    /// The user's own absences and pauses, and their ends.
    func ownDecisions() throws -> [Decision]

    // MARK: Mail

    /// The contacts who have an address among their channels of the kind `email`, those added first before the others.
    func contacts(withMail address: String) throws -> [ContactID]
    /// Keeps that an interaction is a message of mail, by what tells that from all others.
    func identify(_ entry: EntryID, as message: String, in change: ChangeID) throws
    /// The interaction with a contact that a message became, taken out or not; nil where there is none, or it was undone.
    func entry(ofMessage message: String, with contact: ContactID) throws -> EntryID?
    /// By what the messages of mail that an interaction is are told from all others, sorted.
    func identities(of entry: EntryID) throws -> [String]
    /// Whether an interaction is a message of mail that was logged as such, or any that a file told of.
    func isMessage(_ entry: EntryID) throws -> Bool

    // MARK: The plan

    /// Makes the contact's plan the one given: opens, updates and closes follow-ups; what was shown stays shown.
    /// Returns the follow-ups that this closed.
    func store(_ plan: ContactPlan, of contact: ContactID, at now: Instant) throws -> [FollowUpID]
    func plan(of contact: ContactID) throws -> StoredPlan
    func followUps(of contact: ContactID) throws -> [StoredFollowUp]
    func followUp(_ id: FollowUpID) throws -> StoredFollowUp?
    /// Open follow-ups that are ready, the earliest due first, those without due last.
    func readyFollowUps(at now: Instant, limit: Int) throws -> [StoredFollowUp]
    /// Open follow-ups with a planned reminder in [from, to), in the order of their earliest one.
    func followUps(remindedFrom from: Instant, to: Instant, limit: Int) throws -> [StoredFollowUp]
    /// Open follow-ups of which a reminder could not be delivered, the earliest due first, those without due last.
    func undeliveredFollowUps(limit: Int) throws -> [StoredFollowUp]
    func counts(at now: Instant) throws -> LedgerCounts
    /// How many open follow-ups are ready.
    func openCount(at now: Instant) throws -> Int
    /// Keeps that these follow-ups have closed by themselves, for the next digest: those of kinds that lapse, the others are done.
    func lapse(_ followUps: [FollowUpID], at moment: Instant) throws
    /// Open follow-ups whose standing time has changed in (from, to]: they have become ready, or are past their due.
    func followUps(ofNewStandingAfter from: Instant, until to: Instant, limit: Int) throws -> [FollowUpID]
    /// When time next changes the standing of an open follow-up, after the instant; nil where it changes none.
    func nextStanding(after now: Instant) throws -> Instant?
    /// What a follow-up is, open or closed; nil where there never was one.
    func identity(of followUp: FollowUpID) throws -> FollowUpIdentity?
    /// What has lapsed and no digest has named, the earliest first.
    func lapses() throws -> [Lapse]
    /// The lapses that the digest names, the earliest first; what has come back since is left out.
    func lapses(namedBy notice: NoticeID) throws -> [Lapse]

    // MARK: The week and the practice

    /// The open follow-ups that want a place in the week whose window begins before the day, in the order of their contacts.
    func followUpsWantingPlaces(before day: CivilDate) throws -> [PlaceCandidate]
    /// Those of them of one priority whose window ends on a day, the longer silence first, then who was added first: from that place in the
    /// order on, at most so many; but for those whose place is drawn to a moment after now.
    func followUpsWantingPlaces(
        of priority: Priority, endingOn day: CivilDate, before horizon: CivilDate, at now: Instant, from place: Int, limit: Int
    ) throws -> [PlaceCandidate]
    /// The first day from the given one on, on which one of these windows ends; nil: there is none.
    func nextWindowEnd(
        of priority: Priority, from day: CivilDate, before horizon: CivilDate, at now: Instant
    ) throws -> CivilDate?
    /// Those of them whose place is drawn to a moment after now.
    func drawnPlaces(before horizon: CivilDate, at now: Instant) throws -> [PlaceCandidate]
    /// The open follow-ups that have a place and still want one: it may move.
    func followUpsWithPlaces() throws -> [PlaceCandidate]
    /// Whether any open follow-up wants a place.
    func isAnyPlaceWanted() throws -> Bool
    /// Gives the follow-up's rung `place` a moment, or takes it away; one that a hook has had stays.
    func place(_ followUp: FollowUpID, at instant: Instant?) throws
    /// Records that the place stands on a day that has begun: the follow-up wants none any more.
    func announce(_ announcement: Announcement) throws
    /// The moments of the places that were announced in [from, to).
    func announced(from: Instant, to: Instant) throws -> [Instant]
    /// How many reminders of the kind are in [from, to): those to come, and those that were attempted.
    func reminders(of kind: Kind, from: Instant, to: Instant) throws -> Int
    /// The wished contacts, in the order in which they were added.
    func wishes() throws -> [Wish]
    /// What all contacts together add to a week: messages in thousandths, and how many rest.
    func week() throws -> (messages: Int, resting: Int)
    /// Whether anyone is wished.
    func isAnyoneWished() throws -> Bool
    /// When the practice last offered someone of each circle; nil is the circle of those who are in none.
    func lastOffers() throws -> [String?: Instant]
    /// Keeps what the practice did, which is no command of the user and is not undone with one.
    @discardableResult
    func record(_ verb: Decision.Verb, contact: ContactID, followUp: FollowUpIdentity?, at: Instant, recorded: Instant) throws
        -> EntryID

    // MARK: Delivery

    /// Planned reminders whose moment is not after the instant: the exact ones first, then by due, those without due last.
    func dueReminders(at now: Instant, limit: Int) throws -> [DueReminder]
    /// Contacts whose plan changes until the instant though nobody says anything, each with that moment, the earliest first.
    func contactsToPlanAgain(at now: Instant, limit: Int) throws -> [(contact: ContactID, moment: Instant)]
    /// The earliest moment after the instant of a planned reminder, of a waiting delivery's next try, or at which a plan changes by itself.
    func nextMoment(after now: Instant) throws -> Instant?
    /// Commits that hooks are about to show the reminders (or the text, or a summary): one notice with a waiting delivery for each hook. One
    /// that sums up names all that has lapsed and no other has named.
    func claim(
        _ reminders: [ReminderID], event: HookEvent, text: String?, isSummary: Bool, isExact: Bool, hooks: [String], at now: Instant
    ) throws -> NoticeID
    /// Deliveries in one of the states, oldest notice first.
    func deliveries(in states: Set<Delivery.State>) throws -> [Delivery]
    func record(_ outcome: Delivery.Outcome, notice: NoticeID, hook: String, at now: Instant) throws
    /// When the last notice that was not exact was shown.
    func lastInexactShown() throws -> Instant?

    // MARK: What is kept between runs

    /// A value kept under a name: the home zone, the plan's zone and settings.
    func kept(_ name: String) throws -> String?
    func keep(_ name: String, _ value: String) throws
}
