import GRDB

/// The steps from an empty file to the schema of today; what was released is never changed, only added to.
enum Migrations {
    /// Each step's name and its SQL.
    private static let steps: [(name: String, sql: String)] = [
        ("people, history, plan, delivery", FirstMigration.sql),
        ("a policy in full", PolicyMigration.sql),
        ("every kind of follow-up", EveryKindMigration.sql),
        ("mail that logs itself", MailMigration.sql),
        ("what is imported", ImportMigration.sql),
        ("drafts that are kept", DraftMigration.sql),
        ("people are forgotten", ForgettingMigration.sql),
        ("what the cadences ask for", ShareMigration.sql),
        ("the days of a window", WindowMigration.sql),
        ("a language", LanguageMigration.sql),
        ("mailboxes that are kept", MailboxMigration.sql),
        ("what every entry asks", EveryEntryMigration.sql),
        ("by what people are known again", IdentityMigration.sql),
    ]

    /// The version of a file that is up to date.
    static var count: Int { steps.count }

    /// Carries out the steps that a file lacks, each in a transaction that also counts it in `user_version`, where a look at the
    /// file's header finds it.
    static let migrator: DatabaseMigrator = {
        var migrator = DatabaseMigrator()
        for (index, step) in steps.enumerated() {
            migrator.registerMigration(step.name) { database in
                try database.execute(sql: step.sql)
                try database.execute(sql: "PRAGMA user_version = \(index + 1)")
            }
        }
        return migrator
    }()

    /// How many steps a file has taken.
    static func version(of database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    }
}
