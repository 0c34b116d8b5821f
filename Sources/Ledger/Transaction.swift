import GRDB
import GRDBSQLite
import Relationships

/// The verbs of the store, inside `Store.write` or `Store.read`; it must not leave the body that got it.
///
/// Each verb looks before it writes: one that throws for a reason of its own has changed nothing.
package struct Transaction {
    private let database: Database
    private let mayWrite: Bool
    private let counted: CountedNumbers
    private let memo = Memo()

    /// The verbs on a connection that is inside a transaction.
    ///
    /// - Parameter counted: what was counted on it before.
    init(_ database: Database, mayWrite: Bool, counted: CountedNumbers = CountedNumbers()) {
        self.database = database
        self.mayWrite = mayWrite
        self.counted = counted
    }

    /// What was read last: a plan is stored right after what is open was read, which is known until anything is written; and everything
    /// asks when the user is away, which is known until an entry is made or taken back.
    private final class Memo {
        var rows: (of: ContactID, [FollowUpRow])?
        var ownDecisions: [Decision]?
    }

    /// What the body reads of a contact, or what it has read just before.
    func remembering(
        _ contact: ContactID, _ read: () throws(LedgerError) -> [FollowUpRow]
    ) throws(LedgerError) -> [FollowUpRow] {
        if let (known, rows) = memo.rows, known == contact { return rows }
        let rows = try read()
        memo.rows = (contact, rows)
        return rows
    }

    /// The user's own decisions as the body reads them, or as they were read before.
    func rememberingOwn(_ read: () throws(LedgerError) -> [Decision]) throws(LedgerError) -> [Decision] {
        if let known = memo.ownDecisions { return known }
        let decisions = try read()
        memo.ownDecisions = decisions
        return decisions
    }

    /// An entry was made, or entries were taken back: it may be the user's own decision.
    func entriesHaveChanged() { memo.ownDecisions = nil }
}

extension Transaction {
    private func statement(_ sql: String) throws(LedgerError) -> Statement {
        let statement = try Statement(sql, in: database)
        guard mayWrite || statement.onlyReads else { throw .unexpected(code: SQLITE_READONLY, detail: "a question that writes") }
        return statement
    }

    /// Runs a statement that writes and returns nothing.
    func run<each Argument: Bindable>(_ sql: String, _ arguments: repeat each Argument) throws(LedgerError) {
        let statement = try writingStatement(sql)
        defer { statement.reset() }
        statement.bind(repeat each arguments)
        while try statement.step() {}
    }

    /// One that may write: what was read before it may be so no longer.
    private func writingStatement(_ sql: String) throws(LedgerError) -> Statement {
        memo.rows = nil
        return try statement(sql)
    }

    /// Inserts a row for each element, many with one statement: each by itself takes twice the time, most of it to begin and to end a statement.
    ///
    /// - Parameter table: with its columns, "drafts (contact, change, text)".
    func insert<Element, each Argument: Bindable>(
        into table: String, _ elements: [Element], row: (Element) -> (repeat each Argument)
    ) throws(LedgerError) {
        guard !elements.isEmpty else { return }
        var width = 0
        for _ in repeat (each Argument).self { width += 1 }
        let places = "(\(Array(repeating: "?", count: width).joined(separator: ", ")))"
        var rest = elements[...]
        for count in [Self.rowsAtOnce, 1] where rest.count >= count {
            let sql = "INSERT INTO \(table) VALUES \(Array(repeating: places, count: count).joined(separator: ", "))"
            let statement = try writingStatement(sql)
            defer { statement.reset() }
            while rest.count >= count {
                var bound: Int32 = 0
                for element in rest.prefix(count) { bound = statement.bind(after: bound, repeat each row(element)) }
                while try statement.step() {}
                statement.rewind()
                rest = rest.dropFirst(count)
            }
        }
    }

    /// How many rows are inserted with one statement: more of them make it no faster. Those that are left go one by one, so that few statements are
    /// kept.
    private static let rowsAtOnce = 50

    /// Inserts a row and returns its number.
    func insert<each Argument: Bindable>(_ sql: String, _ arguments: repeat each Argument) throws(LedgerError) -> Int64 {
        try run(sql, repeat each arguments)
        return database.lastInsertedRowID
    }

    /// Runs a statement that reads and hands over each row, which is good until the body returns.
    func each<each Argument: Bindable>(
        _ sql: String, _ arguments: repeat each Argument, row body: (Row) throws(LedgerError) -> Void
    ) throws(LedgerError) {
        let statement = try statement(sql)
        defer { statement.reset() }
        statement.bind(repeat each arguments)
        while try statement.step() { try body(statement.row) }
    }

    /// The same, of a statement whose number of arguments varies.
    func each(
        _ sql: String, bound arguments: [any Bindable], row body: (Row) throws(LedgerError) -> Void
    ) throws(LedgerError) {
        let statement = try statement(sql)
        defer { statement.reset() }
        statement.bind(arguments)
        while try statement.step() { try body(statement.row) }
    }

    /// What the body makes of every row, of a statement whose number of arguments varies.
    func all<Value>(
        _ sql: String, bound arguments: [any Bindable], row body: (Row) throws(LedgerError) -> Value
    ) throws(LedgerError) -> [Value] {
        var values: [Value] = []
        try each(sql, bound: arguments) { row throws(LedgerError) in values.append(try body(row)) }
        return values
    }

    /// What the body makes of every row.
    func all<each Argument: Bindable, Value>(
        _ sql: String, _ arguments: repeat each Argument, row body: (Row) throws(LedgerError) -> Value
    ) throws(LedgerError) -> [Value] {
        var values: [Value] = []
        try each(sql, repeat each arguments) { row throws(LedgerError) in values.append(try body(row)) }
        return values
    }

    /// What the body makes of the first row; nil where there is none.
    func first<each Argument: Bindable, Value>(
        _ sql: String, _ arguments: repeat each Argument, row body: (Row) throws(LedgerError) -> Value
    ) throws(LedgerError) -> Value? {
        let statement = try statement(sql)
        defer { statement.reset() }
        statement.bind(repeat each arguments)
        return try statement.step() ? try body(statement.row) : nil
    }

    /// The number that a statement counts.
    func number<each Argument: Bindable>(_ sql: String, _ arguments: repeat each Argument) throws(LedgerError) -> Int {
        try first(sql, repeat each arguments, row: { row throws(LedgerError) in Int(try row.integer(0)) }) ?? 0
    }

    /// The same, which is not counted again while nothing has been committed.
    ///
    /// - Precondition: the transaction has read before.
    func numberCounted(_ sql: String, _ argument: Int64) throws(LedgerError) -> Int {
        guard !mayWrite else { return try number(sql, argument) }
        return try counted.number(sql, argument, in: database) { () throws(LedgerError) in try number(sql, argument) }
    }
}
