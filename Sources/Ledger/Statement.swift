import GRDB
import GRDBSQLite

/// A statement that a connection has prepared once and keeps, run by SQLite's own functions.
///
/// GRDB's arguments and rows cost 4.5 microseconds a statement, where SQLite needs one or two: with them, planning 100,000 contacts
/// again took 7 seconds in the ledger alone.
@safe struct Statement {
    private let database: Database
    private let pointer: OpaquePointer

    /// Finds the statement, or prepares it. It must not be under way already.
    init(_ sql: String, in database: Database) throws(LedgerError) {
        // SQLite ends a transaction by itself where the disk is full or fails; what comes after must not be committed on its own.
        guard database.isInsideTransaction else { throw .disk(detail: "the transaction was given up") }
        try self.init(prepared: sql, in: database)
    }

    private init(prepared sql: String, in database: Database) throws(LedgerError) {
        self.database = database
        do {
            unsafe pointer = try database.cachedStatement(sql: sql).sqliteStatement
        } catch {
            throw LedgerError(error)
        }
    }

    /// Begins a transaction that reads.
    static func begin(in database: Database) throws(LedgerError) {
        let statement = try Statement(prepared: "BEGIN DEFERRED", in: database)
        defer { statement.reset() }
        _ = try statement.step()
    }

    /// Ends a transaction that has read only, where SQLite has not given it up already: there is nothing to be lost.
    static func end(in database: Database) {
        guard database.isInsideTransaction, let statement = try? Statement(prepared: "ROLLBACK", in: database) else { return }
        defer { statement.reset() }
        _ = try? statement.step()
    }

    /// Whether it leaves the database as it is.
    var onlyReads: Bool { unsafe sqlite3_stmt_readonly(pointer) != 0 }

    /// The row at which it stands after `step()` said that there is one.
    var row: Row { unsafe Row(pointer) }

    /// Sets its arguments, the first to the first `?`.
    func bind<each Argument: Bindable>(_ arguments: repeat each Argument) {
        _ = bind(after: 0, repeat each arguments)
    }

    /// Sets arguments behind so many; as many are set then as it returns.
    func bind<each Argument: Bindable>(after count: Int32, _ arguments: repeat each Argument) -> Int32 {
        var index = count
        for argument in repeat each arguments {
            index += 1
            unsafe argument.bind(to: pointer, at: index)
        }
        return index
    }

    /// Sets its arguments, the first to the first `?`.
    func bind(_ arguments: [any Bindable]) {
        for (index, argument) in arguments.enumerated() { unsafe argument.bind(to: pointer, at: Int32(index + 1)) }
    }

    /// Goes to the next row; false where there is none.
    func step() throws(LedgerError) -> Bool {
        switch unsafe sqlite3_step(pointer) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw LedgerError(DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage))
        }
    }

    /// Lets it be run again with other arguments, for which SQLite uses the memory of those before.
    func rewind() {
        _ = unsafe sqlite3_reset(pointer)
    }

    /// Lets go of what it has read, so that it can be run again.
    func reset() {
        _ = unsafe sqlite3_reset(pointer)
        _ = unsafe sqlite3_clear_bindings(pointer)
    }
}
