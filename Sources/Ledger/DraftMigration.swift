/// The schema's step for drafts that are kept, and for topics that were used; its rules are those of `FirstMigration`.
enum DraftMigration {
    static let sql = """
        -- What was written so far for a contact: the latest row that is not undone counts, and one without a text says that nothing is kept.
        CREATE TABLE drafts (
            id INTEGER PRIMARY KEY,
            contact INTEGER NOT NULL REFERENCES contacts (id),
            change INTEGER NOT NULL REFERENCES changes (id),
            text TEXT CONSTRAINT drafts_say_something CHECK (trim(text) <> '')
        ) STRICT;
        CREATE INDEX drafts_of_contact ON drafts (contact, id);
        CREATE INDEX drafts_of_change ON drafts (change);
        CREATE TRIGGER drafts_are_immutable BEFORE UPDATE ON drafts BEGIN SELECT RAISE(ABORT, 'drafts_are_immutable'); END;
        CREATE TRIGGER drafts_are_kept BEFORE DELETE ON drafts BEGIN SELECT RAISE(ABORT, 'drafts_are_kept'); END;
        CREATE TRIGGER drafts_belong_to_the_latest_change BEFORE INSERT ON drafts
            WHEN NEW.change IS NOT (SELECT max(id) FROM changes WHERE undone_at IS NULL)
            BEGIN SELECT RAISE(ABORT, 'drafts_belong_to_the_latest_change'); END;
        -- When a message that names it was last sent.
        ALTER TABLE contact_topics ADD COLUMN last_used INTEGER;
        -- What a message is compared with.
        CREATE INDEX interactions_sent_texts ON interactions (at) WHERE text IS NOT NULL AND direction = 'outbound';
        """
}
