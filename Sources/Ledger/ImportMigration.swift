/// The schema's step for what is imported: what files said of people, and the messages that they told of; its rules are those of
/// `FirstMigration`.
enum ImportMigration {
    static let sql = words + people + messages

    private static let words = """
        INSERT INTO decision_verbs VALUES ('taken-up', 'follow-up', 'nothing');
        CREATE TABLE import_keys (key TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        INSERT INTO import_keys VALUES
            ('name'), ('organisation'), ('title'), ('birthday'), ('channel'), ('note'), ('uid'), ('profile');
        CREATE TABLE import_sources (source TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
        INSERT INTO import_sources VALUES ('linkedin'), ('google'), ('outlook'), ('vcard');

        """

    private static let people = """
        -- What files said of a contact when they were last imported; what the contact has beside it, the user has set.
        CREATE TABLE contact_imports (
            contact INTEGER NOT NULL REFERENCES contacts (id),
            source TEXT NOT NULL REFERENCES import_sources (source),
            key TEXT NOT NULL REFERENCES import_keys (key),
            value TEXT NOT NULL CONSTRAINT contact_imports_say_something CHECK (trim(value) <> ''),
            PRIMARY KEY (contact, source, key, value)
        ) STRICT, WITHOUT ROWID;
        -- By what people are known again.
        CREATE INDEX contact_imports_by_identity ON contact_imports (value, key) WHERE key IN ('uid', 'profile');
        CREATE INDEX channels_by_address ON channels (address COLLATE NOCASE, kind);
        CREATE INDEX contacts_by_whole_name ON contacts (folded) WHERE known = 1;

        """

    private static let messages = """
        -- Why an interaction that was imported opens nothing.
        ALTER TABLE interactions ADD COLUMN quiet TEXT CONSTRAINT interactions_quiet_are_messages
            CHECK (quiet IS NULL OR (quiet IN ('old', 'bare') AND direction IN ('inbound', 'outbound')) IS 1);
        CREATE INDEX interactions_old_inbound ON interactions (at) WHERE quiet = 'old' AND direction = 'inbound';

        -- Every message that a file told of, so that none is taken twice, and those with people who are not known wait for them.
        CREATE TABLE messages (
            id INTEGER PRIMARY KEY,
            change INTEGER NOT NULL REFERENCES changes (id),
            counterpart TEXT NOT NULL,
            direction TEXT NOT NULL REFERENCES directions (direction)
                CONSTRAINT messages_are_no_meetings CHECK (direction <> 'meeting'),
            at INTEGER NOT NULL,
            channel TEXT NOT NULL,
            about TEXT,
            text TEXT,
            invitation INTEGER NOT NULL CONSTRAINT messages_invite_or_not CHECK (invitation IN (0, 1))
        ) STRICT;
        CREATE INDEX messages_of_counterpart ON messages (counterpart, at);
        CREATE TRIGGER messages_are_immutable BEFORE UPDATE ON messages BEGIN SELECT RAISE(ABORT, 'messages_are_immutable'); END;
        CREATE TRIGGER messages_are_kept BEFORE DELETE ON messages BEGIN SELECT RAISE(ABORT, 'messages_are_kept'); END;
        CREATE TRIGGER messages_belong_to_the_latest_change BEFORE INSERT ON messages
            WHEN NEW.change IS NOT (SELECT max(id) FROM changes WHERE undone_at IS NULL)
            BEGIN SELECT RAISE(ABORT, 'messages_belong_to_the_latest_change'); END;

        -- The entries of messages whose people are known; one that was logged by hand may be a message's as well.
        CREATE TABLE message_entries (
            message INTEGER NOT NULL REFERENCES messages (id),
            entry INTEGER NOT NULL REFERENCES entries (id),
            change INTEGER NOT NULL REFERENCES changes (id),
            PRIMARY KEY (message, entry, change)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX message_entries_of_entry ON message_entries (entry);
        CREATE TRIGGER message_entries_are_immutable BEFORE UPDATE ON message_entries
            BEGIN SELECT RAISE(ABORT, 'message_entries_are_immutable'); END;
        CREATE TRIGGER message_entries_are_kept BEFORE DELETE ON message_entries
            BEGIN SELECT RAISE(ABORT, 'message_entries_are_kept'); END;
        CREATE TRIGGER message_entries_belong_to_the_latest_change BEFORE INSERT ON message_entries
            WHEN NEW.change IS NOT (SELECT max(id) FROM changes WHERE undone_at IS NULL)
            BEGIN SELECT RAISE(ABORT, 'message_entries_belong_to_the_latest_change'); END;

        """
}
