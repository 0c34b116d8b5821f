import ControlInterface
import Foundation
import Testing
import Varlink

@testable import coltivad

/// Backups, restoring, editing and the journal of commands, over the wire of a daemon that serves.
@Suite(.waiting)
struct CareTests {
    private func add(_ name: String, _ daemon: RunningDaemon) throws {
        _ = try daemon.call(ContactsInterface.Add.self, .init(name: name, why: "the engine"))
    }

    private func people(_ daemon: RunningDaemon) throws -> [String] {
        try daemon.call(ContactsInterface.List.self, .init()).contacts.map(\.name)
    }

    /// What a call is answered where it is an error.
    private func error(_ body: () throws -> Void) throws -> ControlError? {
        do {
            try body()
            return nil
        } catch ClientError.failed(let error) {
            return ControlError(error)
        }
    }

    @Test func aBackupIsMadeAndRotated() throws {
        let daemon = try RunningDaemon(configuration: "[Daemon]\nBackups=2\nBackup=\n")
        try add("Ada", daemon)
        let dry = try daemon.call(DaemonInterface.Backup.self, .init(dryRun: true))
        #expect(dry.copy.contacts == 1 && daemon.names("state/coltiva/backups") == [])
        for second in 1...3 {
            let old = daemon.path("state/coltiva/backups/coltiva-2001010\(second)T000000Z.db")
            try FileManager.default.createDirectory(
                atPath: daemon.path("state/coltiva/backups"), withIntermediateDirectories: true)
            try Data().write(to: URL(fileURLWithPath: old))
        }
        let reply = try daemon.call(DaemonInterface.Backup.self, .init())
        #expect(reply.removed.map { $0.suffix(19) } == ["20010102T000000Z.db", "20010101T000000Z.db"])
        #expect(daemon.names("state/coltiva/backups").count == 2)
        #expect(reply.copy.contacts == 1 && reply.copy.interactions == 0)
        let attributes = try FileManager.default.attributesOfItem(atPath: reply.copy.file)
        #expect(attributes[.size] as? Int == reply.copy.bytes)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        #expect(try daemon.call(DaemonInterface.Status.self, .init()).lastBackup != nil)
        #expect(daemon.end() == 0)
    }

