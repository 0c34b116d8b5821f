extension FirstMigration {
    /// Commands, and the people they were about.
    static let people = """
        CREATE TABLE changes (
            id INTEGER PRIMARY KEY,
            verb TEXT NOT NULL CONSTRAINT changes_have_a_verb CHECK (trim(verb) <> ''),
            summary TEXT NOT NULL,
            at INTEGER NOT NULL,
            undone_at INTEGER
        ) STRICT;
        CREATE INDEX changes_that_stand ON changes (id) WHERE undone_at IS NULL;
        CREATE TRIGGER changes_are_kept BEFORE DELETE ON changes BEGIN SELECT RAISE(ABORT, 'changes_are_kept'); END;
        CREATE TRIGGER changes_keep_what_they_are BEFORE UPDATE OF id, verb, at ON changes
            BEGIN SELECT RAISE(ABORT, 'changes_keep_what_they_are'); END;
        CREATE TRIGGER changes_are_undone_once BEFORE UPDATE OF undone_at ON changes WHEN OLD.undone_at IS NOT NULL
            BEGIN SELECT RAISE(ABORT, 'changes_are_undone_once'); END;
        CREATE TRIGGER changes_are_undone_from_the_latest BEFORE UPDATE OF undone_at ON changes
            WHEN OLD.undone_at IS NULL AND NEW.id IS NOT (SELECT max(id) FROM changes WHERE undone_at IS NULL)
            BEGIN SELECT RAISE(ABORT, 'changes_are_undone_from_the_latest'); END;

        -- A contact whose adding was undone keeps its row, so that its number is never given to another.
        CREATE TABLE contacts (
            id INTEGER PRIMARY KEY,
            change INTEGER NOT NULL REFERENCES changes (id),
            added INTEGER NOT NULL,
            known INTEGER NOT NULL CONSTRAINT contacts_are_known_or_not CHECK (known IN (0, 1)),
            name TEXT,
            folded TEXT,
            zone TEXT CONSTRAINT contacts_zone_has_a_name CHECK (zone <> ''),
            birthday TEXT CONSTRAINT contacts_birthday_is_a_date CHECK (
                birthday GLOB '--[01][0-9]-[0-3][0-9]' AND date('2000' || substr(birthday, 2), '+0 days') IS '2000' || substr(birthday, 2)
                OR birthday GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]' AND date(birthday, '+0 days') IS birthday),
            introduced_by TEXT,
            why TEXT,
            CONSTRAINT contacts_known_have_a_name CHECK (known = 0 OR name IS NOT NULL AND trim(name) <> '' AND folded IS NOT NULL),
            CONSTRAINT contacts_not_known_are_blank CHECK (
                known = 1 OR coalesce(name, folded, zone, birthday, introduced_by, why) IS NULL)
        ) STRICT;
        CREATE INDEX contacts_by_folded_name ON contacts (id, folded) WHERE known = 1;

        -- How many are known, so that counting them reads one row.
        CREATE TABLE contact_count (
            only INTEGER PRIMARY KEY CONSTRAINT contact_count_is_one_row CHECK (only = 1),
            known INTEGER NOT NULL CONSTRAINT contact_count_is_not_negative CHECK (known >= 0)
        ) STRICT;
        INSERT INTO contact_count VALUES (1, 0);
        CREATE TRIGGER contacts_added_are_counted AFTER INSERT ON contacts WHEN NEW.known = 1
            BEGIN UPDATE contact_count SET known = known + 1; END;
        CREATE TRIGGER contacts_changed_are_counted AFTER UPDATE OF known ON contacts WHEN NEW.known <> OLD.known
            BEGIN UPDATE contact_count SET known = known + NEW.known - OLD.known; END;
        CREATE TRIGGER contacts_are_kept BEFORE DELETE ON contacts BEGIN SELECT RAISE(ABORT, 'contacts_are_kept'); END;

        CREATE TABLE contact_circles (
            contact INTEGER NOT NULL REFERENCES contacts (id),
            position INTEGER NOT NULL CONSTRAINT contact_circles_are_counted_from_0 CHECK (position >= 0),
            circle TEXT NOT NULL CONSTRAINT contact_circles_have_a_name CHECK (trim(circle) <> ''),
            PRIMARY KEY (contact, position)
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX contact_circles_hold_a_contact_once ON contact_circles (circle, contact);

        CREATE TABLE channels (
            contact INTEGER NOT NULL REFERENCES contacts (id),
            position INTEGER NOT NULL CONSTRAINT channels_are_counted_from_0 CHECK (position >= 0),
            kind TEXT NOT NULL CONSTRAINT channels_kind_is_a_lower_case_word CHECK (kind <> '' AND kind = lower(kind)),
            address TEXT NOT NULL CONSTRAINT channels_have_an_address CHECK (trim(address) <> ''),
            PRIMARY KEY (contact, position)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE contact_settings (
            contact INTEGER NOT NULL REFERENCES contacts (id),
            key TEXT NOT NULL REFERENCES policy_keys (key),
            value TEXT NOT NULL,
            PRIMARY KEY (contact, key)
        ) STRICT, WITHOUT ROWID;

        -- What was said of a contact, whole, at each change; the tables above hold the latest that is not undone.
        CREATE TABLE contact_versions (
            id INTEGER PRIMARY KEY,
            contact INTEGER NOT NULL REFERENCES contacts (id),
            change INTEGER NOT NULL REFERENCES changes (id),
            -- An object of JSON: SQLite 3.40 has no json_valid() where the schema is not trusted.
            record TEXT NOT NULL CONSTRAINT contact_versions_are_objects CHECK (record GLOB '{"*}')
        ) STRICT;
        CREATE INDEX contact_versions_of_contact ON contact_versions (contact, id);
        CREATE INDEX contact_versions_of_change ON contact_versions (change);
        CREATE TRIGGER contact_versions_are_immutable BEFORE UPDATE ON contact_versions
            BEGIN SELECT RAISE(ABORT, 'contact_versions_are_immutable'); END;
        CREATE TRIGGER contact_versions_are_kept BEFORE DELETE ON contact_versions
            BEGIN SELECT RAISE(ABORT, 'contact_versions_are_kept'); END;
        CREATE TRIGGER contact_versions_belong_to_the_latest_change BEFORE INSERT ON contact_versions
            WHEN NEW.change IS NOT (SELECT max(id) FROM changes WHERE undone_at IS NULL)
            BEGIN SELECT RAISE(ABORT, 'contact_versions_belong_to_the_latest_change'); END;

        """
}
