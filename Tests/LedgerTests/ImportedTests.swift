import CivilTime
import Ledger
import Relationships
import Testing

/// What is imported: the stage, by what people are known again, and messages that wait for them.
struct ImportedTests {
    let store: Store

    init() throws {
        store = try Store.inMemory()
    }

    private static let ada = IncomingPerson(
        name: "Ada Lovelace", emails: ["ada@example.org", "a@b.example"], phones: ["+39061"], profiles: ["mastodon:ada"],
        organisation: "Works", title: "Countess", birthday: "--12-10", notes: ["of two\nlines"], uid: "u-1", circles: ["admired"])
    private static let hello = IncomingMessage(
        with: "https://www.linkedin.com/in/ada", direction: .inbound, at: hour(0), channel: "linkedin", about: "engines",
        text: "hello")

    @Test("The stage gives back what lies on it, in its order and in parts")
    func stage() throws {
        let people = [Self.ada, IncomingPerson(name: "Björk"), IncomingPerson(name: "王芳", notes: ["n", "n"])]
        let messages = [
            Self.hello, IncomingMessage(with: "Ben", direction: .outbound, at: hour(1), channel: "x", isInvitation: true),
        ]
        try store.write { ledger in
            try ledger.clearStage()
            try ledger.stage(people, [])
            try ledger.stage([], messages)
        }
        try store.write { ledger in
            let first = try ledger.stagedPeople(after: 0, limit: 2)
            let second = try ledger.stagedPeople(after: first.last, limit: 2)
            #expect(first.people + second.people == people)
            #expect(try ledger.stagedPeople(after: second.last, limit: 2).people == [])
            #expect(try ledger.stagedMessages(after: 0, limit: 5).messages == messages)
            try ledger.clearStage()
            #expect(try ledger.stagedPeople(after: 0, limit: 2).people == [])
        }
        #expect(try store.state() == .empty)
    }

    @Test("A stage of more than memory is to hold is made empty, and serves the next file")
    func largeStage() throws {
        let people = (0..<500).map { IncomingPerson(name: "Person \($0)", notes: [String(repeating: "n", count: 3_000)]) }
        for _ in 0..<2 {
            try store.write { try $0.clearStage() }
            for _ in 0..<4 { try store.write { try $0.stage(people, []) } }
            #expect(try store.read { try $0.stagedPeople(after: 1_500, limit: 500).people } == people)
        }
        try store.write { try $0.clearStage() }
        #expect(try store.read { try $0.stagedPeople(after: 0, limit: 1).people } == [])
    }

    /// docs/import.md, "Who is who", in every way in which a user writes a profile.
    @Test(arguments: [
        "ada-l", "in/ada-l", "https://www.linkedin.com/in/ada-l", "https://www.linkedin.com/in/Ada-L/", "linkedin.com/in/ada-l",
        "www.linkedin.com/in/ada-l/", "https://linkedin.com/in/ada-l",
    ])
    func aChannelByHandIsTheProfile(address: String) throws {
        let id = try store.command { ledger, change in
            try ledger.add(
                ContactRecord(name: "Ada", channels: [Channel(kind: "linkedin", address: address)]), at: hour(0), in: change
            ).id
        }
        #expect(try store.read { try $0.contacts(withProfile: "https://www.linkedin.com/in/ada-l") } == [id])
        #expect(try store.read { try $0.contacts(withProfile: "https://www.linkedin.com/in/ada") } == [])
    }

    @Test("A profile is found among others that begin as it does, in whatever ways they are written")
    func amongOthers() throws {
        let addresses = [
            "ada", "ada-l", "ada.l", "https://www.linkedin.com/in/ada-l/", "In/ADA/", "linkedin.com/in/adam", "ada-l/",
        ]
        let ids = try store.command { ledger, change in
            try ledger.add(
                addresses.map { ContactRecord(name: $0, channels: [Channel(kind: "linkedin", address: $0)]) }
                    + [ContactRecord(name: "x", channels: [Channel(kind: "web", address: "in/ada")])], at: hour(0), in: change)
        }
        func found(_ name: String) throws -> [ContactID] {
            try store.read { try $0.contacts(withProfile: "https://www.linkedin.com/in/\(name)") }
        }
        #expect(try found("ada") == [ids[0], ids[4]])
        #expect(try found("ada-l") == [ids[1], ids[3], ids[6]])
        #expect(try found("ada.l") == [ids[2]])
        #expect(try found("adam") == [ids[5]])
        #expect(try found("ad") == [])
        // What is asked again after a write counts what was written.
        let (before, after) = try store.command { ledger, change in
            let before = try ledger.contacts(withProfile: "https://www.linkedin.com/in/eve")
            _ = try ledger.add(
                ContactRecord(name: "Eve", channels: [Channel(kind: "linkedin", address: "www.linkedin.com/in/eve/")]), at: hour(0),
                in: change)
            return (before, try ledger.contacts(withProfile: "https://www.linkedin.com/in/eve"))
        }
        #expect(before == [])
        #expect(after.count == 1)
    }

