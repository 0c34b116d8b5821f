/// The step that keeps of each follow-up that wants a place the days of its window, so that levelling reads those whose turn comes and
/// nobody else.
enum WindowMigration {
    static let sql = """
        UPDATE follow_ups SET priority = NULL, silent_since = NULL, drawn_at = NULL WHERE silent_since IS NOT NULL;
        -- The civil days of the window, as numbers from 1970-01-01 on.
        ALTER TABLE follow_ups ADD COLUMN first_day INTEGER;
        ALTER TABLE follow_ups ADD COLUMN last_day INTEGER
            CONSTRAINT follow_ups_windows_end_after_they_begin CHECK (last_day IS NULL OR first_day <= last_day)
            CONSTRAINT follow_ups_that_want_a_place_have_a_window
                CHECK ((silent_since IS NULL) = (first_day IS NULL) AND (silent_since IS NULL) = (last_day IS NULL));
        DROP INDEX follow_ups_that_want_a_place;
        CREATE INDEX follow_ups_that_want_a_place ON follow_ups (priority, last_day, silent_since, contact, id, first_day, drawn_at, closed_at)
            WHERE closed_at IS NULL AND silent_since IS NOT NULL;
        CREATE INDEX follow_ups_drawn ON follow_ups (drawn_at)
            WHERE closed_at IS NULL AND silent_since IS NOT NULL AND drawn_at IS NOT NULL;
        CREATE INDEX reminders_places ON reminders (follow_up) WHERE rung = 'place' AND state IN ('planned', 'passed');
        -- Everyone is planned again at the next start, which gives each their window.
        DELETE FROM kept WHERE name = 'plan-fingerprint';
        """
}
