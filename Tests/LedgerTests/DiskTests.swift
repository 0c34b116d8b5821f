import CivilTime
import Foundation
import GRDB
@testable import Ledger
import Relationships
import Testing

/// A disk that fails, and a process that ends at any moment: what was committed is there, what was not is not.
struct DiskTests {
    let scratch: Scratch

    init() throws {
        scratch = try Scratch()
    }

    @Test func aFullDiskIsSaidAndChangesNothing() throws {
        let store = try Store(directory: scratch.directory)
        _ = try store.add("Ada")
        let before = try store.state()
        let pages = try store.queue.inDatabase { database in
            let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            try database.execute(sql: "PRAGMA max_page_count = \(pages + 3)")
            return pages
        }
        #expect(pages > 0)
        let error = #expect(throws: LedgerError.self) {
            try store.command { ledger, change throws in
                for number in 0..<5_000 { _ = try ledger.add(ContactRecord(name: "Person \(number)"), at: hour(0), in: change) }
            }
        }
        #expect(error == .full && error?.advice == .freeSpace)
        #expect(try store.state() == before)
        try store.queue.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
        _ = try store.add("Ben")
        #expect(try store.read { try $0.contactCount() } == 2)
    }

    @Test func aBodyThatGoesOnAfterAFullDiskWritesNothingEither() throws {
        let store = try Store(directory: scratch.directory)
        try store.queue.inDatabase {
            try $0.execute(sql: "PRAGMA max_page_count = \(Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0)")
        }
        #expect(throws: LedgerError.self) {
            try store.write { ledger in
                _ = try? ledger.keep("long", String(repeating: "x", count: 100_000))
                _ = try? ledger.beginChange("test", summary: "", at: hour(0))
                try ledger.keep("short", "x")
            }
        }
        #expect(try store.read { try $0.kept("short") } == nil)
        #expect(try store.read { try $0.changes(limit: 1) } == [])
    }

    /// The files as they are at this moment, as a process that is killed leaves them, opened anew.
    private func crashed() throws -> Store {
        let copy = try Scratch()
        try FileManager.default.copyItem(atPath: scratch.directory, toPath: copy.directory)
        let store = try Store(directory: copy.directory)
        kept.append(copy)
        return store
    }

    private let kept = Kept()

    /// Directories that must outlive the stores in them.
    private final class Kept {
        var all: [Scratch] = []
        func append(_ scratch: Scratch) { all.append(scratch) }
    }

    @Test func aCrashInATransactionLeavesTheStateBeforeItAndOneAfterTheCommitTheStateAfter() throws {
        let store = try Store(directory: scratch.directory)
        _ = try store.add("Ada")
        let before = try store.state()
        try store.command { ledger, change throws in
            // More than the page cache holds: so pages that are not committed are in the log.
            for number in 0..<3_000 {
                _ = try ledger.add(
                    ContactRecord(name: "Person \(number)", why: String(repeating: "why ", count: 100)), at: hour(0), in: change)
            }
            let log = try FileManager.default.attributesOfItem(atPath: scratch.file + "-wal")[.size] as? Int
            #expect((log ?? 0) > 500_000)
            #expect(try crashed().state() == before)
        }
        #expect(try crashed().read { try $0.contactCount() } == 3_001)
    }

    /// A machine that stops in the middle of writing the log: what is found is what one of the commits left, never something between.
    @Test func aLogThatBreaksOffAnywhereGivesTheStateOfACommit() throws {
        let store = try Store(directory: scratch.directory)
        var states = [LedgerState.empty]
        for number in 0..<6 {
            let contact = try store.add("Person \(number)")
            states.append(try store.state())
            _ = try store.inbound(contact)
            states.append(try store.state())
        }
        let log = try Data(contentsOf: URL(fileURLWithPath: scratch.file + "-wal"))
        var seen = 0
        for length in stride(from: 0, through: log.count, by: 3_001) + [log.count] {
            let copy = try Scratch()
            try FileManager.default.createDirectory(atPath: copy.directory, withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: scratch.file, toPath: copy.file)
            try log.prefix(length).write(to: URL(fileURLWithPath: copy.file + "-wal"))
            let found = try Store(directory: copy.directory).state()
            let index = try #require(states.firstIndex(of: found), "no commit left this at \(length)")
            #expect(index >= seen)
            seen = index
        }
        #expect(seen == states.count - 1)
    }

    @Test func theWriterIsDurable() throws {
        let store = try Store(directory: scratch.directory)
        try store.queue.inDatabase { database throws in
            #expect(try Int.fetchOne(database, sql: "PRAGMA synchronous") == 2)
            #expect(try String.fetchOne(database, sql: "PRAGMA journal_mode") == "wal")
            #expect(try Int.fetchOne(database, sql: "PRAGMA foreign_keys") == 1)
            #expect(try Int.fetchOne(database, sql: "PRAGMA recursive_triggers") == 1)
            #expect(try Int.fetchOne(database, sql: "PRAGMA trusted_schema") == 0)
            #expect(try Int.fetchOne(database, sql: "PRAGMA cell_size_check") == 1)
            #expect(try Int.fetchOne(database, sql: "PRAGMA busy_timeout") == 5_000)
        }
    }
}
