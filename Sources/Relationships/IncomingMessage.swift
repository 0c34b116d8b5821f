package import CivilTime

/// Something that passed, as a file that is imported tells it. Two that say the same of all this are one message; of mail, two that have the same
/// identity and are with the same person.
package struct IncomingMessage: Hashable, Sendable {
    /// With whom: the address of a profile in normal form, or a name where no profile is given; of mail the address, in lower case.
    package var with: String
    /// The name that stands beside the address of mail.
    package var name: String?
    /// `inbound` or `outbound`.
    package var direction: Interaction.Direction
    package var at: Instant
    /// The kind of channel.
    package var channel: String
    package var about: String?
    /// The whole message.
    package var text: String?
    /// Whether it asks to be connected; without a text it needs no answer.
    package var isInvitation: Bool
    /// What tells a message of mail from all others; nil for what is no mail.
    package var identity: String?

    package init(
        with: String, name: String? = nil, direction: Interaction.Direction, at: Instant, channel: String, about: String? = nil,
        text: String? = nil, isInvitation: Bool = false, identity: String? = nil
    ) {
        self.with = with
        self.name = name
        self.direction = direction
        self.at = at
        self.channel = channel
        self.about = about
        self.text = text
        self.isInvitation = isInvitation
        self.identity = identity
    }
}
