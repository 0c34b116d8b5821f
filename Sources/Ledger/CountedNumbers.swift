import GRDB
import GRDBSQLite

/// Numbers that a connection has counted, kept from one question to the next while nothing is committed in between.
///
/// Whether anything was, by whomever, the pager knows (SQLITE_FCNTL_DATA_VERSION). What a transaction that writes counts is not kept: it may be rolled back.
/// Questions come one at a time, in the connection's queue, which is where this is used and nowhere else.
final class CountedNumbers: @unchecked Sendable {
    private var version: UInt32?
    private var numbers: [Question: Int] = [:]

    private struct Question: Hashable {
        let sql: String
        let argument: Int64
    }

    /// The number that a statement counts with this argument; the body counts it where it is not known.
    ///
    /// - Precondition: the connection is in a transaction that has read, and has not written.
    func number(
        _ sql: String, _ argument: Int64, in database: Database, _ count: () throws(LedgerError) -> Int
    ) throws(LedgerError) -> Int {
        let present = Self.version(of: database)
        if version != present || present == nil {
            numbers.removeAll(keepingCapacity: true)
            version = present
        }
        let question = Question(sql: sql, argument: argument)
        if let known = numbers[question] { return known }
        let number = try count()
        // Of a moment that goes on there are few steps; of one that leaps there may be many.
        if numbers.count >= 16 { numbers.removeAll(keepingCapacity: true) }
        numbers[question] = number
        return number
    }

    private static func version(of database: Database) -> UInt32? {
        var version: UInt32 = 0
        let code = unsafe withUnsafeMutablePointer(to: &version) { version in
            unsafe sqlite3_file_control(database.sqliteConnection, "main", SQLITE_FCNTL_DATA_VERSION, version)
        }
        return code == SQLITE_OK ? version : nil
    }
}
