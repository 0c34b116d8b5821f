package import CivilTime
package import Relationships

/// A message of mail as it passed between the user and others.
package struct PassedMessage: Hashable, Sendable {
    /// Somebody at the other end.
    package struct Correspondent: Hashable, Sendable {
        /// The address as it was written, in lower case.
        package let address: String
        /// The name that stands beside it.
        package let name: String?

        package init(address: String, name: String?) {
            self.address = address
            self.name = name
        }

        /// The addresses by which they may be known, that one first.
        var known: [String] { MailNames.of(address) }
    }

    /// What tells it from all others.
    package let identity: String
    /// `inbound` or `outbound`.
    package let direction: Interaction.Direction
    /// From whom it is, or to whom it went.
    package let with: [Correspondent]
    package let at: Instant
    package let subject: String?

    package init(identity: String, direction: Interaction.Direction, with: [Correspondent], at: Instant, subject: String?) {
        self.identity = identity
        self.direction = direction
        self.with = with
        self.at = at
        self.subject = subject
    }
}

/// What became of a message.
package struct MessageOutcome: Sendable {
    /// What was logged; nil where nothing was.
    package let consequence: Consequence?
    /// The contacts for whom it was logged before.
    package let before: [Contact]
    /// Those who are no contacts.
    package let strangers: [PassedMessage.Correspondent]
}
