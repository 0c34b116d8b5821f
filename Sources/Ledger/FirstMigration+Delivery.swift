extension FirstMigration {
    /// What was told through hooks, and what is kept between runs.
    static let delivery = """
        CREATE TABLE notices (
            id INTEGER PRIMARY KEY,
            event TEXT NOT NULL REFERENCES hook_events (event),
            text TEXT CONSTRAINT notices_text_says_something CHECK (trim(text) <> ''),
            exact INTEGER NOT NULL CONSTRAINT notices_are_exact_or_not CHECK (exact IN (0, 1)),
            created INTEGER NOT NULL,
            shown_at INTEGER,
            -- Counts what was shown, for the clock may be set back.
            shown_order INTEGER UNIQUE,
            CONSTRAINT notices_shown_are_counted CHECK ((shown_at IS NULL) = (shown_order IS NULL))
        ) STRICT;
        CREATE INDEX notices_shown_not_exact ON notices (shown_order) WHERE exact = 0 AND shown_order IS NOT NULL;
        CREATE TRIGGER notices_are_kept BEFORE DELETE ON notices BEGIN SELECT RAISE(ABORT, 'notices_are_kept'); END;
        CREATE TRIGGER notices_keep_what_they_say BEFORE UPDATE OF id, event, text, exact, created ON notices
            BEGIN SELECT RAISE(ABORT, 'notices_keep_what_they_say'); END;

        CREATE TABLE notice_reminders (
            notice INTEGER NOT NULL REFERENCES notices (id),
            position INTEGER NOT NULL CONSTRAINT notice_reminders_are_counted_from_0 CHECK (position >= 0),
            reminder INTEGER NOT NULL UNIQUE REFERENCES reminders (id),
            PRIMARY KEY (notice, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER notice_reminders_are_claimed BEFORE INSERT ON notice_reminders
            WHEN (SELECT state FROM reminders WHERE id = NEW.reminder) IS NOT 'claimed'
            BEGIN SELECT RAISE(ABORT, 'notice_reminders_are_claimed'); END;

        CREATE TABLE deliveries (
            notice INTEGER NOT NULL REFERENCES notices (id),
            hook TEXT NOT NULL CONSTRAINT deliveries_have_a_hook CHECK (trim(hook) <> ''),
            state TEXT NOT NULL REFERENCES delivery_states (state),
            failures INTEGER NOT NULL DEFAULT 0 CONSTRAINT deliveries_failures_are_counted CHECK (failures >= 0),
            next_try INTEGER,
            PRIMARY KEY (notice, hook),
            CONSTRAINT deliveries_next_try_is_after_a_failure CHECK (
                next_try IS NULL OR state = 'waiting' AND failures > 0)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX deliveries_by_state ON deliveries (state, notice);
        CREATE INDEX deliveries_next_try ON deliveries (next_try) WHERE next_try IS NOT NULL;
        CREATE TRIGGER deliveries_begin_by_waiting BEFORE INSERT ON deliveries WHEN NEW.state <> 'waiting' OR NEW.failures <> 0
            BEGIN SELECT RAISE(ABORT, 'deliveries_begin_by_waiting'); END;
        CREATE TRIGGER deliveries_go_step_by_step BEFORE UPDATE OF state ON deliveries
            WHEN NOT EXISTS (SELECT 1 FROM delivery_steps WHERE before = OLD.state AND after = NEW.state)
            BEGIN SELECT RAISE(ABORT, 'deliveries_go_step_by_step'); END;
        CREATE TRIGGER deliveries_are_kept BEFORE DELETE ON deliveries BEGIN SELECT RAISE(ABORT, 'deliveries_are_kept'); END;

        CREATE TABLE kept (
            name TEXT PRIMARY KEY CONSTRAINT kept_values_have_a_name CHECK (trim(name) <> ''),
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        """
}
