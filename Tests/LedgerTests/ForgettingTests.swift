import CivilTime
import Foundation
import GRDB
import Relationships
import Testing

@testable import Ledger

/// "Removes a person and everything about them"; all else is kept, and only what is of them may be deleted.
struct ForgettingTests {
    private let scratch: Scratch
    private let store: Store

    init() throws {
        scratch = try Scratch()
        store = try Store(directory: scratch.directory)
    }

    /// What nobody else's rows have: the name as written and as it is compared, and what was said of her in every table.
    private static let secrets = [
        "Żofia Kowalewska", "zofia kowalewska", "zofia.k@example.org", "met at the fair", "likes rooibos", "her talk on dykes",
        "about the sluice", "Dear you, the sluice", "send the drawing", "the Blue Café", "Sluices Ltd", "an earlier letter",
        "<sluice@example.org>",
    ]

    private func everything(of name: String = "Żofia Kowalewska") throws -> ContactID {
        let record = ContactRecord(
            name: name, circles: ["admired"], channels: [Channel(kind: "email", address: "zofia.k@example.org")],
            birthday: "--05-01", introducedBy: "met at the fair", why: "dykes", settings: [.replyWithin: "3d"],
            notes: [Note(at: hour(0), text: "likes rooibos")],
            topics: [Topic(at: hour(0), text: "her talk on dykes", link: "https://example.org/dykes")],
            imported: [ImportedValue(.linkedin, .organisation, "Sluices Ltd")])
        let contact = try store.command("add") { ledger, change in try ledger.add(record, at: hour(0), in: change).id }
        let draft = InteractionDraft(
            contact: contact, direction: .inbound, at: hour(1), recorded: hour(1), about: "about the sluice",
            text: "Dear you, the sluice")
        let entry = try store.command("log", at: hour(1)) { ledger, change in
            let entry = try ledger.log(draft, in: change)
            try ledger.identify(entry, as: "<sluice@example.org>", in: change)
            let message = IncomingMessage(
                with: "https://www.linkedin.com/in/zofia", direction: .inbound, at: hour(1), channel: "linkedin", about: nil,
                text: "an earlier letter", isInvitation: false)
            _ = try ledger.keep(message, in: change)
            for kept in try ledger.unjoinedMessages(with: message.with) { try ledger.join(kept.id, to: entry, in: change) }
            return entry
        }
        try store.command("amend", at: hour(2)) { ledger, change in try ledger.amend(entry, to: draft, in: change) }
        try store.command("remind", at: hour(2)) { ledger, change in
            _ = try ledger.ask("send the drawing", of: contact, at: hour(9), date: nil, recorded: hour(2), in: change)
        }
        try store.command("meet", at: hour(3)) { ledger, change in
            _ = try ledger.arrange(
                with: contact, start: hour(50), end: hour(51), place: "the Blue Café", recorded: hour(3), in: change)
        }
        try store.command("snooze", at: hour(3)) { ledger, change in
            let reply = FollowUpIdentity(contact: contact, kind: .reply, opener: entry)
            _ = try ledger.decide(
                .snoozed(until: hour(5), isExact: false), contact: contact, followUp: reply, at: hour(3), recorded: hour(3),
                in: change)
        }
        let identity = FollowUpIdentity(contact: contact, kind: .reply, opener: entry)
        let reminder = Reminder(rung: Rung("4d"), wanted: hour(4), at: hour(4), isExact: false, state: .planned)
        try store.write { ledger in
            _ = try ledger.store(
                [FollowUp(identity: identity, ready: hour(1), due: hour(100), reminders: [reminder])], of: contact, at: hour(3))
            let due = try ledger.dueReminders(at: hour(4), limit: 9)
            _ = try ledger.claim(
                due.map(\.id), event: .reminder, text: nil, isSummary: false, isExact: false, hooks: ["desktop"], at: hour(4))
        }
        return contact
    }

    private func forget(_ contact: ContactID, counterparts: [String] = []) throws -> Forgotten {
        try store.write { try $0.forget(contact, counterparts: { _ in counterparts }, at: hour(5)) }
    }

    /// Which of the secrets the file and its log have.
    private func found() throws -> [String] {
        let bytes = try [scratch.file, scratch.file + "-wal"].map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        return Self.secrets.filter { secret in bytes.contains { $0.range(of: Data(secret.utf8)) != nil } }
    }

    /// "Afterwards no byte of the name is found in data, state, WAL".
    @Test func noByteIsLeft() throws {
        let zofia = try everything()
        #expect(try found() == Self.secrets)
        let forgotten = try forget(zofia)
        #expect(forgotten.names == ["Żofia Kowalewska"] && forgotten.interactions == 3 && forgotten.notes == 2)
        #expect(forgotten.closed.count == 1 && forgotten.commands == 6 && forgotten.shared.isEmpty)
        #expect(try store.read { try $0.contact(zofia) } == nil)
        #expect(try found() != [])
        try store.purge()
        #expect(try found() == [])
        #expect(try store.integrityFindings() == [])
        #expect(try store.read { try $0.changes(limit: 9) } == [])
        #expect(try store.read { try $0.counts(at: hour(200)).open } == 0)
        #expect(throws: LedgerError.noSuchContact(zofia)) { try forget(zofia) }
    }

