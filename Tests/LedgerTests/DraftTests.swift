import CivilTime
import Ledger
import Relationships
import Testing

/// Drafts that are kept, and the texts that were sent.
struct DraftTests {
    private let store: Store

    init() throws { store = try Store.inMemory() }

    private func draft(_ contact: ContactID) throws -> String? { try store.read { try $0.draft(for: contact) } }

    private func log(
        _ contact: ContactID, _ text: String?, _ direction: Interaction.Direction = .outbound, hour number: Int64
    ) throws -> EntryID {
        try store.command("log", at: hour(number)) { ledger, change in
            try ledger.log(
                InteractionDraft(contact: contact, direction: direction, at: hour(number), recorded: hour(number), text: text),
                in: change)
        }
    }

    @Test("The latest that is not undone counts, of each contact, with when it was kept")
    func kept() throws {
        let (ada, bo) = (try store.add("Ada"), try store.add("Bo"))
        #expect(try draft(ada) == nil)
        try store.command(at: hour(1)) { ledger, change in try ledger.keepDraft("Dear Ada,\n  %s", for: ada, in: change) }
        try store.command(at: hour(2)) { ledger, change in try ledger.keepDraft("Dear Ada, dear", for: ada, in: change) }
        #expect(try draft(ada) == "Dear Ada, dear" && draft(bo) == nil)
        #expect(try store.read { try $0.contact(ada)?.draftKept } == hour(2))
        #expect(try store.read { try $0.histories(after: nil, limit: 9).map(\.history.contact.draftKept) } == [hour(2), nil])
        try store.command(at: hour(3)) { ledger, change in try ledger.keepDraft(nil, for: ada, in: change) }
        #expect(try draft(ada) == nil)
        #expect(try store.read { try $0.contact(ada)?.draftKept } == nil)
        #expect(try store.write { try $0.undoLatest(at: hour(4)) }?.contacts == [ada])
        _ = try store.write { try $0.undoLatest(at: hour(4)) }
        #expect(try draft(ada) == "Dear Ada,\n  %s")
        #expect(try store.read { try $0.contact(ada)?.draftKept } == hour(1))
    }

    @Test func nobodyHasADraft() throws {
        let nobody = ContactID(number: 7)
        #expect(throws: LedgerError.noSuchContact(nobody)) {
            try store.command { ledger, change in try ledger.keepDraft("x", for: nobody, in: change) }
        }
    }

    /// "`copy_paste` compares with what was sent to others": what was taken out, undone or received is not among it.
    @Test func textsSentToOthers() throws {
        let (ada, bo, cy) = (try store.add("Ada"), try store.add("Bo"), try store.add("Cy"))
        _ = try log(ada, "to Ada", hour: 1)
        _ = try log(bo, "to Bo", hour: 3)
        _ = try log(cy, "to Cy", hour: 2)
        _ = try log(bo, "from Bo", .inbound, hour: 4)
        _ = try log(cy, nil, hour: 4)
        let removed = try log(cy, "taken out", hour: 5)
        try store.command("amend", at: hour(6)) { ledger, change in try ledger.remove(removed, at: hour(6), in: change) }
        _ = try log(cy, "undone", hour: 7)
        _ = try store.write { try $0.undoLatest(at: hour(8)) }
        func sent(to contact: ContactID, limit: Int = 9) throws -> [String] {
            try store.read { try $0.textsSent(toOthersThan: contact, limit: limit) }
        }
        #expect(try sent(to: ada) == ["to Bo", "to Cy"])
        #expect(try sent(to: bo) == ["to Cy", "to Ada"])
        #expect(try sent(to: bo, limit: 1) == ["to Cy"])
        // Whoever was one with Ada is no other.
        try store.command("merge", at: hour(9)) { ledger, change in try ledger.merge(bo, into: ada, at: hour(9), in: change) }
        #expect(try sent(to: ada) == ["to Cy"])
    }
}
