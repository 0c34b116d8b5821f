import CivilTime
import GRDB

/// The file in which everything is kept: one connection, transactions one after the other.
///
/// What is committed is on the disk when `write` returns (`synchronous=FULL`). Calls wait for one another; the body of one must not
/// begin another.
package final class Store: Sendable {
    /// Tests look below the verbs through it.
    let queue: DatabaseQueue
    private let counted = CountedNumbers()

    private init(queue: DatabaseQueue) {
        self.queue = queue
    }

    /// Opens `coltiva.db` in the directory and brings its schema up to date; both are made where they are missing.
    ///
    /// A file that is not ours, or that a newer version has written, is refused and not touched.
    package convenience init(directory: String) throws(LedgerError) {
        let file = StoreFile(directory: directory)
        self.init(queue: try file.alone { () throws(LedgerError) in try Self.open(file) })
    }

    private static func open(_ file: StoreFile) throws(LedgerError) -> DatabaseQueue {
        try file.makeUsable()
        do {
            let queue = try DatabaseQueue(path: file.path, configuration: configuration())
            try queue.writeWithoutTransaction { database in
                try StoreFile.mark(database)
                try StoreFile.logDurably(database)
            }
            try Migrations.migrator.migrate(queue)
            return queue
        } catch {
            throw LedgerError(error)
        }
    }

    /// An empty store that is gone when it is released: for simulations and rehearsals.
    package static func inMemory() throws(LedgerError) -> Store {
        do {
            let queue = try DatabaseQueue(configuration: configuration())
            try Migrations.migrator.migrate(queue)
            return Store(queue: queue)
        } catch {
            throw LedgerError(error)
        }
    }

    /// Closes the file, and with the last connection its log; the store is of no use afterwards.
    package func close() throws(LedgerError) {
        do { try queue.close() } catch { throw LedgerError(error) }
    }

    /// Runs the body in a write transaction; it is committed, durably, before the call returns, and rolled back where the body throws.
    package func write<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        do {
            return try queue.write { database in try body(Transaction(database, mayWrite: true, counted: counted)) }
        } catch let error as DatabaseError {
            throw LedgerError(error)
        }
    }

    /// Runs the body on one consistent state; writing in it throws.
    ///
    /// Not by GRDB's `read`: it sets `PRAGMA query_only`, upon which SQLite prepares every statement of the connection anew. Nor by its
    /// `inTransaction`, which prepares BEGIN and COMMIT each time: that took as long as a short question.
    package func read<Result>(_ body: (Transaction) throws -> Result) throws -> Result {
        do {
            return try queue.writeWithoutTransaction { database in
                try Statement.begin(in: database)
                defer { Statement.end(in: database) }
                return try body(Transaction(database, mayWrite: false, counted: counted))
            }
        } catch let error as DatabaseError {
            throw LedgerError(error)
        }
    }

    private static func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.label = "coltiva.ledger"
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.prepareDatabase { database in
            // Recursive triggers: so that those that refuse a DELETE refuse a REPLACE as well.
            try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA recursive_triggers = ON")
        }
        return configuration
    }
}
