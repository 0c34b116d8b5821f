import CivilTime
import Ledger
import Relationships
import Scheduling

/// What the ledger says between two steps.
struct Snapshot {
    let now: Instant
    /// What is open for each contact.
    let open: [ContactID: [StoredFollowUp]]
    /// All reminders of all that is open, person by person.
    let items: [Item]
    /// When each contact's plan changes though nobody says anything.
    let replans: [ContactID: Instant]
    /// The user's own absences and pauses, and their ends.
    let ownDecisions: [Decision]
    /// What `coltiva next` lists.
    let listed: [FollowUpID]
    let counts: LedgerCounts
    /// Deliveries that are on their way.
    let deliveries: [Delivery]
    /// Whether the civil day of the snapshot was begun: its week is levelled.
    let hasDayBegun: Bool
    /// What the timer is armed for; nil where the daemon does not run, or nothing is to come.
    let armed: Instant?

    /// Reads it; what is planned is taken from the snapshot before where nothing was written since.
    init(of book: Book<Transaction>, people: [ContactID], armed: Instant?, unwrittenSince before: Snapshot? = nil) throws {
        let transaction = book.ledger
        now = book.now
        hasDayBegun = try book.hasDayBegun()
        self.armed = armed
        if let before {
            (open, items, replans, ownDecisions) = (before.open, before.items, before.replans, before.ownDecisions)
        } else {
            var open: [ContactID: [StoredFollowUp]] = [:]
            var replans: [ContactID: Instant] = [:]
            let plans = try people.first.map { try transaction.plans(of: $0...(people.last ?? $0)) } ?? [:]
            for contact in people {
                open[contact] = plans[contact]?.open ?? []
                replans[contact] = plans[contact]?.replanAt
            }
            self.open = open
            items = people.compactMap { open[$0] }.joined().flatMap { stored in
                stored.followUp.reminders.map { Item(followUp: stored, reminder: $0) }
            }
            self.replans = replans
            ownDecisions = try transaction.ownDecisions()
        }
        listed = try transaction.readyIDs(at: now, limit: .max)
        counts = try transaction.counts(at: now)
        deliveries = try transaction.deliveries(in: [.waiting, .running, .lingering])
    }

    /// A reminder with its follow-up.
    struct Item {
        let followUp: StoredFollowUp
        let reminder: Reminder
        var key: RungKey { RungKey(followUp: followUp.followUp.identity, rung: reminder.rung) }
        var words: String { "\(reminder.rung.key) of \(followUp.followUp.identity.words) at \(reminder.at.rfc3339(in: .utc))" }
    }

    /// Whether a meeting with them was open that has ended by the instant.
    func hasMeeting(_ contact: ContactID, endingIn person: PersonFacts, until instant: Instant) -> Bool {
        open[contact]?.contains { stored in
            let identity = stored.followUp.identity
            return identity.kind == .meeting && person.arranged[identity.opener].map { $0.end <= instant } ?? false
        } ?? false
    }

    /// Those that wait for their turn.
    var due: [Item] { items.filter { $0.reminder.state == .planned && $0.reminder.at <= now } }

    /// What each name stands for.
    var identities: [FollowUpID: FollowUpIdentity] {
        Dictionary(uniqueKeysWithValues: open.values.flatMap { $0 }.map { ($0.id, $0.followUp.identity) })
    }
}

/// The key of a reminder: follow-up and rung (domain.md, "Words").
struct RungKey: Hashable {
    let followUp: FollowUpIdentity
    let rung: Rung

    init(followUp: FollowUpIdentity, rung: Rung) {
        self.followUp = followUp
        self.rung = rung
    }

    init(_ reminder: DueReminder) { self.init(followUp: reminder.identity, rung: reminder.rung) }
}

extension FollowUpIdentity {
    /// As findings name it: `c1/reply of e7`.
    var words: String { "\(contact)/\(kind.rawValue) of \(opener)" }
}
