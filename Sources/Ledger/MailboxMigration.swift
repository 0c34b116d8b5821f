/// The schema's step for mailboxes that are imported: by what a message of mail is told from all others, and the name beside the address; its
/// rules are those of `FirstMigration`.
enum MailboxMigration {
    static let sql = """
        INSERT INTO import_sources VALUES ('mail');
        ALTER TABLE messages ADD COLUMN name TEXT;
        ALTER TABLE messages ADD COLUMN identity TEXT CONSTRAINT messages_identity_says_something
            CHECK (identity IS NULL OR trim(identity) <> '');
        CREATE INDEX messages_of_mail ON messages (identity, counterpart) WHERE identity IS NOT NULL;
        """
}
