/// The step that lets a contact have a language of their own.
enum LanguageMigration {
    /// The key that was not there yet.
    static let sql = "INSERT INTO policy_keys VALUES ('Language');"
}
