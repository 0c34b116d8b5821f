import GRDB
import Relationships

extension Store {
    /// Copies everything as of this moment to a new file, for its owner alone; what is there already is refused. Returns what the copy holds.
    ///
    /// By `VACUUM INTO` on a connection of its own: it reads one state while others write, where SQLite's online backup would begin anew at each
    /// write or keep writers waiting; and what it writes is whole by itself, without a log and without free pages. The copy is made under
    /// another name, checked, and on the disk before it gets its own. Any thread may call it; the store's own calls do not wait.
    package func backUp(to path: String) throws(LedgerError) -> StoreContents {
        try Self.make(path) { part in
            let source = try DatabaseQueue(path: queue.path, configuration: StoreFile.readOnly())
            try source.vacuum(into: part)
            try source.close()
            return try Self.check(part)
        }
    }

    /// Copies everything as of this moment page by page to a new file, also what is damaged; otherwise as `backUp(to:)`, but that the store's own
    /// calls wait.
    package func copyAsItIs(to path: String) throws(LedgerError) {
        try Self.make(path) { part in
            let copy = try DatabaseQueue(path: part)
            try queue.backup(to: copy)
            try copy.close()
        }
    }

    /// Makes a file that has its name only once it is whole and on the disk.
    private static func make<Result>(_ path: String, _ write: (_ part: String) throws -> Result) throws(LedgerError) -> Result {
        let part = StoreFile.part(of: path)
        StoreFile.remove(part)
        try StoreFile.makeEmpty(part)
        do {
            let result = try write(part)
            try StoreFile.publish(part, as: path)
            return result
        } catch {
            StoreFile.remove(part)
            throw LedgerError(error)
        }
    }

    /// Looks through a whole file that stands by itself, and says what it holds; throws where anything in it is damaged, or its schema is not that
    /// of today.
    static func check(_ path: String) throws(LedgerError) -> StoreContents {
        do {
            let copy = try DatabaseQueue(path: path, configuration: StoreFile.readOnly())
            let contents = try copy.read(checkedContents)
            try copy.close()
            return contents
        } catch {
            throw LedgerError(error)
        }
    }

    /// The same on a connection that is inside a transaction.
    static func checkedContents(of database: Database) throws -> StoreContents {
        let findings = try findings(in: database)
        guard findings.isEmpty else { throw LedgerError.damaged(detail: findings.joined(separator: "; ")) }
        let version = try Migrations.version(of: database)
        guard version == Migrations.count else { throw LedgerError.damaged(detail: "a schema of version \(version)") }
        return try Transaction(database, mayWrite: false).contents()
    }

    /// What is damaged in the file, as SQLite says it; nothing where all is well. On a connection of its own, from any thread.
    package func integrityFindings() throws(LedgerError) -> [String] {
        do {
            let source = try DatabaseQueue(path: queue.path, configuration: StoreFile.readOnly())
            // No transaction: damage would not let it end in order.
            let findings = try source.unsafeRead(Self.findings)
            try source.close()
            return findings
        } catch {
            throw LedgerError(error)
        }
    }

    /// At most ten of each sort (https://www.sqlite.org/pragma.html#pragma_integrity_check).
    private static func findings(in database: Database) throws -> [String] {
        do {
            let damage = try String.fetchAll(database, sql: "PRAGMA integrity_check(10)").filter { $0 != "ok" }
            let orphans = try String.fetchAll(
                database, sql: "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check LIMIT 10")
            return damage + orphans.map { "rows of \($0) that refer to nothing" }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
            // What is damaged enough ends the looking.
            return [error.message ?? "the file is damaged"]
        }
    }

    /// Puts all that another store holds in the place of what this one holds: one transaction, so that a process that ends in the middle leaves the
    /// one or the other. What was read before says nothing of what is there now.
    package func replaceAll(with other: Store) throws(LedgerError) {
        try replaceAll(with: other, pagesPerStep: -1, afterStep: {})
    }

    /// The same, by so many pages at a time.
    func replaceAll(with other: Store, pagesPerStep: Int32, afterStep: () throws -> Void) throws(LedgerError) {
        do {
            try withoutActuallyEscaping(afterStep) { afterStep in
                try other.queue.backup(to: queue, pagesPerStep: pagesPerStep) { _ in try afterStep() }
            }
        } catch {
            throw LedgerError(error)
        }
    }
}
