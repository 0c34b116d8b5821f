/// The schema of version 1.
///
/// - Instants are microseconds since 1970-01-01T00:00:00Z.
/// - Words of which there will be more (kinds, verbs, states) are rows of tables, so that a new one is an INSERT.
/// - Every constraint and every trigger has a name that says what it holds; a trigger refuses by its name.
/// - A CHECK that comes out as NULL passes: hence IS and IS NOT.
enum FirstMigration {
    /// All of it, in the order in which the tables need one another.
    static let sql = words + people + history + plan + delivery
}