    @Test func whatCannotBeMadeIsSaid() throws {
        let daemon = try RunningDaemon()
        let file = daemon.path("letter")
        try Data("Dear Ada".utf8).write(to: URL(fileURLWithPath: file))
        #expect(
            try error { _ = try daemon.call(DaemonInterface.Backup.self, .init(file: file)) }
                == .cannotBackUp(file: file, problem: "\(file): File exists"))
        let nowhere = daemon.path("nowhere/copy.db")
        #expect(
            try error { _ = try daemon.call(DaemonInterface.Backup.self, .init(file: nowhere)) }
                == .cannotBackUp(file: nowhere, problem: "\(nowhere): No such file or directory"))
        #expect(throws: ClientError.failed(.invalidParameter("file"))) {
            try daemon.call(DaemonInterface.Backup.self, .init(file: "copy.db"))
        }
    }

    /// "what would be lost", "the present database is kept as a backup first", "after it the daemon plans everything again"
    @Test func roundTrip() throws {
        let daemon = try RunningDaemon()
        let file = daemon.path("copy.db")
        try add("Ada", daemon)
        _ = try daemon.call(InteractionsInterface.Log.self, .init(direction: "inbound", contacts: ["Ada"]))
        _ = try daemon.call(DaemonInterface.Backup.self, .init(file: file))
        try add("Bo", daemon)
        _ = try daemon.call(InteractionsInterface.Log.self, .init(direction: "outbound", contacts: ["Ada"]))

        let preview = try daemon.call(DaemonInterface.Restore.self, .init(file: file, dryRun: true))
        #expect((preview.loss.commands, preview.loss.contacts, preview.loss.interactions) == (2, 1, 1))
        #expect(preview.loss.latest == "log out Ada" && preview.kept == nil)
        #expect(try people(daemon) == ["Ada", "Bo"])

        let reply = try daemon.call(DaemonInterface.Restore.self, .init(file: file))
        #expect(reply.loss == preview.loss)
        #expect(try people(daemon) == ["Ada"])
        #expect(try daemon.call(FollowUpsInterface.Next.self, .init()).followUps.map(\.kind) == ["reply"])
        #expect(!daemon.names("state/coltiva").contains("restoring"))

        // What was known before comes back as well, and all of it is there at the next start.
        let kept = try #require(reply.kept)
        _ = try daemon.call(DaemonInterface.Restore.self, .init(file: kept))
        #expect(try people(daemon) == ["Ada", "Bo"])
        #expect(try daemon.call(FollowUpsInterface.Next.self, .init()).followUps.isEmpty)
        #expect(daemon.end() == 0)
        try daemon.start()
        #expect(try people(daemon) == ["Ada", "Bo"])
    }

    @Test func whatIsNoBackupIsRefused() throws {
        let daemon = try RunningDaemon()
        try add("Ada", daemon)
        let text = daemon.path("text")
        try Data(repeating: 0x20, count: 5_000).write(to: URL(fileURLWithPath: text))
        let none = daemon.path("none")
        let cut = daemon.path("cut")
        _ = try daemon.call(DaemonInterface.Backup.self, .init(file: cut))
        let bytes = try Data(contentsOf: URL(fileURLWithPath: cut))
        try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: cut))
        for isDryRun in [true, false] {
            func refusal(of file: String) throws -> ControlError? {
                try error { _ = try daemon.call(DaemonInterface.Restore.self, .init(file: file, dryRun: isDryRun)) }
            }
            #expect(
                try refusal(of: text) == .notABackup(file: text, reason: "notADatabase", problem: "it is no SQLite database"))
            #expect(
                try refusal(of: none) == .notABackup(file: none, reason: "unreadable", problem: "No such file or directory"))
            let found = try refusal(of: cut)
            guard case .notABackup(file: cut, reason: "damaged", problem: _) = found else {
                Issue.record("a file that was cut off is not refused as that: \(String(describing: found))")
                continue
            }
        }
        #expect(try people(daemon) == ["Ada"])
        #expect(daemon.names("state/coltiva/backups") == [])
    }

    @Test func theDatabaseIsLookedThrough() throws {
        let daemon = try RunningDaemon()
        let reply = try daemon.call(DaemonInterface.CheckDatabase.self, Nothing())
        #expect(reply.file == daemon.path("data/coltiva/coltiva.db") && reply.bytes > 0 && reply.damage == [])
        #expect(reply.backups == daemon.path("state/coltiva/backups"))
    }

    @Test func aTestGoesToTheHooksThatTakeSettings() throws {
        let daemon = try RunningDaemon(
            configuration: "[Hook desktop]\nExec=\n[Hook one]\nExec=/bin/true\nOn=settings\n[Hook two]\nExec=/bin/true\nOn=digest\n"
        )
        #expect(try daemon.call(DaemonInterface.SendTest.self, Nothing()).hooks == ["one"])
    }

    /// "only what changed is sent, as one undoable command; concurrent change meanwhile is noticed and nothing is lost"
    @Test func aPersonIsEdited() throws {
        let daemon = try RunningDaemon()
        try add("Ada", daemon)
        let shown = try daemon.call(ContactsInterface.ShowText.self, .init(contact: "ada"))
        func edit(_ before: String, _ after: String, dryRun: Bool? = nil) throws -> ContactsInterface.Edit.Reply {
            try daemon.call(
                ContactsInterface.Edit.self,
                .init(contact: shown.contact, before: before, after: after, file: "/f", dryRun: dryRun))
        }
        func why() throws -> String? { try daemon.call(ContactsInterface.Show.self, .init(contact: "ada")).contact.why }
        #expect(try edit(shown.text, shown.text).consequence == nil)
        let after = shown.text.replacing("Why=the engine", with: "Why=the looms\nReplyWithin=3d")
        #expect(try edit(shown.text, after, dryRun: true).changed.map(\.key) == ["Why", "ReplyWithin"])
        #expect(try why() == "the engine")
        #expect(try edit(shown.text, after).consequence?.change != nil)
        #expect(try why() == "the looms")
        _ = try daemon.call(InteractionsInterface.Undo.self, .init())
        #expect(try why() == "the engine")

        let bad = try edit(shown.text, shown.text.replacing("Why=the engine", with: "Why=x\nReplyWithin=soon"))
        #expect(bad.consequence == nil && bad.findings.count == 1)
        #expect(bad.findings.first?.hasPrefix("/f:23:13: error: ReplyWithin='soon'; expected ") == true)
        #expect(try why() == "the engine")

        _ = try daemon.call(
            ContactsInterface.Set.self, .init(contact: "ada", assignments: [.init(key: "Why", value: "her letters")]))
        let conflict = try edit(shown.text, after)
        #expect(conflict.findings.count == 1 && conflict.consequence == nil)
        #expect(try why() == "her letters")
        #expect(try edit(conflict.before, after).changed.map(\.key) == ["Why", "ReplyWithin"])
        #expect(try why() == "the looms")
    }

    /// "what can be taken back, latest first; and which are undone already"
    @Test func commandsThatWereTakenBackAreKnown() throws {
        let daemon = try RunningDaemon()
        try add("Ada", daemon)
        try add("Bo", daemon)
        _ = try daemon.call(InteractionsInterface.Undo.self, .init())
        let all = try daemon.call(InteractionsInterface.Changes.self, .init(undone: true)).changes
        #expect(all.map(\.summary) == ["add Bo", "add Ada"])
        #expect(all.map { $0.undoneAt != nil } == [true, false])
        #expect(try daemon.call(InteractionsInterface.Changes.self, .init()).changes.map(\.summary) == ["add Ada"])
        #expect(try daemon.call(InteractionsInterface.Changes.self, .init(limit: 1, undone: true)).changes.count == 1)
    }
}
