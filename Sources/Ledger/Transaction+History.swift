package import Relationships

extension Transaction {
    /// What passed with a contact and what was decided about them, in the order in which it became known; nil where there is no such
    /// contact.
    package func history(of contact: ContactID) throws(LedgerError) -> History? {
        let one = SomeContacts(contact)
        return try histories(of: rows(of: one), one).first
    }

    /// What was decided about a contact, in the order in which it became known.
    package func decisions(about contact: ContactID) throws(LedgerError) -> [Decision] {
        try all(Self.decisionsOfContact, contact, row: Self.decision)
    }

    private static let decisionsOfContact = decisions + standing("decision", SomeContacts(ContactID(number: 0)))
}
