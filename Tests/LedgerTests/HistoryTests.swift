import CivilTime
import Ledger
import Relationships
import Testing

/// What passed and what was decided: kept as it was made.
struct HistoryTests {
    let store: Store
    let ada: ContactID

    init() throws {
        store = try Store.inMemory()
        ada = try store.add("Ada")
    }

    @Test func whatWasLoggedComesBackAsItWas() throws {
        let draft = InteractionDraft(
            contact: ada, direction: .outbound, at: hour(-2), recorded: hour(0), channel: "email", about: "the talk",
            text: "Dear Ada,\n", asks: true)
        let gesture = InteractionDraft(contact: ada, direction: .outbound, at: hour(-1), recorded: hour(0), isGesture: true)
        let (first, second) = try store.command { ledger, change in
            (try ledger.log(draft, in: change), try ledger.log(gesture, in: change))
        }
        let history = try store.read { try $0.history(of: ada) }
        #expect(
            history?.interactions == [
                Interaction(
                    id: first, contact: ada, direction: .outbound, at: hour(-2), recorded: hour(0), channel: "email",
                    about: "the talk",
                    asks: true),
                Interaction(id: second, contact: ada, direction: .outbound, at: hour(-1), recorded: hour(0), isGesture: true),
            ])
        #expect(try store.read { try $0.message(first) } == "Dear Ada,\n")
    }

    /// domain.md: "Immutable once logged; a correction is a new entry that replaces it and keeps its identity".
    @Test func aCorrectionKeepsTheIdentityAndWhenItBecameKnown() throws {
        let entry = try store.inbound(ada, at: hour(-3))
        let corrected = InteractionDraft(contact: ada, direction: .meeting, at: hour(-5), recorded: hour(2), about: "coffee")
        try store.command("amend") { ledger, change in try ledger.amend(entry, to: corrected, in: change) }
        let amended = Interaction(
            id: entry, contact: ada, direction: .meeting, at: hour(-5), recorded: hour(-3), about: "coffee")
        #expect(try store.read { try $0.interaction(entry) } == amended)
        #expect(try store.state().histories.first?.interactions == [amended])
    }

    @Test func aCorrectionWithoutATextKeepsTheText() throws {
        var draft = InteractionDraft(contact: ada, direction: .outbound, at: hour(0), recorded: hour(0), text: "Dear Ada,\n")
        let entry = try store.command { ledger, change in try ledger.log(draft, in: change) }
        for (text, expected) in [(nil, "Dear Ada,\n"), ("Dear Ada, again,\n", "Dear Ada, again,\n")] {
            draft.text = text
            try store.command { [draft] ledger, change in try ledger.amend(entry, to: draft, in: change) }
            #expect(try store.read { try $0.message(entry) } == expected)
        }
    }

    @Test func aCorrectionKeepsTheContact() throws {
        let entry = try store.inbound(ada)
        let ben = try store.add("Ben")
        #expect(throws: LedgerError.otherContact(entry: entry, is: ada, asked: ben)) {
            try store.command { ledger, change in
                try ledger.amend(
                    entry, to: InteractionDraft(contact: ben, direction: .inbound, at: hour(0), recorded: hour(0)), in: change)
            }
        }
    }

    @Test func whatIsRemovedCanNeitherBeSeenNorCorrectedUntilUndo() throws {
        let entry = try store.inbound(ada)
        let before = try store.state()
        try store.command("remove") { ledger, change in try ledger.remove(entry, at: hour(1), in: change) }
        #expect(try store.read { try $0.interaction(entry) } == nil)
        #expect(try store.state().histories.first?.interactions == [])
        for verb in ["amend", "remove"] {
            #expect(throws: LedgerError.noSuchInteraction(entry)) {
                try store.command { ledger, change in
                    if verb == "remove" {
                        try ledger.remove(entry, at: hour(2), in: change)
                    } else {
                        let draft = InteractionDraft(contact: ada, direction: .inbound, at: hour(0), recorded: hour(0))
                        try ledger.amend(entry, to: draft, in: change)
                    }
                }
            }
        }
        _ = try store.write { try $0.undoLatest(at: hour(3)) }
        #expect(try store.state() == before)
    }

    static let verbs: [(Decision.Verb, onFollowUp: Bool, onContact: Bool)] = [
        (.done, true, true), (.dismissed, true, true), (.snoozed(until: hour(30), isExact: true), true, true),
        (.snoozed(until: hour(30), isExact: false), true, true), (.archived, false, true),
        (.away(from: hour(1), until: hour(9)), false, true), (.back, false, true),
        (.away(from: hour(1), until: hour(9)), false, false),
        (.back, false, false), (.paused(from: hour(1), until: hour(9)), false, false), (.resumed, false, false),
    ]

    @Test(arguments: verbs) func decisionsComeBackAsTheyWereMade(verb: Decision.Verb, onFollowUp: Bool, onContact: Bool) throws {
        let opener = try store.inbound(ada)
        let followUp = onFollowUp ? FollowUpIdentity(contact: ada, kind: .reply, opener: opener) : nil
        let contact = onContact ? ada : nil
        let entry = try store.command { ledger, change in
            try ledger.decide(verb, contact: contact, followUp: followUp, at: hour(1), recorded: hour(2), in: change)
        }
        let decision = Decision(id: entry, contact: contact, followUp: followUp, verb: verb, at: hour(1), recorded: hour(2))
        #expect(try store.read { try $0.history(of: ada)?.decisions } == (onContact ? [decision] : []))
        #expect(try store.read { try $0.ownDecisions() } == (onContact ? [] : [decision]))
    }

    /// A verb where it does not belong.
    @Test(arguments: [
        (Decision.Verb.archived, true, "FOREIGN KEY constraint failed"),
        (.paused(from: hour(0), until: hour(1)), false, "FOREIGN KEY constraint failed"),
        (.away(from: hour(2), until: hour(2)), false, "decisions_for_an_interval_have_it"),
        (.done, false, "FOREIGN KEY constraint failed"),
    ])
    func aVerbIsRefusedWhereItDoesNotBelong(verb: Decision.Verb, onFollowUp: Bool, constraint: String) throws {
        let opener = try store.inbound(ada)
        let before = try store.state()
        #expect(throws: LedgerError.refused(constraint: constraint)) {
            try store.command { ledger, change in
                let followUp = onFollowUp ? FollowUpIdentity(contact: ada, kind: .reply, opener: opener) : nil
                _ = try ledger.decide(verb, contact: ada, followUp: followUp, at: hour(1), recorded: hour(2), in: change)
            }
        }
        #expect(try store.state() == before)
    }

    @Test(arguments: [CivilDate(year: 2027, month: 3, day: 5), nil]) func errandsComeBackAsTheyWereAsked(date: CivilDate?) throws {
        let entry = try store.command { ledger, change in
            try ledger.ask("send her the paper", of: ada, at: hour(48), date: date, recorded: hour(0), in: change)
        }
        #expect(
            try store.read { try $0.history(of: ada)?.errands } == [
                Errand(id: entry, contact: ada, text: "send her the paper", at: hour(48), date: date, recorded: hour(0))
            ])
    }

    @Test func nothingIsKeptOfSomeoneWhoIsNotKnown() throws {
        let nobody = ContactID(number: 99)
        try store.write { ledger throws in
            let change = try ledger.beginChange("test", summary: "", at: hour(0))
            #expect(throws: LedgerError.noSuchContact(nobody)) {
                try ledger.log(InteractionDraft(contact: nobody, direction: .inbound, at: hour(0), recorded: hour(0)), in: change)
            }
            #expect(throws: LedgerError.noSuchContact(nobody)) {
                try ledger.ask("x", of: nobody, at: hour(0), date: nil, recorded: hour(0), in: change)
            }
            #expect(throws: LedgerError.noSuchContact(nobody)) {
                try ledger.decide(.archived, contact: nobody, followUp: nil, at: hour(0), recorded: hour(0), in: change)
            }
            #expect(try ledger.history(of: nobody) == nil)
        }
    }
}
