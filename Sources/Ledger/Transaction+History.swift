package import Relationships

extension Transaction {
    /// What passed with a contact and what was decided about them, in the order in which it became known; nil where there is no such
    /// contact.
    package func history(of contact: ContactID) throws(LedgerError) -> History? {
        guard let known = try self.contact(contact) else { return nil }
        return History(
            contact: known, interactions: try all(Self.interactionsOfContact, contact, row: Self.interaction),
            appointments: try all(Self.appointmentsOfContact, contact, row: Self.appointment),
            errands: try all(Self.errandsOfContact, contact, row: Self.errand),
            decisions: try decisions(about: contact),
            announcements: try all(Self.announcements + " WHERE contact = ? ORDER BY at", contact, row: Self.announcement))
    }

    /// The interactions in force with a contact.
    static let interactionsOfContact = ofContact(interactions, sort: "interaction")
    private static let appointmentsOfContact = ofContact(appointments, sort: "appointment")
    private static let errandsOfContact = ofContact(errands, sort: "errand")
    static let decisionsOfContact = ofContact(decisions, sort: "decision")

    private static func ofContact(_ entries: String, sort: String) -> String {
        "\(entries) WHERE entries.contact = ? AND sort = '\(sort)' AND stands = 1 ORDER BY id"
    }
}
