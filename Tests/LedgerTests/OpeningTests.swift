import Foundation
import GRDB
@testable import Ledger
import Relationships
import Testing

/// The file: made for its owner alone; what is not ours is refused and left as it is.
struct OpeningTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    @Test func whatIsMadeIsForItsOwnerAlone() throws {
        let store = try Store(directory: scratch.root + "/one/data")
        _ = try store.add("Ada")
        #expect(try scratch.mode(scratch.root + "/one") == 0o700)
        #expect(try scratch.mode(scratch.root + "/one/data") == 0o700)
        for name in ["coltiva.db", "coltiva.db-wal", "coltiva.db-shm"] {
            #expect(try scratch.mode(scratch.root + "/one/data/" + name) == 0o600, "\(name)")
        }
    }

    @Test func aFileOfOursThatOthersMayReadBecomesItsOwnersAlone() throws {
        try Store(directory: scratch.directory).close()
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: scratch.file)
        _ = try Store(directory: scratch.directory)
        #expect(try scratch.mode(scratch.file) == 0o600)
    }

    @Test func whatWasCommittedIsThereAtTheNextOpening() throws {
        let store = try Store(directory: scratch.directory)
        let ada = try store.add("Ada")
        try store.close()
        #expect(scratch.names == ["coltiva.db"])
        #expect(try Store(directory: scratch.directory).read { try $0.contact(ada)?.name } == "Ada")
    }

    /// A file at the store's path, and the error that refuses it.
    struct Foreign: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let make: @Sendable (String) throws -> Void
        let error: @Sendable (String) -> LedgerError
    }

    static let foreign: [Foreign] = [
        Foreign(
            testDescription: "a text", make: { try Data("Dear Ada,\n".utf8).write(to: URL(fileURLWithPath: $0)) },
            error: { .notADatabase(path: $0) }),
        Foreign(
            testDescription: "a long text",
            make: { try Data(repeating: 0x20, count: 10_000).write(to: URL(fileURLWithPath: $0)) },
            error: { .notADatabase(path: $0) }),
        Foreign(
            testDescription: "a directory",
            make: { try FileManager.default.createDirectory(atPath: $0, withIntermediateDirectories: false) },
            error: { .cannotOpen(path: $0, code: EISDIR) }),
        Foreign(
            testDescription: "a database without a mark",
            make: { try DatabaseQueue(path: $0).write { try $0.execute(sql: "CREATE TABLE letters (id INTEGER PRIMARY KEY)") } },
            error: { .foreign(path: $0, applicationID: 0) }),
        Foreign(
            testDescription: "another program's database",
            make: { path in
                try DatabaseQueue(path: path).write {
                    try $0.execute(sql: "PRAGMA application_id = 252006674; CREATE TABLE letters (id INTEGER PRIMARY KEY)")
                }
            }, error: { .foreign(path: $0, applicationID: 252_006_674) }),
        Foreign(
            testDescription: "another program's database with a write-ahead log",
            make: { path in
                let queue = try DatabaseQueue(path: path)
                try queue.writeWithoutTransaction {
                    try $0.execute(
                        sql: "PRAGMA application_id = 252006674; PRAGMA journal_mode = WAL; CREATE TABLE letters (id INTEGER)")
                }
                try queue.close()
            }, error: { .foreign(path: $0, applicationID: 252_006_674) }),
        Foreign(
            testDescription: "a newer version's database",
            make: { path in
                try Store(directory: URL(fileURLWithPath: path).deletingLastPathComponent().path).close()
                let queue = try DatabaseQueue(path: path)
                try queue.writeWithoutTransaction {
                    try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('of tomorrow'); PRAGMA user_version = 900")
                }
                try queue.close()
            }, error: { .newer(path: $0, version: 900, known: Migrations.count) }),
    ]

    @Test(arguments: foreign) func whatIsNotOursIsRefusedAndNotTouched(_ foreign: Foreign) throws {
        try FileManager.default.createDirectory(atPath: scratch.directory, withIntermediateDirectories: false)
        try foreign.make(scratch.file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: scratch.file)
        let before = try? scratch.bytes()
        #expect(throws: foreign.error(scratch.file)) { try Store(directory: scratch.directory) }
        #expect((try? scratch.bytes()) == before)
        #expect(scratch.names == ["coltiva.db"])
        #expect(try scratch.mode(scratch.file) == 0o755)
    }

    @Test func aNewerVersionIsSeenInALogThatACrashLeftBehind() throws {
        try Store(directory: scratch.directory).close()
        let newer = try DatabaseQueue(path: scratch.file)
        try newer.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 900") }
        let crashed = try Scratch()
        try FileManager.default.copyItem(atPath: scratch.directory, toPath: crashed.directory)
        let before = try crashed.bytes()
        let log = try Data(contentsOf: URL(fileURLWithPath: crashed.file + "-wal"))
        #expect(throws: LedgerError.newer(path: crashed.file, version: 900, known: Migrations.count)) {
            try Store(directory: crashed.directory)
        }
        #expect(try crashed.bytes() == before)
        #expect(try Data(contentsOf: URL(fileURLWithPath: crashed.file + "-wal")) == log)
    }

    @Test func aPlaceThatCannotBeMadeIsNamed() throws {
        try Data().write(to: URL(fileURLWithPath: scratch.root + "/file"))
        let error = #expect(throws: LedgerError.self) { try Store(directory: scratch.root + "/file/data") }
        #expect(error == .cannotOpen(path: scratch.root + "/file/data", code: ENOTDIR))
        #expect(error?.advice == .chooseAnotherDirectory)
    }

    @Test func damageIsSaidWithAdviceInsteadOfEndingTheProcess() throws {
        let store = try Store(directory: scratch.directory)
        for number in 0..<50 { _ = try store.add("Person \(number)") }
        try store.close()
        var bytes = try scratch.bytes()
        for offset in 4_096..<bytes.count { bytes[offset] = 0xA5 }
        try bytes.write(to: URL(fileURLWithPath: scratch.file))
        let error = #expect(throws: LedgerError.self) {
            _ = try Store(directory: scratch.directory).state()
        }
        #expect(error?.advice == .restoreBackup)
    }

    @Test func twoOpeningsTakeTurns() async throws {
        let directory = scratch.directory
        try await withThrowingTaskGroup { group in
            for writer in 0..<8 {
                group.addTask {
                    let store = try Store(directory: directory)
                    for number in 0..<5 { _ = try store.add("Person \(writer) \(number)") }
                }
            }
            try await group.waitForAll()
        }
        #expect(try Store(directory: directory).read { try $0.contactCount() } == 40)
    }

    @Test func aReaderCannotWrite() throws {
        let store = try Store.inMemory()
        #expect(throws: LedgerError.self) { try store.read { try $0.keep("zone", "Europe/Paris") } }
        #expect(try store.read { try $0.kept("zone") } == nil)
    }

    @Test func whatABodyThrowsRollsBackAndPasses() throws {
        struct Refusal: Error {}
        let store = try Store.inMemory()
        #expect(throws: Refusal.self) {
            try store.write { ledger in
                try ledger.keep("zone", "Europe/Paris")
                throw Refusal()
            }
        }
        #expect(try store.read { try $0.kept("zone") } == nil)
    }
}
