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
        let parts = profile.utf8.split(separator: UInt8(ascii: "/"))
        let name = parts.last.map { String(decoding: $0, as: UTF8.self) } ?? profile
        let beginnings = try beginningsThere()
        // Some begin with nothing, at least.
        found.formUnion(try all(Self.byWriting[beginnings.count - 1], bound: beginnings.map { $0 + name }, row: Self.identifier))
        return found.sorted()
    }

    /// Those beginnings with which any address begins.
    private func beginningsThere() throws(LedgerError) -> [String] {
        try rememberingBeginnings { () throws(LedgerError) in
            var there: [String] = []
            for beginning in Self.beginnings where try isBegun(beginning) { there.append(beginning) }
            return there
        }
    }

    /// Whether any address begins so, without regard to case.
    private func isBegun(_ beginning: String) throws(LedgerError) -> Bool {
        // All begin with nothing; the others end with "/", which "0" comes after.
        guard !beginning.isEmpty else { return true }
        return try number(Self.isAnyBegun, beginning, beginning.dropLast() + "0") > 0
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

    /// How users begin to write a profile as a channel; its name follows, and perhaps a slash.
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

    /// Those with a channel that is the profile, as it is written with each of so many beginnings, with a slash at its end or without. Both lie next
    /// to each other, but for names that go on with a hyphen or a point. Of `address IN (...)` SQLite would make a table each time.
    static let byWriting = (1...beginnings.count).map { count in
        """
        WITH writings (writing) AS (VALUES \(Array(repeating: "(?)", count: count).joined(separator: ", ")))
        SELECT contact FROM writings CROSS JOIN channels
            ON address >= writing COLLATE NOCASE AND address <= writing || '/' COLLATE NOCASE
            AND (address = writing COLLATE NOCASE OR address = writing || '/' COLLATE NOCASE) AND kind = 'linkedin'
        """
    }

    /// Whether an address lies between the two.
    static let isAnyBegun = """
        SELECT EXISTS (SELECT 1 FROM channels WHERE address >= ? COLLATE NOCASE AND address < ? COLLATE NOCASE)
        """

    /// Those with the folded name.
    static let byName = "SELECT id FROM contacts INDEXED BY contacts_by_whole_name WHERE known = 1 AND folded = ? ORDER BY id"
}
