package import CivilTime
package import Relationships

/// Something that passed, as an export or a message tells it; with whom is told by a profile or an address, and need not be one of the people
/// imported.
package struct ImportedInteraction: Hashable, Sendable {
    /// The profile or the e-mail address in normal form, or the name where no profile is given.
    package var with: String
    /// The name that stands beside the profile or the address, where it is certain that it does.
    package var name: String?
    /// `inbound` or `outbound`.
    package var direction: Interaction.Direction
    package var at: Instant
    /// The kind of channel.
    package var channel: String
    /// Its subject.
    package var about: String?
    /// All of its text.
    package var text: String?
    /// What tells a message of mail from all others.
    package var identity: String?
    /// Whether it asks to be connected.
    package var isInvitation: Bool

    package init(
        with: String, name: String? = nil, direction: Interaction.Direction, at: Instant, channel: String = "linkedin",
        about: String? = nil, text: String? = nil, identity: String? = nil, isInvitation: Bool = false
    ) {
        self.with = with
        self.name = name
        self.direction = direction
        self.at = at
        self.channel = channel
        self.about = about
        self.text = text
        self.identity = identity
        self.isInvitation = isInvitation
    }

    /// Whether `left` comes before: by time, then by whom it was with.
    static func isEarlier(_ left: ImportedInteraction, _ right: ImportedInteraction) -> Bool {
        left.at == right.at ? left.with < right.with : left.at < right.at
    }
}
