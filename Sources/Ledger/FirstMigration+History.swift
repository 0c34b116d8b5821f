extension FirstMigration {
    /// What passed and what was decided.
    static let history = """
        -- One space of numbers for all that the history holds. What was undone or removed does not stand.
        CREATE TABLE entries (
            id INTEGER PRIMARY KEY,
            sort TEXT NOT NULL REFERENCES entry_sorts (sort),
            contact INTEGER REFERENCES contacts (id),
            change INTEGER NOT NULL REFERENCES changes (id),
            recorded INTEGER NOT NULL,
            stands INTEGER NOT NULL CONSTRAINT entries_stand_or_not CHECK (stands IN (0, 1)),
            revision INTEGER REFERENCES interactions (revision),
            UNIQUE (id, contact),
            CONSTRAINT entries_of_the_user_are_decisions CHECK (contact IS NOT NULL OR sort = 'decision'),
            CONSTRAINT entries_of_interactions_stand_by_a_revision CHECK (
                iif(sort = 'interaction', stands = (revision IS NOT NULL), revision IS NULL))
        ) STRICT;
        CREATE INDEX entries_that_stand ON entries (contact, sort, id) WHERE stands = 1;
        CREATE INDEX entries_of_change ON entries (change);
        CREATE TRIGGER entries_are_kept BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries_are_kept'); END;
        CREATE TRIGGER entries_keep_what_they_are BEFORE UPDATE OF id, sort, contact, change, recorded ON entries
            BEGIN SELECT RAISE(ABORT, 'entries_keep_what_they_are'); END;
        CREATE TRIGGER entries_belong_to_the_latest_change BEFORE INSERT ON entries
            WHEN NEW.change IS NOT (SELECT max(id) FROM changes WHERE undone_at IS NULL)
            BEGIN SELECT RAISE(ABORT, 'entries_belong_to_the_latest_change'); END;

        -- Each correction or removal of an interaction is a revision; the latest that is not undone is in force.
        CREATE TABLE interactions (
            revision INTEGER PRIMARY KEY,
            entry INTEGER NOT NULL REFERENCES entries (id),
            change INTEGER NOT NULL REFERENCES changes (id),
            recorded INTEGER NOT NULL,
            removed INTEGER NOT NULL CONSTRAINT interactions_are_removed_or_not CHECK (removed IN (0, 1)),
            direction TEXT REFERENCES directions (direction),
            at INTEGER,
            channel TEXT,
            about TEXT,
            asks INTEGER CONSTRAINT interactions_ask_or_not CHECK (asks IN (0, 1)),
            gesture INTEGER CONSTRAINT interactions_are_gestures_or_not CHECK (gesture IN (0, 1)),
            text TEXT,
            CONSTRAINT interactions_have_a_direction_and_a_moment CHECK (
                removed = 1 OR direction IS NOT NULL AND at IS NOT NULL AND gesture IS NOT NULL),
            CONSTRAINT interactions_removed_are_blank CHECK (
                removed = 0 OR coalesce(direction, at, channel, about, asks, gesture, text) IS NULL),
            CONSTRAINT interactions_that_ask_are_outbound CHECK (asks IS NULL OR direction IS 'outbound'),
            CONSTRAINT interactions_gestures_are_outbound CHECK (gesture IS NOT 1 OR direction IS 'outbound'),
            CONSTRAINT interactions_gestures_ask_nothing CHECK (gesture IS NOT 1 OR asks IS NOT 1)
        ) STRICT;
        CREATE INDEX interactions_of_entry ON interactions (entry, revision);
        CREATE INDEX interactions_of_change ON interactions (change);
        CREATE TRIGGER interactions_are_immutable BEFORE UPDATE ON interactions
            BEGIN SELECT RAISE(ABORT, 'interactions_are_immutable'); END;
        CREATE TRIGGER interactions_are_kept BEFORE DELETE ON interactions
            BEGIN SELECT RAISE(ABORT, 'interactions_are_kept'); END;
        CREATE TRIGGER interactions_belong_to_the_latest_change BEFORE INSERT ON interactions
            WHEN NEW.change IS NOT (SELECT max(id) FROM changes WHERE undone_at IS NULL)
            BEGIN SELECT RAISE(ABORT, 'interactions_belong_to_the_latest_change'); END;
        CREATE TRIGGER interactions_are_entries_of_that_sort BEFORE INSERT ON interactions
            WHEN (SELECT sort FROM entries WHERE id = NEW.entry) IS NOT 'interaction'
            BEGIN SELECT RAISE(ABORT, 'interactions_are_entries_of_that_sort'); END;
        CREATE TRIGGER interactions_revise_what_stands BEFORE INSERT ON interactions
            WHEN (SELECT revision FROM entries WHERE id = NEW.entry) IS NULL
                AND (NEW.removed = 1 OR EXISTS (SELECT 1 FROM interactions WHERE entry = NEW.entry))
            BEGIN SELECT RAISE(ABORT, 'interactions_revise_what_stands'); END;
        CREATE TRIGGER interactions_come_into_force AFTER INSERT ON interactions BEGIN
            UPDATE entries SET revision = iif(NEW.removed, NULL, NEW.revision), stands = NOT NEW.removed WHERE id = NEW.entry;
        END;

        CREATE TABLE errands (
            entry INTEGER PRIMARY KEY REFERENCES entries (id),
            text TEXT NOT NULL CONSTRAINT errands_have_a_text CHECK (trim(text) <> ''),
            at INTEGER NOT NULL,
            -- Days since 1970-01-01, where no clock time was asked; from the year -9999 to 9999.
            date INTEGER CONSTRAINT errands_date_is_in_the_calendar CHECK (date BETWEEN -4371587 AND 2932896)
        ) STRICT;
        CREATE TRIGGER errands_are_immutable BEFORE UPDATE ON errands BEGIN SELECT RAISE(ABORT, 'errands_are_immutable'); END;
        CREATE TRIGGER errands_are_kept BEFORE DELETE ON errands BEGIN SELECT RAISE(ABORT, 'errands_are_kept'); END;
        CREATE TRIGGER errands_are_entries_of_that_sort BEFORE INSERT ON errands
            WHEN (SELECT sort FROM entries WHERE id = NEW.entry) IS NOT 'errand'
            BEGIN SELECT RAISE(ABORT, 'errands_are_entries_of_that_sort'); END;

        CREATE TABLE decisions (
            entry INTEGER PRIMARY KEY,
            verb TEXT NOT NULL,
            target TEXT NOT NULL,
            payload TEXT NOT NULL,
            contact INTEGER,
            kind TEXT REFERENCES kinds (kind),
            opener INTEGER,
            at INTEGER NOT NULL,
            starts INTEGER,
            until INTEGER,
            exact INTEGER CONSTRAINT decisions_are_exact_or_not CHECK (exact IN (0, 1)),
            FOREIGN KEY (entry) REFERENCES entries (id),
            FOREIGN KEY (verb, target, payload) REFERENCES decision_verbs (verb, target, payload),
            FOREIGN KEY (opener, contact) REFERENCES entries (id, contact),
            CONSTRAINT decisions_of_the_user_name_nobody CHECK (target <> 'user' OR coalesce(contact, kind, opener) IS NULL),
            CONSTRAINT decisions_on_a_contact_name_them CHECK (
                target <> 'contact' OR contact IS NOT NULL AND coalesce(kind, opener) IS NULL),
            CONSTRAINT decisions_on_a_follow_up_name_it CHECK (
                target <> 'follow-up' OR contact IS NOT NULL AND kind IS NOT NULL AND opener IS NOT NULL),
            CONSTRAINT decisions_without_payload_have_none CHECK (payload <> 'nothing' OR coalesce(starts, until, exact) IS NULL),
            CONSTRAINT decisions_until_a_moment_have_it CHECK (
                payload <> 'moment' OR starts IS NULL AND until IS NOT NULL AND exact IS NOT NULL),
            CONSTRAINT decisions_for_an_interval_have_it CHECK (
                payload <> 'interval' OR (starts < until) IS 1 AND exact IS NULL)
        ) STRICT;
        CREATE TRIGGER decisions_are_immutable BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions_are_immutable'); END;
        CREATE TRIGGER decisions_are_kept BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions_are_kept'); END;
        CREATE TRIGGER decisions_are_entries_of_that_sort_and_contact BEFORE INSERT ON decisions
            WHEN NOT EXISTS (SELECT 1 FROM entries WHERE id = NEW.entry AND sort = 'decision' AND contact IS NEW.contact)
            BEGIN SELECT RAISE(ABORT, 'decisions_are_entries_of_that_sort_and_contact'); END;

        -- What an undone change brought no longer stands; what it had corrected or removed stands again as it was.
        CREATE TRIGGER changes_undone_no_longer_stand AFTER UPDATE OF undone_at ON changes BEGIN
            UPDATE entries SET stands = 0 WHERE change = NEW.id AND sort <> 'interaction';
            UPDATE entries SET revision = earlier.revision, stands = earlier.revision IS NOT NULL
            FROM (
                SELECT undone.entry, (
                    SELECT iif(standing.removed, NULL, standing.revision)
                    FROM interactions AS standing JOIN changes AS its ON its.id = standing.change
                    WHERE standing.entry = undone.entry AND its.undone_at IS NULL
                    ORDER BY standing.revision DESC LIMIT 1
                ) AS revision
                FROM interactions AS undone WHERE undone.change = NEW.id
            ) AS earlier
            WHERE id = earlier.entry;
        END;

        """
}
