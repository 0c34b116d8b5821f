/// The schema's step for by what people are known again, and for what else files said of them, which is one text for each: a row for each value took
/// two fifths of the ledger's time in an import of many people. Its rules are those of `FirstMigration`.
enum IdentityMigration {
    static let sql =
        said + identities + """
            DROP TABLE contact_imports;
            DROP TABLE import_keys;
            DROP TABLE import_sources;
            """

    private static let said = """
        -- What files said of a contact when they were last imported, as "imported" of a version has it; what the contact has beside it, the user
        -- has set.
        CREATE TABLE contact_imported (
            contact INTEGER PRIMARY KEY REFERENCES contacts (id),
            said TEXT NOT NULL CONSTRAINT contact_imported_are_objects CHECK (said GLOB '{"*}')
        ) STRICT;
        INSERT INTO contact_imported
        WITH lists AS (
            SELECT contact, source, key, json_group_array(value) AS list FROM contact_imports GROUP BY contact, source, key
        ), sources AS (
            SELECT contact, source, json_group_object(key, json(list)) AS lists FROM lists GROUP BY contact, source
        )
        SELECT contact, json_group_object(source, json(lists)) FROM sources GROUP BY contact;

        """

    private static let identities = """
        -- By what contacts are known again: UIDs as cards have them, and the names of profiles, in lower case, that files said or that are among the
        -- channels; of whom a source of files said neither, the name that it said.
        CREATE TABLE contact_identities (
            contact INTEGER NOT NULL REFERENCES contacts (id),
            key TEXT NOT NULL CONSTRAINT contact_identities_are_of_three_sorts CHECK (key IN ('uid', 'profile', 'name')),
            value TEXT NOT NULL,
            PRIMARY KEY (contact, key, value)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX contact_identities_by_value ON contact_identities (value, key);
        INSERT INTO contact_identities
        SELECT DISTINCT contact, key, value FROM contact_imports WHERE key = 'uid' OR key = 'name' AND NOT EXISTS (
            SELECT 1 FROM contact_imports AS known
            WHERE known.contact = contact_imports.contact AND known.source = contact_imports.source AND known.key IN ('uid', 'profile'));
        INSERT INTO contact_identities
        WITH addresses AS (
            SELECT contact, lower(value) AS address FROM contact_imports WHERE key = 'profile'
            UNION SELECT contact, lower(address) FROM channels WHERE kind = 'linkedin'
        ), beginnings (beginning) AS (
            VALUES ('https://www.linkedin.com/in/'), ('https://linkedin.com/in/'), ('www.linkedin.com/in/'), ('linkedin.com/in/'), ('in/'), ('')
        ), names AS (
            SELECT contact, address, substr(address, max(length(beginning)) + 1) AS name
            FROM addresses JOIN beginnings ON substr(address, 1, length(beginning)) = beginning GROUP BY contact, address
        )
        SELECT DISTINCT contact, 'profile', CASE WHEN name GLOB '*/' THEN substr(name, 1, length(name) - 1) ELSE name END FROM names;

        """
}
