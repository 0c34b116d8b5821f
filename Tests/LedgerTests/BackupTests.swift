import CivilTime
import Foundation
import GRDB
@testable import Ledger
import Relationships
import Testing

/// Copies of everything, and what they bring back.
struct BackupTests {
    let scratch: Scratch
    let store: Store

    init() throws {
        scratch = try Scratch()
        store = try Store(directory: scratch.directory)
    }

    private var copy: String { scratch.root + "/copy.db" }
    private var staging: String { scratch.root + "/restoring" }

    /// Ada wrote at the first hour, and that was copied; Ben came at the second.
    private func copied() throws -> LedgerState {
        _ = try store.inbound(try store.add("Ada"), at: hour(1))
        let state = try store.state()
        _ = try store.backUp(to: copy)
        _ = try store.inbound(try store.add("Ben", at: hour(2)), at: hour(2))
        return state
    }

    @Test func aBackupIsAStoreOfThatMoment() throws {
        let ada = try store.add("Ada")
        _ = try store.inbound(ada, at: hour(3))
        let contents = try store.backUp(to: copy)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.root).sorted() == ["copy.db", "data"])
        #expect(try scratch.mode(copy) == 0o600)
        let size = try FileManager.default.attributesOfItem(atPath: copy)[.size] as? Int
        #expect(contents == StoreContents(bytes: size ?? 0, contacts: 1, interactions: 1, followUps: 0, latest: hour(3)))
        let other = scratch.root + "/other"
        try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: false)
        try FileManager.default.copyItem(atPath: copy, toPath: other + "/coltiva.db")
        #expect(try Store(directory: other).state() == store.state())
    }

    @Test func aBackupReplacesNothing() throws {
        try Data("Dear Ada,\n".utf8).write(to: URL(fileURLWithPath: copy))
        #expect(throws: LedgerError.cannotOpen(path: copy, code: EEXIST)) { try store.backUp(to: copy) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == Data("Dear Ada,\n".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.root).sorted() == ["copy.db", "data"])
    }

    @Test func whatAnEarlierTryLeftIsNoHindrance() throws {
        try Data("half".utf8).write(to: URL(fileURLWithPath: StoreFile.part(of: copy)))
        _ = try store.backUp(to: copy)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.root).sorted() == ["copy.db", "data"])
    }

    @Test func aPlaceThatIsNotThereIsNamed() throws {
        let path = scratch.root + "/nowhere/copy.db"
        let error = #expect(throws: LedgerError.self) { try store.backUp(to: path) }
        #expect(error == .cannotOpen(path: StoreFile.part(of: path), code: ENOENT))
    }

    @Test("Others write while it is made: it has what was committed before it began, and they do not wait")
    func others() throws {
        let state = try copied()
        try store.write { ledger in
            _ = try ledger.beginChange("test", summary: "under way", at: hour(4))
            // The transaction above is open on the store's own connection.
            _ = try store.backUp(to: scratch.root + "/second.db")
        }
        let second = try RestorableBackup(of: scratch.root + "/second.db", in: staging)
        defer { second.discard() }
        #expect(try second.store.state() == store.state())
        #expect(try second.store.read { try $0.changes(limit: 1).first?.at } == hour(2))
        #expect(try second.store.state() != state)
    }

    @Test func damageIsFoundBeforeTheCopyGetsItsName() throws {
        for number in 0..<300 { _ = try store.add("Person \(number)") }
        try store.close()
        var bytes = try scratch.bytes()
        // A page of people; those of the schema are as they were.
        let place = try #require(Data(bytes).firstRange(of: Data("Person 150".utf8))?.lowerBound)
        for offset in place / 4096 * 4096..<place { bytes[offset] = 0xA5 }
        try bytes.write(to: URL(fileURLWithPath: scratch.file))
        let damaged = try Store(directory: scratch.directory)
        #expect(try damaged.integrityFindings() != [])
        let error = #expect(throws: LedgerError.self) { try damaged.backUp(to: copy) }
        #expect(error?.advice == .restoreBackup)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.root) == ["data"])
        // What is about to be replaced is kept all the same.
        try damaged.copyAsItIs(to: copy)
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.root).sorted() == ["copy.db", "data"])
        #expect(try scratch.mode(copy) == 0o600)
    }

    @Test func whatIsKeptAsItIsIsABackupToo() throws {
        _ = try copied()
        try store.copyAsItIs(to: scratch.root + "/kept.db")
        let kept = try RestorableBackup(of: scratch.root + "/kept.db", in: staging)
        defer { kept.discard() }
        #expect(try kept.store.state() == store.state())
    }

    // MARK: Restoring

    @Test func roundTrip() throws {
        let state = try copied()
        let backup = try RestorableBackup(of: copy, in: staging)
        #expect(backup.contents.contacts == 1 && backup.contents.interactions == 1)
        let loss = try backup.loss(of: store)
        #expect((loss.commands, loss.contacts, loss.interactions) == (2, 1, 1))
        #expect(loss.latest?.at == hour(2))
        try store.replaceAll(with: backup.store)
        backup.discard()
        #expect(try store.state() == state)
        #expect(!FileManager.default.fileExists(atPath: staging))
        // It goes on as a store does: durably, and readable by the next opening.
        _ = try store.add("Cy", at: hour(5))
        let mode = try store.queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
        let synchronous = try store.queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
        #expect(mode == "wal" && synchronous == 2)
        let after = try store.state()
        try store.close()
        #expect(try Store(directory: scratch.directory).state() == after)
    }

    @Test func nothingIsLostByWhatIsTheSame() throws {
        _ = try store.add("Ada")
        _ = try store.backUp(to: copy)
        let backup = try RestorableBackup(of: copy, in: staging)
        defer { backup.discard() }
        #expect(try backup.loss(of: store) == StoreLoss(commands: 0, contacts: 0, interactions: 0, latest: nil))
    }

    @Test("Numbers are given again after a restore: what has the number of another is lost all the same")
    func otherRowsOfTheSameNumber() throws {
        _ = try copied()
        _ = try store.backUp(to: scratch.root + "/ben.db")
        let backup = try RestorableBackup(of: copy, in: staging)
        try store.replaceAll(with: backup.store)
        backup.discard()
        _ = try store.add("Cy", at: hour(9))
        let other = try RestorableBackup(of: scratch.root + "/ben.db", in: staging)
        defer { other.discard() }
        let loss = try other.loss(of: store)
        #expect((loss.commands, loss.contacts) == (1, 1))
    }

    @Test("A copy of the files themselves, with what the log holds, is a backup too")
    func filesAsTheyAre() throws {
        let state = try copied()
        for suffix in ["", "-wal"] { try FileManager.default.copyItem(atPath: scratch.file + suffix, toPath: copy + "2" + suffix) }
        let backup = try RestorableBackup(of: copy + "2", in: staging)
        defer { backup.discard() }
        #expect(try backup.store.state() == store.state())
        #expect(try backup.store.state() != state)
    }

    /// A file that is no backup, and why.
    struct Refused: Sendable, CustomTestStringConvertible {
        let testDescription: String
        /// Makes it of a backup.
        let make: @Sendable (String) throws -> Void
        let isRefused: @Sendable (LedgerError, String) -> Bool
    }

    private static func execute(_ sql: String, in path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    static let refused: [Refused] = [
        Refused(
            testDescription: "nothing there", make: { try FileManager.default.removeItem(atPath: $0) },
            isRefused: { $0 == .cannotOpen(path: $1, code: ENOENT) }),
        Refused(
            testDescription: "empty", make: { try Data().write(to: URL(fileURLWithPath: $0)) },
            isRefused: { $0 == .notADatabase(path: $1) }),
        Refused(
            testDescription: "a text", make: { try Data(repeating: 0x20, count: 9_000).write(to: URL(fileURLWithPath: $0)) },
            isRefused: { $0 == .notADatabase(path: $1) }),
        Refused(
            testDescription: "a directory",
            make: { path in
                try FileManager.default.removeItem(atPath: path)
                try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            }, isRefused: { $0 == .notADatabase(path: $1) }),
        Refused(
            testDescription: "another program's", make: { try execute("PRAGMA application_id = 7", in: $0) },
            isRefused: { $0 == .foreign(path: $1, applicationID: 7) }),
        Refused(
            testDescription: "a newer version's", make: { try execute("PRAGMA user_version = 900", in: $0) },
            isRefused: { $0 == .newer(path: $1, version: 900, known: Migrations.count) }),
        Refused(
            testDescription: "cut off",
            make: { path in
                let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
                try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: path))
            }, isRefused: { error, _ in error.advice == .restoreBackup }),
        Refused(
            testDescription: "damaged in the middle",
            make: { path in
                var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
                for offset in bytes.count / 2..<bytes.count / 2 + 8_192 { bytes[offset] = 0xA5 }
                try bytes.write(to: URL(fileURLWithPath: path))
            }, isRefused: { error, _ in error.advice == .restoreBackup }),
        Refused(
            testDescription: "rows that refer to nothing",
            make: { try execute("PRAGMA foreign_keys = OFF; INSERT INTO contact_circles VALUES (999, 0, 'nobody')", in: $0) },
            isRefused: { error, _ in error == .damaged(detail: "rows of contact_circles that refer to nothing") }),
    ]

    @Test(arguments: refused) func whatIsNoBackupIsRefusedAndNothingChanges(_ refused: Refused) throws {
        for number in 0..<100 { _ = try store.add("Person \(number)") }
        _ = try copied()
        try refused.make(copy)
        let (file, before) = (try? Data(contentsOf: URL(fileURLWithPath: copy)), try store.state())
        let error = #expect(throws: LedgerError.self) { try RestorableBackup(of: copy, in: staging) }
        #expect(try refused.isRefused(#require(error), copy), "\(String(describing: error))")
        #expect((try? Data(contentsOf: URL(fileURLWithPath: copy))) == file)
        #expect(try store.state() == before)
        #expect(!FileManager.default.fileExists(atPath: staging))
    }

    @Test("A process that ends between the steps leaves the old or the new")
    func endedInTheMiddle() throws {
        for number in 0..<100 { _ = try store.add("Person \(number)") }
        let new = try copied()
        let old = try store.state()
        let backup = try RestorableBackup(of: copy, in: staging)
        defer { backup.discard() }
        // A cache so small that pages go to the log before the end.
        try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA cache_size = 5") }
        var images: [String] = []
        func takeImage() throws {
            let image = scratch.root + "/image\(images.count)"
            try FileManager.default.createDirectory(atPath: image, withIntermediateDirectories: false)
            for suffix in ["", "-wal"] where FileManager.default.fileExists(atPath: scratch.file + suffix) {
                try FileManager.default.copyItem(atPath: scratch.file + suffix, toPath: image + "/coltiva.db" + suffix)
            }
            images.append(image)
        }
        try store.replaceAll(with: backup.store, pagesPerStep: 10, afterStep: takeImage)
        try takeImage()
        let states = try images.map { try Store(directory: $0).state() }
        #expect(images.count > 3)
        #expect(states.allSatisfy { $0 == old || $0 == new })
        #expect(states.first == old && states.last == new)
    }
}
