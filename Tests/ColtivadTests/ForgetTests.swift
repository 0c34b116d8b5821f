import ControlInterface
import Foundation
import Ledger
import Testing
import Varlink

@testable import coltivad

/// `org.coltiva.Contacts.Forget` on a daemon that serves: "afterwards no byte of the name is found in data, state, WAL or backups".
@Suite(.waiting)
struct ForgetTests {
    /// The name as written and as it is compared, the address, and what was said of her.
    private static let secrets = [
        "Żofia Kowalewska", "zofia kowalewska", "zofia.k@example.org", "about the sluice", "likes rooibos",
    ]

    /// Which of the secrets are in files of the data and the state directory.
    private func found(_ daemon: RunningDaemon) throws -> Set<String> {
        var found: Set<String> = []
        for directory in ["data", "state"] {
            let files = try #require(FileManager.default.enumerator(atPath: daemon.path(directory)))
            for case let file as String in files {
                guard let bytes = FileManager.default.contents(atPath: daemon.path("\(directory)/\(file)")) else { continue }
                for secret in Self.secrets where bytes.range(of: Data(secret.utf8)) != nil { found.insert(secret) }
            }
        }
        return found
    }

    private func tell(_ daemon: RunningDaemon) throws {
        _ = try daemon.call(
            ContactsInterface.Add.self, .init(name: "Żofia Kowalewska", channels: ["email:zofia.k@example.org"]))
        _ = try daemon.call(ContactsInterface.Add.self, .init(name: "Grace Hopper"))
        _ = try daemon.call(
            InteractionsInterface.Log.self, .init(direction: "inbound", contacts: ["Zofia"], about: "about the sluice"))
        _ = try daemon.call(InteractionsInterface.Log.self, .init(direction: "outbound", contacts: ["Zofia", "Grace"]))
        _ = try daemon.call(ContactsInterface.AddNote.self, .init(contact: "Zofia", text: "likes rooibos"))
        // Two that are kept, and what a restore keeps.
        let first = try daemon.call(DaemonInterface.Backup.self, .init()).copy.file
        _ = try daemon.call(DaemonInterface.Backup.self, .init())
        _ = try daemon.call(DaemonInterface.Restore.self, .init(file: first))
    }

    @Test func noByteIsLeft() throws {
        let daemon = try RunningDaemon(configuration: "[Daemon]\nBackup=\n")
        try tell(daemon)
        #expect(try found(daemon) == Set(Self.secrets))
        let rehearsed = try daemon.call(ContactsInterface.Forget.self, .init(contact: "Zofia", dryRun: true))
        #expect(rehearsed.removed.count == 3 && rehearsed.backup == nil)
        #expect(try found(daemon) == Set(Self.secrets))
        let elsewhere = daemon.path("mine.db")
        _ = try daemon.call(DaemonInterface.Backup.self, .init(file: elsewhere))

        let reply = try daemon.call(ContactsInterface.Forget.self, .init(contact: "Zofia"))
        #expect(reply.contact.name == "Żofia Kowalewska" && reply.interactions == 2 && reply.followUps == 1)
        #expect(reply.removed == rehearsed.removed && reply.problem == nil)
        #expect(daemon.names("state/coltiva/backups").map { daemon.path("state/coltiva/backups/\($0)") } == [reply.backup])
        #expect(try found(daemon) == [])
        #expect(try daemon.call(DaemonInterface.CheckDatabase.self, Nothing()).damage == [])
        #expect(try daemon.call(ContactsInterface.List.self, .init()).contacts.map(\.name) == ["Grace Hopper"])
        #expect(FileManager.default.fileExists(atPath: elsewhere))
        #expect(
            try daemon.call(InteractionsInterface.Changes.self, .init()).changes.map(\.summary) == [
                "log Grace Hopper", "add Grace Hopper",
            ])
        #expect(daemon.end() == 0)
        #expect(try found(daemon) == [])
    }

    /// What stands on the to-do list, closed or not, goes as well, and what is remembered of it.
    @Test(.timeLimit(.minutes(5))) func theListLosesThem() throws {
        let daemon = try RunningDaemon(configuration: "[Daemon]\nBackup=\n[ToDo]\nDirectory=%h/todo\n")
        try FileManager.default.createDirectory(atPath: daemon.path("todo"), withIntermediateDirectories: true)
        #expect(daemon.end() == 0)
        try daemon.start()
        for name in ["Żofia Kowalewska", "Grace Hopper"] { _ = try daemon.call(ContactsInterface.Add.self, .init(name: name)) }
        _ = try daemon.call(
            InteractionsInterface.Log.self, .init(direction: "inbound", contacts: ["Zofia"], about: "about the sluice"))
        func waitUntil(_ isSo: () throws -> Bool) throws {
            // What failed is tried again when something else happens.
            while try !isSo() { _ = try daemon.call(ContactsInterface.AddNote.self, .init(contact: "Grace", text: "x")) }
        }
        try waitUntil { !daemon.names("todo").isEmpty }
        _ = try daemon.call(FollowUpsInterface.Done.self, .init(followUps: ["Zofia/reply"]))
        try waitUntil { try found(daemon).isSuperset(of: ["Żofia Kowalewska"]) && !daemon.names("state/coltiva/todo").isEmpty }
        _ = try daemon.call(ContactsInterface.Forget.self, .init(contact: "Zofia"))
        try waitUntil { daemon.names("todo").isEmpty }
        try waitUntil { try found(daemon) == [] }
    }

    /// A run that ended before the backups were replaced is made up for by the next.
    @Test func whatWasLeftIsDoneAtTheNextStart() throws {
        let daemon = try RunningDaemon(configuration: "[Daemon]\nBackup=\n")
        try tell(daemon)
        let copy = daemon.path("copy.db")
        _ = try daemon.call(DaemonInterface.Backup.self, .init(file: copy))
        _ = try daemon.call(ContactsInterface.Forget.self, .init(contact: "Zofia"))
        #expect(daemon.end() == 0)
        try FileManager.default.copyItem(atPath: copy, toPath: daemon.path("state/coltiva/backups/coltiva-20010101T000000Z.db"))
        try FileManager.default.copyItem(atPath: copy, toPath: daemon.path("state/coltiva/backups/.coltiva-1.db.coltiva-part"))
        let store = try Store(directory: daemon.path("data/coltiva"))
        try store.write { try $0.keep("bytes-to-purge", "yes") }
        try store.close()
        try daemon.start()
        // What is asked of the backups is answered after what was begun on them before.
        while daemon.names("state/coltiva/backups").contains("coltiva-20010101T000000Z.db") {
            _ = try daemon.call(DaemonInterface.CheckDatabase.self, Nothing())
        }
        _ = try daemon.call(DaemonInterface.CheckDatabase.self, Nothing())
        #expect(try found(daemon) == [])
        #expect(daemon.names("state/coltiva/backups").count == 1)
    }

    /// Whoever missed events is told no more of someone who is forgotten than that something has changed.
    @Test func eventsThatAreKeptLoseThem() {
        var kept = KeptEvents(run: "a")
        for contact in ["c1", "c2", "c1"] {
            _ = kept.add(
                EventMessage(number: 0, at: "now", kind: "due", contact: contact, name: "Ada", followUp: "f1", verb: "log"))
        }
        kept.forget("c1")
        let events = Array(kept.after(0, of: "a") ?? [])
        #expect(events.map(\.number) == [1, 2, 3] && events.map(\.contact) == [nil, "c2", nil])
        #expect(events.map(\.name) == [nil, "Ada", nil] && events.map(\.kind) == ["changed", "due", "changed"])
    }
}
