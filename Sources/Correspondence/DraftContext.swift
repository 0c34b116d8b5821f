/// What a draft is read beside: who gets it, and what went before.
package struct DraftContext: Hashable, Sendable {
    /// The person who gets the message, as far as they are known.
    package struct Recipient: Hashable, Sendable {
        /// What they are called.
        package var name: String
        /// The firm or institute that they belong to; empty where none is known.
        package var organisation: String
        /// What the user noted that they care about.
        package var topics: [String]

        package init(name: String = "", organisation: String = "", topics: [String] = []) {
            self.name = name
            self.organisation = organisation
            self.topics = topics
        }
    }

    /// Who gets it.
    package var contact: Recipient

    /// Texts that the user sent to other people before.
    package var earlierToOthers: [String]

    /// The contact's last message; nil for a first message, which a nudge without an answer so far is too.
    package var lastInbound: String?

    package init(contact: Recipient = Recipient(), earlierToOthers: [String] = [], lastInbound: String? = nil) {
        self.contact = contact
        self.earlierToOthers = earlierToOthers
        self.lastInbound = lastInbound
    }

    /// Whether the draft answers the contact.
    var isReply: Bool { lastInbound != nil }
}
