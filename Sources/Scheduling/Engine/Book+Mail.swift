import Relationships

extension Book {
    /// Who of a message's correspondents is a contact, and for whom it was logged before.
    func standing(of message: PassedMessage) throws -> (
        new: [ContactID], before: [Contact], strangers: [PassedMessage.Correspondent]
    ) {
        var new: [ContactID] = []
        var before: [Contact] = []
        var strangers: [PassedMessage.Correspondent] = []
        for correspondent in message.with {
            guard let contact = try contact(correspondent) else {
                strangers.append(correspondent)
                continue
            }
            if try ledger.entry(ofMessage: message.identity, with: contact.id) != nil {
                if !before.contains(contact) { before.append(contact) }
            } else if !new.contains(contact.id) {
                new.append(contact.id)
            }
        }
        return (new, before, strangers)
    }

    /// The contact at an address: of several, the one who bears the name that stands beside it, else the one who was added first.
    func contact(_ correspondent: PassedMessage.Correspondent) throws -> Contact? {
        for address in correspondent.known {
            let contacts = try ledger.contacts(withMail: address).compactMap { try ledger.contact($0) }
            guard let first = contacts.first else { continue }
            return contacts.first { $0.name.lowercased() == correspondent.name?.lowercased() } ?? first
        }
        return nil
    }
}
