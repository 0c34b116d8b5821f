package import Relationships

/// Whom a file means, by what people are known again (docs/import.md, "Who is who").
extension Transaction {
    /// Contacts to whom a file gave the UID.
    package func contacts(withUID uid: String) throws(LedgerError) -> [ContactID] {
        Set(try all(Self.byImport, uid, ImportedValue.Key.uid, row: Self.identifier)).sorted()
    }

    /// Contacts with the LinkedIn profile, which is in normal form: a file said so, or the user has written it as a channel.
    package func contacts(withProfile profile: String) throws(LedgerError) -> [ContactID] {
        var found = Set(try all(Self.byImport, profile, ImportedValue.Key.profile, row: Self.identifier))
        found.formUnion(try all(Self.byWriting, bound: Self.writings(ofProfile: profile), row: Self.identifier))
        return found.sorted()
    }

    /// Contacts with the address of mail.
    package func contacts(withEmail address: String) throws(LedgerError) -> [ContactID] {
        try all(Self.byChannel, address, "email", row: Self.identifier)
    }

    /// Contacts with this whole name, without regard to case and accents.
    package func contacts(named name: String) throws(LedgerError) -> [ContactID] {
        try all(Self.byName, Folding.fold(name), row: Self.identifier)
    }

    /// A name as names are compared, without regard to case and accents.
    package func folded(_ name: String) -> String { Folding.fold(name) }

    /// The ways in which users write a profile as a channel.
    private static func writings(ofProfile profile: String) -> [String] {
        let name = profile.split(separator: "/").last.map(String.init) ?? profile
        return beginnings.map { $0 + name } + beginnings.map { "\($0)\(name)/" }
    }

    /// How they begin.
    private static let beginnings = [
        "", "in/", "linkedin.com/in/", "www.linkedin.com/in/", "https://linkedin.com/in/", "https://www.linkedin.com/in/",
    ]

    private static func identifier(_ row: Row) throws(LedgerError) -> ContactID {
        try row.identifier(0)
    }

    /// Those to whom files gave a value by which people are known.
    static let byImport = """
        SELECT contact FROM contact_imports INDEXED BY contact_imports_by_identity
        WHERE value = ? AND key = ? AND key IN ('uid', 'profile')
        """

    /// Those with the channel, without regard to case.
    static let byChannel = """
        SELECT DISTINCT contact FROM channels WHERE address = ? COLLATE NOCASE AND kind = ? ORDER BY contact
        """

    /// Those with a channel that is the profile, in one of the ways to write it. Of `address IN (...)` SQLite would make a table each time.
    static let byWriting = """
        WITH writings (writing) AS (VALUES \((beginnings + beginnings).map { _ in "(?)" }.joined(separator: ", ")))
        SELECT contact FROM writings CROSS JOIN channels ON address = writing COLLATE NOCASE AND kind = 'linkedin'
        """

    /// Those with the folded name.
    static let byName = "SELECT id FROM contacts INDEXED BY contacts_by_whole_name WHERE known = 1 AND folded = ? ORDER BY id"
}
