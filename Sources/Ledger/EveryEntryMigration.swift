/// The schema's step for what is asked whenever an entry is made: how many reminders of a kind fall on a day. Its rules are those of
/// `FirstMigration`.
enum EveryEntryMigration {
    static let sql = """
        ALTER TABLE reminders ADD COLUMN of_kind TEXT REFERENCES kinds (kind);
        UPDATE reminders SET of_kind = (SELECT kind FROM follow_ups WHERE id = follow_up);
        CREATE TRIGGER reminders_have_the_kind_of_their_follow_up BEFORE INSERT ON reminders
            WHEN NEW.of_kind IS NOT (SELECT kind FROM follow_ups WHERE id = NEW.follow_up)
            BEGIN SELECT RAISE(ABORT, 'reminders_have_the_kind_of_their_follow_up'); END;
        CREATE TRIGGER reminders_keep_their_kind BEFORE UPDATE OF of_kind ON reminders
            BEGIN SELECT RAISE(ABORT, 'reminders_keep_their_kind'); END;
        CREATE INDEX reminders_by_kind ON reminders (of_kind, at, state) WHERE state <> 'passed';
        DROP INDEX reminders_attempted_by_moment;
        """
}
