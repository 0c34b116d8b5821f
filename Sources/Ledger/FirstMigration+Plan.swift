extension FirstMigration {
    /// The follow-ups that planning decided, with their reminders.
    static let plan = """
        CREATE TABLE follow_ups (
            id INTEGER PRIMARY KEY,
            contact INTEGER NOT NULL REFERENCES contacts (id),
            kind TEXT NOT NULL REFERENCES kinds (kind),
            opener INTEGER NOT NULL,
            ready INTEGER NOT NULL,
            due INTEGER,
            closed_at INTEGER,
            UNIQUE (contact, kind, opener),
            FOREIGN KEY (opener, contact) REFERENCES entries (id, contact),
            CONSTRAINT follow_ups_due_is_not_before_ready CHECK (due IS NULL OR due >= ready)
        ) STRICT;
        CREATE INDEX follow_ups_open_by_contact ON follow_ups (contact) WHERE closed_at IS NULL;
        CREATE INDEX follow_ups_open_by_ready ON follow_ups (ready) WHERE closed_at IS NULL;
        CREATE INDEX follow_ups_open_by_due ON follow_ups (due, ready) WHERE closed_at IS NULL;
        CREATE TRIGGER follow_ups_are_kept BEFORE DELETE ON follow_ups BEGIN SELECT RAISE(ABORT, 'follow_ups_are_kept'); END;
        CREATE TRIGGER follow_ups_keep_their_identity BEFORE UPDATE OF id, contact, kind, opener ON follow_ups
            BEGIN SELECT RAISE(ABORT, 'follow_ups_keep_their_identity'); END;

        -- How many are open, by the moment at which they become ready or due, in steps of 2^33 microseconds (2 h 23 min): so that
        -- counting those that are ready or overdue reads the present step and these sums, not 100,000 rows.
        CREATE TABLE tallies (
            moment TEXT NOT NULL CONSTRAINT tallies_are_of_ready_or_due CHECK (moment IN ('ready', 'due')),
            step INTEGER NOT NULL,
            open INTEGER NOT NULL CONSTRAINT tallies_are_not_negative CHECK (open >= 0),
            PRIMARY KEY (moment, step)
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER follow_ups_opened_are_tallied AFTER INSERT ON follow_ups WHEN NEW.closed_at IS NULL BEGIN
            INSERT INTO tallies VALUES ('ready', NEW.ready >> 33, 1) ON CONFLICT DO UPDATE SET open = open + 1;
            INSERT INTO tallies SELECT 'due', NEW.due >> 33, 1 WHERE NEW.due IS NOT NULL ON CONFLICT DO UPDATE SET open = open + 1;
        END;
        CREATE TRIGGER follow_ups_changed_are_tallied AFTER UPDATE OF ready, due, closed_at ON follow_ups BEGIN
            INSERT INTO tallies SELECT 'ready', NEW.ready >> 33, 1 WHERE NEW.closed_at IS NULL
                ON CONFLICT DO UPDATE SET open = open + 1;
            INSERT INTO tallies SELECT 'due', NEW.due >> 33, 1 WHERE NEW.closed_at IS NULL AND NEW.due IS NOT NULL
                ON CONFLICT DO UPDATE SET open = open + 1;
            UPDATE tallies SET open = open - 1 WHERE OLD.closed_at IS NULL AND moment = 'ready' AND step = OLD.ready >> 33;
            UPDATE tallies SET open = open - 1 WHERE OLD.closed_at IS NULL AND moment = 'due' AND step = OLD.due >> 33;
            DELETE FROM tallies WHERE moment = 'ready' AND step = OLD.ready >> 33 AND open = 0;
            DELETE FROM tallies WHERE moment = 'due' AND step = OLD.due >> 33 AND open = 0;
        END;

        -- The unique key is what makes it true that a rung is shown once.
        CREATE TABLE reminders (
            id INTEGER PRIMARY KEY,
            follow_up INTEGER NOT NULL REFERENCES follow_ups (id),
            rung TEXT NOT NULL CONSTRAINT reminders_have_a_rung CHECK (trim(rung) <> ''),
            wanted INTEGER NOT NULL,
            at INTEGER NOT NULL,
            exact INTEGER NOT NULL CONSTRAINT reminders_are_exact_or_not CHECK (exact IN (0, 1)),
            state TEXT NOT NULL REFERENCES reminder_states (state),
            UNIQUE (follow_up, rung)
        ) STRICT;
        CREATE INDEX reminders_planned_by_moment ON reminders (at) WHERE state = 'planned';
        CREATE INDEX reminders_undelivered ON reminders (follow_up) WHERE state = 'undelivered';
        CREATE TRIGGER reminders_begin_as_plans BEFORE INSERT ON reminders WHEN NEW.state NOT IN ('planned', 'passed')
            BEGIN SELECT RAISE(ABORT, 'reminders_begin_as_plans'); END;
        CREATE TRIGGER reminders_are_of_what_is_open BEFORE INSERT ON reminders
            WHEN (SELECT closed_at FROM follow_ups WHERE id = NEW.follow_up) IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'reminders_are_of_what_is_open'); END;
        CREATE TRIGGER reminders_go_step_by_step BEFORE UPDATE OF state ON reminders WHEN NEW.state IS NOT OLD.state
            AND NOT EXISTS (SELECT 1 FROM reminder_steps WHERE before = OLD.state AND after = NEW.state)
            BEGIN SELECT RAISE(ABORT, 'reminders_go_step_by_step'); END;
        CREATE TRIGGER reminders_keep_their_rung BEFORE UPDATE OF id, follow_up, rung ON reminders
            BEGIN SELECT RAISE(ABORT, 'reminders_keep_their_rung'); END;
        CREATE TRIGGER reminders_attempted_keep_their_moment BEFORE UPDATE OF wanted, at, exact ON reminders
            WHEN OLD.state NOT IN ('planned', 'passed')
            BEGIN SELECT RAISE(ABORT, 'reminders_attempted_keep_their_moment'); END;
        CREATE TRIGGER reminders_attempted_are_kept BEFORE DELETE ON reminders WHEN OLD.state NOT IN ('planned', 'passed')
            BEGIN SELECT RAISE(ABORT, 'reminders_attempted_are_kept'); END;
        CREATE TRIGGER follow_ups_closed_have_no_plans AFTER UPDATE OF closed_at ON follow_ups WHEN NEW.closed_at IS NOT NULL BEGIN
            DELETE FROM reminders WHERE follow_up = NEW.id AND state IN ('planned', 'passed');
        END;

        """
}
