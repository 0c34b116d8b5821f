/// What makes a follow-up the same one: contact, kind and the entry that opened it (domain.md, "Words").
package struct FollowUpIdentity: Hashable, Sendable {
    package let contact: ContactID
    package let kind: Kind
    package let opener: EntryID

    package init(contact: ContactID, kind: Kind, opener: EntryID) {
        self.contact = contact
        self.kind = kind
        self.opener = opener
    }
}
