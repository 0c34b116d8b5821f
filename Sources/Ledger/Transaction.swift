import GRDB

/// The verbs of the store, inside `Store.write` or `Store.read`; it must not leave the body that got it.
///
/// Each verb looks before it writes: one that throws for a reason of its own has changed nothing.
package struct Transaction {
    private let database: Database

    init(_ database: Database) {
        self.database = database
    }
}

extension Transaction {
    /// Runs a statement that returns nothing. Statements are prepared once for each connection.
    func run<each Argument: Bindable>(_ sql: String, _ arguments: repeat each Argument) throws(LedgerError) {
        do {
            try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(Self.bound(repeat each arguments)))
        } catch {
            throw LedgerError(error)
        }
    }

    /// Inserts a row and returns its number.
    func insert<each Argument: Bindable>(_ sql: String, _ arguments: repeat each Argument) throws(LedgerError) -> Int64 {
        try run(sql, repeat each arguments)
        return database.lastInsertedRowID
    }

    /// Runs a statement and hands over each row, which is good until the body returns.
    func each<each Argument: Bindable>(
        _ sql: String, _ arguments: repeat each Argument, row body: (Row) throws(LedgerError) -> Void
    ) throws(LedgerError) {
        let rows = try cursor(sql, Self.bound(repeat each arguments))
        while let row = try next(rows) { try body(row) }
    }

    /// What the body makes of the first row; nil where there is none.
    func first<each Argument: Bindable, Value>(
        _ sql: String, _ arguments: repeat each Argument, row body: (Row) throws(LedgerError) -> Value
    ) throws(LedgerError) -> Value? {
        let rows = try cursor(sql, Self.bound(repeat each arguments))
        guard let row = try next(rows) else { return nil }
        return try body(row)
    }

    /// The number that a statement counts.
    func number<each Argument: Bindable>(_ sql: String, _ arguments: repeat each Argument) throws(LedgerError) -> Int {
        try first(sql, repeat each arguments, row: { row throws(LedgerError) in Int(try row.integer(0)) }) ?? 0
    }

    /// What the body makes of every row.
    func all<each Argument: Bindable, Value>(
        _ sql: String, _ arguments: repeat each Argument, row body: (Row) throws(LedgerError) -> Value
    ) throws(LedgerError) -> [Value] {
        try all(sql, bound: Self.bound(repeat each arguments), row: body)
    }

    /// What the body makes of every row, of a statement whose number of arguments varies.
    func all<Value>(
        _ sql: String, bound arguments: [DatabaseValue], row body: (Row) throws(LedgerError) -> Value
    ) throws(LedgerError) -> [Value] {
        var values: [Value] = []
        let rows = try cursor(sql, arguments)
        while let row = try next(rows) { values.append(try body(row)) }
        return values
    }

    private func cursor(_ sql: String, _ arguments: [DatabaseValue]) throws(LedgerError) -> RowCursor {
        do {
            return try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: StatementArguments(arguments))
        } catch {
            throw LedgerError(error)
        }
    }

    private func next(_ rows: RowCursor) throws(LedgerError) -> Row? {
        do {
            return try rows.next()
        } catch {
            throw LedgerError(error)
        }
    }

    private static func bound<each Argument: Bindable>(_ arguments: repeat each Argument) -> [DatabaseValue] {
        var values: [DatabaseValue] = []
        for argument in repeat each arguments { values.append(argument.bound) }
        return values
    }
}
