/// The schema's step for mail that logs itself; its rules are those of `FirstMigration`.
enum MailMigration {
    static let sql = """
        -- The interactions that a message of mail became, one for each person: it is not logged again, unless that change was undone.
        CREATE TABLE message_identities (
            message TEXT NOT NULL CONSTRAINT message_identities_say_something CHECK (trim(message) <> ''),
            entry INTEGER NOT NULL REFERENCES entries (id),
            change INTEGER NOT NULL REFERENCES changes (id),
            PRIMARY KEY (message, entry, change)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX message_identities_of_entry ON message_identities (entry);
        -- Who is at an address, in the form in which ASCII has no capital letters.
        CREATE INDEX channels_of_mail ON channels (lower(address), contact) WHERE kind = 'email';
        """
}
