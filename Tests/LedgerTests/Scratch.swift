import CivilTime
import Foundation
import Ledger
import Relationships

/// A directory of a test's own, gone with it; the store's is inside it and not there yet.
final class Scratch {
    let root: String
    var directory: String { root + "/data" }
    var file: String { directory + "/coltiva.db" }

    init() throws {
        root = FileManager.default.temporaryDirectory.path + "/coltiva-ledger-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: root)
    }

    /// The names in the store's directory, sorted.
    var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted()
    }

    /// The permission bits of a path.
    func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    /// The bytes of the store's file.
    func bytes() throws -> Data {
        try Data(contentsOf: URL(fileURLWithPath: file))
    }
}

/// The instant that many hours after 2027-01-15T08:00:00Z.
func hour(_ hours: Int64) -> Instant {
    Instant(seconds: 1_800_000_000) + .hours(hours)
}

extension Store {
    /// One command: a change and what it writes.
    @discardableResult
    func command<Result>(_ verb: String = "test", at now: Instant = hour(0), _ body: (Transaction, ChangeID) throws -> Result)
        throws -> Result
    {
        try write { ledger in try body(ledger, ledger.beginChange(verb, summary: verb, at: now)) }
    }

    /// Adds a contact of that name.
    func add(_ name: String, at now: Instant = hour(0)) throws -> ContactID {
        try command("add", at: now) { ledger, change in try ledger.add(ContactRecord(name: name), at: now, in: change).id }
    }

    /// Logs an inbound from the contact.
    func inbound(_ contact: ContactID, at: Instant = hour(0)) throws -> EntryID {
        try command("log", at: at) { ledger, change in
            try ledger.log(InteractionDraft(contact: contact, direction: .inbound, at: at, recorded: at), in: change)
        }
    }

    /// All that undo must bring back, in words.
    func state() throws -> LedgerState {
        try read { ledger in
            let ids = try ledger.histories(after: nil, limit: 1_000).map(\.history.contact.id)
            let histories = try ids.compactMap { try ledger.history(of: $0) }
            return LedgerState(histories: histories, own: try ledger.ownDecisions(), count: try ledger.contactCount())
        }
    }
}

/// All that undo must bring back.
struct LedgerState: Equatable {
    let histories: [History]
    let own: [Decision]
    let count: Int

    static let empty = LedgerState(histories: [], own: [], count: 0)
}

extension Transaction {
    /// Makes these the contact's open follow-ups.
    func store(_ followUps: [FollowUp], of contact: ContactID, at now: Instant) throws -> [FollowUpID] {
        try store(ContactPlan(followUps: followUps), of: contact, at: now)
    }
}