    /// What is of others stays as it was, and what was said of both is left for them.
    @Test func othersAreAsTheyWere() throws {
        let grace = try store.add("Grace Hopper")
        _ = try store.inbound(grace, at: hour(1))
        let before = try store.state()
        let zofia = try everything()
        let both = try store.command("archive", at: hour(4)) { ledger, change in
            for contact in [zofia, grace] {
                _ = try ledger.decide(.archived, contact: contact, followUp: nil, at: hour(4), recorded: hour(4), in: change)
            }
            return change
        }
        let forgotten = try forget(zofia)
        #expect(forgotten.shared.map(\.change.id) == [both] && forgotten.shared.map(\.others) == [[grace]])
        #expect(try store.write { try $0.undoLatest(at: hour(6)) }?.contacts == [grace])
        #expect(try store.state() == before)
    }

    /// "So that its number is never given to another."
    @Test func noNumberIsGivenToAnother() throws {
        let zofia = try everything()
        let open = try store.read { try $0.followUps(of: zofia).map(\.id) }
        let last = try store.read { try $0.history(of: zofia)?.decisions.map(\.id).max() }
        _ = try forget(zofia)
        let ada = try store.add("Ada")
        let entry = try store.inbound(ada, at: hour(6))
        #expect(ada > zofia)
        #expect(try entry > #require(last))
        try store.write { ledger in
            let reply = FollowUp(
                identity: FollowUpIdentity(contact: ada, kind: .reply, opener: entry), ready: hour(6), due: nil, reminders: [])
            _ = try ledger.store([reply], of: ada, at: hour(6))
        }
        #expect(try store.read { try $0.followUps(of: ada).map(\.id) }.allSatisfy { !open.contains($0) })
    }

    /// Those who are one with them go with them, and who was added under the same name and taken back.
    @Test func whoWasThisPersonGoesWithThem() throws {
        let undone = try everything()
        while try store.read({ try !$0.changes(limit: 1).isEmpty }) { _ = try store.write { try $0.undoLatest(at: hour(4)) } }
        let other = try everything(of: "Żofia Nowak")
        let kept = try store.add("Żofia Kowalewska")
        let stranger = try store.add("Zofia K.")
        try store.command("merge", at: hour(5)) { ledger, change in try ledger.merge(other, into: kept, at: hour(5), in: change) }
        _ = try forget(kept)
        try store.purge()
        #expect(try found() == [])
        let rows = try store.queue.read { database in
            try Int.fetchAll(database, sql: "SELECT DISTINCT contact FROM contact_versions")
        }
        #expect(rows == [Int(stranger.number)] && undone < other)
    }

    /// Messages that wait for them are theirs by the profile or by the name, without regard to case and accents.
    @Test(arguments: [
        ("https://www.linkedin.com/in/zofia", true), ("zofia kowalewska", true), ("https://www.linkedin.com/in/grace", false),
        ("Zofia", false),
    ])
    func messagesThatWait(counterpart: String, isTheirs: Bool) throws {
        let zofia = try store.add("Żofia Kowalewska")
        try store.command("import") { ledger, change in
            let message = IncomingMessage(
                with: counterpart, direction: .inbound, at: hour(0), channel: "linkedin", about: nil, text: "hello",
                isInvitation: false)
            _ = try ledger.keep(message, in: change)
        }
        _ = try forget(zofia, counterparts: ["https://www.linkedin.com/in/zofia"])
        #expect(try store.read { try $0.unjoinedCounterparts() } == (isTheirs ? [] : [counterpart]))
    }

    /// Also while someone is forgotten, nothing of others may be deleted.
    @Test(arguments: [
        ("contact_versions", "contact = 2"), ("entries", "contact = 2"), ("decisions", "contact = 2"), ("errands", "entry = 4"),
        ("interactions", "entry = 3"), ("entries", "contact IS NULL"), ("contacts", "id = 1"),
    ])
    func whatIsOfOthersIsKept(table: String, rows: String) throws {
        _ = try store.add("Ada")
        let grace = try store.add("Grace")
        try store.command("away") { ledger, change in
            _ = try ledger.decide(
                .paused(from: hour(0), until: hour(1)), contact: nil, followUp: nil, at: hour(0), recorded: hour(0), in: change)
            _ = try ledger.decide(.archived, contact: grace, followUp: nil, at: hour(0), recorded: hour(0), in: change)
        }
        _ = try store.inbound(grace)
        try store.command("remind") { ledger, change in
            _ = try ledger.ask("the paper", of: grace, at: hour(3), date: nil, recorded: hour(0), in: change)
        }
        let count = try store.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table) WHERE \(rows)") }
        #expect(try #require(count) > 0)
        let error = #expect(throws: DatabaseError.self) {
            try store.queue.write { database in
                try database.execute(sql: "INSERT INTO forgetting VALUES (1); DELETE FROM \(table) WHERE \(rows)")
            }
        }
        #expect(error?.message == "\(table)_are_kept")
    }
}
