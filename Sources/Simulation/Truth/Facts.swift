import CivilTime
import Relationships
import Scheduling

/// Everything the user has said and was told that it is kept, apart from the ledger.
struct Facts: Hashable {
    private(set) var people: [ContactID: PersonFacts] = [:]
    /// Whom the script means by a number.
    private(set) var contacts: [Int: ContactID] = [:]
    /// The user's own absences and pauses, and their ends, in the order in which they were said.
    private(set) var own: [PersonFacts.Decided] = []

    /// The people in the order in which they were added.
    var known: [ContactID] { people.keys.sorted() }

    /// Takes a command in that was acknowledged; `followUps` are those that were open before it.
    mutating func take(
        _ command: Command, _ consequence: Consequence, at now: Instant, said: Instant, followUps: [FollowUpID: FollowUpIdentity]
    ) {
        // What is said of the present comes after all that was said before, though the clock was set back.
        func asOf(_ at: Instant) -> Instant { at == now ? said : at }
        func decide(about id: FollowUpID, _ verb: Decision.Verb, at: Instant) {
            guard let identity = followUps[id] else { return }
            people[identity.contact]?.decided.append(.init(verb: verb, followUp: identity, at: at, recorded: said))
        }
        switch command {
        case .add(let record):
            guard let outcome = consequence.contacts.first else { return }
            people[outcome.contact.id] = PersonFacts(record: outcome.contact.record)
            if let number = Int(record.name.drop { !$0.isNumber }) { contacts[number] = outcome.contact.id }
        case .set, .note, .topic, .join, .leave:
            for outcome in consequence.contacts { people[outcome.contact.id]?.record = outcome.contact.record }
        case .log(_, let entry), .logMessage(_, let entry, identity: _):
            for outcome in consequence.contacts {
                guard let id = outcome.entry else { continue }
                people[outcome.contact.id]?.passed[id] = .init(
                    direction: entry.direction, at: asOf(entry.at), asks: entry.asks, isGesture: entry.isGesture)
            }
        case .amend(let entry, let amendment):
            for id in known where people[id]?.passed[entry] != nil {
                if let at = amendment.at { people[id]?.passed[entry]?.at = at }
            }
        case .remove(let entry):
            for id in known { people[id]?.passed[entry] = nil }
        case .done(let ids, let closing):
            for outcome in consequence.contacts {
                guard let id = outcome.entry else { continue }
                // "On an `approach`, `nudge` or `reconnect` one that expects an answer."
                let closesVoice = ids.contains {
                    followUps[$0].map { $0.contact == outcome.contact.id && $0.kind.traits.isVoice } ?? false
                }
                people[outcome.contact.id]?.passed[id] = .init(
                    direction: .outbound, at: asOf(closing.at), asks: closing.asks ?? (closesVoice ? true : nil), isGesture: false)
            }
            for id in ids where followUps[id]?.kind.traits.isDoneByWriting == false {
                decide(about: id, .done, at: asOf(closing.at))
            }
        case .snooze(let ids, let until, let isExact):
            for id in ids { decide(about: id, .snoozed(until: until, isExact: isExact), at: said) }
        case .dismiss(let ids):
            for id in ids { decide(about: id, .dismissed, at: said) }
        case .remind(let contact, let text, let at, let date):
            if let entry = consequence.contacts.first?.entry {
                people[contact]?.asked[entry] = .init(text: text, at: at, date: date)
            }
        case .meet(let contact, let start, let end, let place): arrange(contact, start, end, place, consequence, said: said)
        case .move(let meeting, let start, let end, let place):
            guard let contact = contact(of: meeting), let before = people[contact]?.arranged[meeting] else { return }
            callOff(meeting, of: contact, .moved, said: said)
            arrange(contact, start, end ?? start + (before.end - before.start), place ?? before.place, consequence, said: said)
        case .cancel(let meeting): if let contact = contact(of: meeting) { callOff(meeting, of: contact, .cancelled, said: said) }
        case .archive(let contacts): for contact in contacts { note(.archived, of: contact, said: said) }
        case .unarchive(let contacts): for contact in contacts { note(.unarchived, of: contact, said: said) }
        case .rest:
            for outcome in consequence.contacts {
                // Without a moment, the policy says until when.
                let rests = outcome.history.decisions.filter { if case .rested = $0.verb { true } else { false } }
                guard let rest = rests.max(by: { $0.id < $1.id }) else { continue }
                note(rest.verb, of: outcome.contact.id, said: said)
            }
        case .wake(let contacts): for contact in contacts { note(.woken, of: contact, said: said) }
        case .skip(let contact): note(.skipped, of: contact, said: said)
        case .prefer(let contact): note(.preferred, of: contact, said: said)
        case .away(let contact, let from, let until): hold(contact, .away(from: from, until: until), at: said, recorded: now)
        case .back(let contact): hold(contact, .back, at: said, recorded: now)
        case .pause(let from, let until): hold(nil, .paused(from: from, until: until), at: said, recorded: now)
        case .resume: hold(nil, .resumed, at: said, recorded: now)
        // No life imports anything.
        case .keepDraft, .takeIn, .bring, .merge, .forget, .takeUp, .passOver: break
        case .undo: break
        }
    }

    private mutating func note(_ verb: Decision.Verb, of contact: ContactID, said: Instant) {
        people[contact]?.decided.append(.init(verb: verb, followUp: nil, at: said, recorded: said))
    }

    private func contact(of meeting: EntryID) -> ContactID? { known.first { people[$0]?.arranged[meeting] != nil } }

    private mutating func arrange(
        _ contact: ContactID, _ start: Instant, _ end: Instant, _ place: String?, _ consequence: Consequence, said: Instant
    ) {
        guard let entry = consequence.contacts.first?.entry, let decided = people[contact]?.decided else { return }
        people[contact]?.arranged[entry] = .init(
            start: start, end: end, place: place, recorded: said, decisionsBefore: decided.count)
    }

    private mutating func callOff(_ meeting: EntryID, of contact: ContactID, _ verb: Decision.Verb, said: Instant) {
        let identity = FollowUpIdentity(contact: contact, kind: .meeting, opener: meeting)
        people[contact]?.decided.append(.init(verb: verb, followUp: identity, at: said, recorded: said))
    }

    private mutating func hold(_ contact: ContactID?, _ verb: Decision.Verb, at said: Instant, recorded: Instant) {
        let decided = PersonFacts.Decided(verb: verb, followUp: nil, at: said, recorded: recorded)
        if let contact { people[contact]?.decided.append(decided) } else { own.append(decided) }
    }

    /// What the ledger holds, where a command may have been committed of which the user was not told.
    mutating func adopt(_ actual: [ContactID: PersonFacts], own: [PersonFacts.Decided]) {
        people = actual
        self.own = own
        contacts = contacts.filter { actual[$0.value] != nil }
        for (id, person) in actual {
            if let number = Int(person.record.name.drop { !$0.isNumber }) { contacts[number] = id }
        }
    }
}
