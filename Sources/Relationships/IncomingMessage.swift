package import CivilTime

/// Something that passed, as a file that is imported tells it. Two that say the same of all this are one message.
package struct IncomingMessage: Hashable, Sendable {
    /// With whom: the address of a profile in normal form, or a name where no profile is given.
    package var with: String
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

    package init(
        with: String, direction: Interaction.Direction, at: Instant, channel: String, about: String? = nil, text: String? = nil,
        isInvitation: Bool = false
    ) {
        self.with = with
        self.direction = direction
        self.at = at
        self.channel = channel
        self.about = about
        self.text = text
        self.isInvitation = isInvitation
    }
}
