/// The schema's step that lets people be forgotten: what is of someone may be deleted while they are named in `forgetting`, and only then.
enum ForgettingMigration {
    static let sql = """
        -- Who is being forgotten: within one transaction, at the end of which nobody is.
        CREATE TABLE forgetting (contact INTEGER PRIMARY KEY REFERENCES contacts (id)) STRICT;

        """ + ofContacts.map { kept($0, unless: "forgetting WHERE contact = OLD.contact") }.joined()
        + ofEntries.map {
            kept($0, unless: "entries JOIN forgetting ON forgetting.contact = entries.contact WHERE entries.id = OLD.entry")
        }.joined()
        + ofSeveral.map { kept($0, unless: "forgetting") }.joined() + reminders

    /// Tables whose rows are of one contact.
    private static let ofContacts = ["contact_versions", "entries", "decisions", "follow_ups", "announcements", "drafts"]
    /// Tables whose rows are of an entry.
    private static let ofEntries = ["interactions", "errands", "appointments"]
    /// Tables whose rows may be of several contacts, or of one who is not known.
    private static let ofSeveral = ["changes", "messages", "message_entries"]

    private static func kept(_ table: String, unless someone: String) -> String {
        """
        DROP TRIGGER \(table)_are_kept;
        CREATE TRIGGER \(table)_are_kept BEFORE DELETE ON \(table) WHEN NOT EXISTS (SELECT 1 FROM \(someone))
            BEGIN SELECT RAISE(ABORT, '\(table)_are_kept'); END;

        """
    }

    private static let reminders = """
        DROP TRIGGER reminders_attempted_are_kept;
        CREATE TRIGGER reminders_attempted_are_kept BEFORE DELETE ON reminders WHEN OLD.state NOT IN ('planned', 'passed')
            AND NOT EXISTS (
                SELECT 1 FROM follow_ups JOIN forgetting ON forgetting.contact = follow_ups.contact WHERE follow_ups.id = OLD.follow_up)
            BEGIN SELECT RAISE(ABORT, 'reminders_attempted_are_kept'); END;

        """
}