    @Test("Whoever is imported is known again by UID, profile, mail and whole name, until that is undone")
    func identities() throws {
        let record = ContactRecord(
            name: "Zoë Núñez", channels: [Channel(kind: "email", address: "Zoe@Example.org")],
            imported: [
                ImportedValue(.vcard, .uid, "u-1"), ImportedValue(.linkedin, .profile, "https://www.linkedin.com/in/zoe"),
                ImportedValue(.linkedin, .title, "u-2"),
            ])
        let id = try store.command { ledger, change in try ledger.add(record, at: hour(0), in: change).id }
        #expect(try store.read { try $0.contact(id)?.record } == record)
        #expect(try store.read { try $0.histories(after: nil, limit: 1).first?.history.contact.record } == record)
        func found() throws -> [[ContactID]] {
            try store.read { ledger in
                [
                    try ledger.contacts(withUID: "u-1"), try ledger.contacts(withUID: "u-2"),
                    try ledger.contacts(withProfile: "https://www.linkedin.com/in/zoe"),
                    try ledger.contacts(withEmail: "zoe@example.org"), try ledger.contacts(named: "zoe NUNEZ"),
                    try ledger.contacts(named: ledger.folded("Zoë NÚÑEZ")), try ledger.contacts(named: "zoe"),
                ]
            }
        }
        #expect(try found() == [[id], [], [id], [id], [id], [id], []])
        _ = try store.write { try $0.undoLatest(at: hour(1)) }
        #expect(try found() == [[], [], [], [], [], [], []])
    }

    @Test("A message is kept once, and joined once; undoing either lets it be done again")
    func messages() throws {
        let ada = try store.add("Ada")
        #expect(try store.command { ledger, change in try ledger.keep(Self.hello, in: change) })
        #expect(try store.command { ledger, change in try !ledger.keep(Self.hello, in: change) })
        let kept = try store.read { try $0.unjoinedMessages(with: Self.hello.with) }
        #expect(kept.map(\.message) == [Self.hello])
        #expect(try store.read { try $0.unjoinedCounterparts() } == [Self.hello.with])
        let entry = try store.inbound(ada)
        try store.command { ledger, change in try ledger.join(kept[0].id, to: entry, in: change) }
        #expect(try store.read { try $0.unjoinedCounterparts() } == [])
        #expect(try store.read { try $0.messages(of: entry) } == [kept[0].id])
        _ = try store.write { try $0.undoLatest(at: hour(2)) }
        #expect(try store.read { try $0.unjoinedCounterparts() } == [Self.hello.with])
        #expect(try store.read { try $0.messages(of: entry) } == [])
        // The log, the second keeping, the first.
        for _ in 0..<3 { _ = try store.write { try $0.undoLatest(at: hour(2)) } }
        #expect(try store.read { try !$0.isKept(Self.hello) })
        #expect(try store.command { ledger, change in try ledger.keep(Self.hello, in: change) })
    }

    @Test("One who was merged is gone, and back when that is undone")
    func merged() throws {
        let (ada, other) = (try store.add("Ada"), try store.add("Ada King"))
        let before = try store.state()
        try store.command { ledger, change in try ledger.merge(other, into: ada, at: hour(1), in: change) }
        #expect(try store.read { try $0.contact(other) } == nil)
        #expect(try store.read { try $0.contactCount() } == 1)
        _ = try store.write { try $0.undoLatest(at: hour(2)) }
        #expect(try store.state() == before)
    }
}
