package import Relationships

/// Whom a file means, by what people are known again (docs/import.md, "Who is who").
extension Transaction {
    /// Contacts to whom a file gave the UID.
    package func contacts(withUID uid: String) throws(LedgerError) -> [ContactID] {
        try contacts(with: .uid(uid))
    }

    /// Contacts with the LinkedIn profile: a file said so, or the user has written it as a channel, in whatever way.
    package func contacts(withProfile profile: String) throws(LedgerError) -> [ContactID] {
        try contacts(with: .profile(profile))
    }

    /// Contacts of whom a source of files has said this name, and nothing by which they are known.
    package func contacts(saidToBe name: String) throws(LedgerError) -> [ContactID] {
        try contacts(with: .name(name))
    }

    private func contacts(with identity: ContactIdentity) throws(LedgerError) -> [ContactID] {
        try all(Self.byIdentity, identity.value, identity.key, row: Self.identifier)
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

    private static func identifier(_ row: Row) throws(LedgerError) -> ContactID {
        try row.identifier(0)
    }

    /// Those who are known by it.
    static let byIdentity = "SELECT contact FROM contact_identities WHERE value = ? AND key = ? ORDER BY contact"

    /// Those with the channel, without regard to case.
    static let byChannel = """
        SELECT DISTINCT contact FROM channels WHERE address = ? COLLATE NOCASE AND kind = ? ORDER BY contact
        """

    /// Those with the folded name.
    static let byName = "SELECT id FROM contacts INDEXED BY contacts_by_whole_name WHERE known = 1 AND folded = ? ORDER BY id"
}

/// By what a contact is known again.
struct ContactIdentity: Equatable {
    /// What it is.
    let key: ImportedValue.Key
    let value: String

    /// Of a card.
    static func uid(_ uid: String) -> ContactIdentity { ContactIdentity(key: .uid, value: uid) }

    /// On LinkedIn, in whatever way it is written.
    static func profile(_ profile: String) -> ContactIdentity {
        ContactIdentity(key: .profile, value: LinkedInProfile.name(written: profile))
    }

    /// As files said it.
    static func name(_ name: String) -> ContactIdentity { ContactIdentity(key: .name, value: name) }

    /// All that a record has, each once.
    static func all(of record: ContactRecord) -> [ContactIdentity] {
        var all: [ContactIdentity] = []
        let names = record.imported.lazy.filter { $0.key == .name && !record.isKnown(to: $0.source) }.map { name($0.value) }
        let identities = record.imported(.uid).map(uid) + record.profiles.map(profile) + names
        for identity in identities where !all.contains(identity) { all.append(identity) }
        return all
    }
}
