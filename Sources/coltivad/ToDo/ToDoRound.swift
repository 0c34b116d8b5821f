import CivilTime
import Ledger
import Relationships
import Scheduling

/// What of the to-do list is to be looked at: what something has happened to, what is found where everyone is gone through, and what could not be done.
struct ToDoRound {
    private var waiting: Set<FollowUpID> = []
    /// What could not be read, written or removed; looked at again later.
    private var failed: Set<FollowUpID> = []
    /// Everyone's follow-ups are gone through, those after the contact; nil: they are not.
    private var walk: Walk?
    /// Whether there may be something new among what is open.
    private var looks = false
    /// What was open when it was looked at last, by its hash: it need not be kept whole.
    private var seen: [FollowUpID: Int] = [:]
    /// The day on which all was looked at.
    private var day: CivilDate?

    private struct Walk {
        var after: ContactID?
    }

    /// How many contacts are gone through at once.
    private static let contacts = 100
    /// How many follow-ups are compared with what they were, those first that are reminded of first.
    private static let reminded = 1_000

    /// Whether there is something to look at now.
    var goesOn: Bool { !waiting.isEmpty || walk != nil }
    /// Whether there is something to look at later.
    var hasFailed: Bool { !failed.isEmpty }

    /// These are to be looked at.
    mutating func add(_ followUps: some Sequence<FollowUpID>) { waiting.formUnion(followUps) }

    /// Everyone's are, and these.
    mutating func addAll(_ followUps: some Sequence<FollowUpID>) {
        add(followUps)
        walk = Walk()
    }

    /// What is open may be another.
    mutating func lookForNew() { looks = true }

    /// One that is to be looked at; nil: none now.
    mutating func next() -> FollowUpID? {
        let next = waiting.popFirst()
        if let next { failed.remove(next) }
        return next
    }

    /// One is as it is meant to be while it is open so; nil: it is closed.
    mutating func sees(_ open: StoredFollowUp?, _ id: FollowUpID) { seen[id] = open?.hashValue }

    /// One is to be looked at again, but later.
    mutating func putOff(_ id: FollowUpID) {
        waiting.remove(id)
        failed.insert(id)
    }

    /// What was put off is to be looked at now.
    mutating func takeUp() {
        waiting.formUnion(failed)
        failed = []
    }

    /// Whether it is another day than when this was asked last: once a day all is looked at, and what has been closed for long goes.
    mutating func beginsDay(_ engine: Engine<Store>) throws -> Bool {
        let today = try engine.assumeIsolated { engine in try engine.read { $0.rules.zone.civil($0.now).date } }
        defer { day = today }
        return day != today
    }

    /// Finds what is open and not on the list as it is: a part of all, or what has other reminders than before.
    mutating func find(_ engine: Engine<Store>) throws {
        guard looks || walk != nil else { return }
        let after = walk
        let (open, last) = try engine.assumeIsolated { engine in
            try engine.read { book -> ([StoredFollowUp], ContactID?) in
                guard let after else {
                    return (try book.ledger.followUps(remindedFrom: book.now, to: .distantFuture, limit: Self.reminded), nil)
                }
                let batch = try book.ledger.histories(after: after.after, limit: Self.contacts)
                return (batch.flatMap(\.plan.open), batch.count < Self.contacts ? nil : batch.last?.history.contact.id)
            }
        }
        looks = false
        for stored in open where after != nil || seen[stored.id] != stored.hashValue { waiting.insert(stored.id) }
        walk = last.map { Walk(after: $0) }
    }
}
