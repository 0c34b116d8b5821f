import Ledger
import Relationships
import Testing

/// Mail in the store: who is at an address, and which interaction a message became.
struct MessageTests {
    private let store: Store

    init() throws { store = try Store.inMemory() }

    private func add(_ name: String, _ channels: String...) throws -> ContactID {
        try store.command { ledger, change in
            try ledger.add(ContactRecord(name: name, channels: channels.compactMap { Channel($0) }), at: hour(0), in: change).id
        }
    }

    private func log(_ contact: ContactID, as message: String) throws -> EntryID {
        try store.command("log") { ledger, change in
            let draft = InteractionDraft(contact: contact, direction: .inbound, at: hour(0), recorded: hour(0))
            let entry = try ledger.log(draft, in: change)
            try ledger.identify(entry, as: message, in: change)
            return entry
        }
    }

    /// "Without regard to case; those added first come first"; of the kind `email` only.
    @Test func whoIsAtAnAddress() throws {
        let ada = try add("Ada", "signal:+39", "email:Ada@Example.org", "email:ada@firm.example")
        let bob = try add("Bob", "email:ada@example.org")
        _ = try add("Eve", "xmpp:ada@example.org")
        func at(_ address: String) throws -> [ContactID] { try store.read { try $0.contacts(withMail: address) } }
        #expect(try at("ada@example.org") == [ada, bob])
        #expect(try at("ADA@FIRM.example") == [ada])
        #expect(try at("eve@example.org") == [])
    }

    /// "It is not logged again, unless that change was undone."
    @Test func identities() throws {
        let (ada, bob) = (try add("Ada"), try add("Bob"))
        let entry = try log(ada, as: "<1@x>")
        func found(_ message: String, _ contact: ContactID) throws -> EntryID? {
            try store.read { try $0.entry(ofMessage: message, with: contact) }
        }
        #expect(try found("<1@x>", ada) == entry)
        #expect(try found("<1@x>", bob) == nil)
        #expect(try found("<2@x>", ada) == nil)
        #expect(try store.read { try $0.isMessage(entry) })
        let second = try log(bob, as: "<1@x>")
        #expect(try found("<1@x>", bob) == second)
        _ = try store.write { try $0.undoLatest(at: hour(1)) }
        #expect(try found("<1@x>", bob) == nil)
        #expect(try !store.read { try $0.isMessage(second) })
        #expect(try found("<1@x>", ada) == entry)
    }

    /// "Also where it was taken out since, for then the user wants it so."
    @Test func whatIsTakenOutStaysOut() throws {
        let ada = try add("Ada")
        let entry = try log(ada, as: "<1@x>")
        try store.command("amend") { ledger, change in try ledger.remove(entry, at: hour(1), in: change) }
        #expect(try store.read { try $0.entry(ofMessage: "<1@x>", with: ada) } == entry)
    }

    @Test func aMessageIsOneInteractionOnlyOnce() throws {
        let entry = try log(try add("Ada"), as: "<1@x>")
        #expect(throws: LedgerError.self) {
            try store.write { ledger in
                let change = try ledger.changes(limit: 1).first?.id ?? ChangeID(number: 0)
                try ledger.identify(entry, as: "<1@x>", in: change)
            }
        }
    }
}
