import GRDB
import Ledger
import Relationships
import Testing

/// The schema refuses by itself, whatever the code above it does.
struct SchemaTests {
    @Test func everyForbiddenRowIsRefusedByTheSchemaItself() throws {
        let scratch = try Scratch()
        try Store(directory: scratch.directory).close()
        let queue = try DatabaseQueue(path: scratch.file)
        try queue.write { try $0.execute(sql: ForbiddenRow.world) }
        for forbidden in ForbiddenRow.all {
            let error = #expect(throws: DatabaseError.self, "\(forbidden)") {
                try queue.write { database in try database.execute(sql: forbidden.sql) }
            }
            let message = error?.message ?? "accepted"
            print(message)
            #expect(message.contains(forbidden.constraint), "\(forbidden)")
            #expect(error?.resultCode == .SQLITE_CONSTRAINT)
        }
    }

    @Test func everyConstraintAndTriggerThatRefusesHasItsCase() throws {
        let scratch = try Scratch()
        try Store(directory: scratch.directory).close()
        let names = try DatabaseQueue(path: scratch.file).read { database throws in
            let sql = try String.fetchAll(database, sql: "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL").joined(
                separator: "\n")
            return sql.matches(of: /CONSTRAINT (\w+)|RAISE\(ABORT, '(\w+)'\)/).map { String($0.output.1 ?? $0.output.2 ?? "") }
        }
        #expect(names.count > 60)
        for name in names {
            #expect(ForbiddenRow.all.contains { $0.constraint == name }, "no case for \(name)")
        }
    }

    /// The reference tables hold the words of `Relationships`, no more and no fewer.
    @Test(arguments: [
        ("kinds", Kind.allCases.map(\.rawValue)), ("directions", Interaction.Direction.allCases.map(\.rawValue)),
        ("policy_keys", PolicyKey.allCases.map(\.rawValue)), ("reminder_states", ReminderState.allCases.map(\.rawValue)),
        ("hook_events", HookEvent.allCases.map(\.rawValue)), ("delivery_states", Delivery.State.allCases.map(\.rawValue)),
    ])
    func theWordsAreThoseOfTheDomain(table: String, words: [String]) throws {
        let scratch = try Scratch()
        try Store(directory: scratch.directory).close()
        let stored = try DatabaseQueue(path: scratch.file).read { try String.fetchSet($0, sql: "SELECT * FROM \(table)") }
        #expect(stored == Set(words))
    }

    @Test func everyTableIsStrictAndEveryForeignKeyHolds() throws {
        let scratch = try Scratch()
        try Store(directory: scratch.directory).close()
        try DatabaseQueue(path: scratch.file).read { database throws in
            let loose = try String.fetchAll(
                database,
                sql:
                    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT IN ('sqlite_schema', 'grdb_migrations')"
            )
            #expect(loose == [])
            #expect(try String.fetchAll(database, sql: "PRAGMA integrity_check") == ["ok"])
            #expect(try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").isEmpty)
        }
    }
}
