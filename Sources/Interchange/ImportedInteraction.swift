package import CivilTime
package import Relationships

/// Something that passed, as an export tells it; with whom is told by a profile, and need not be one of the people imported.
package struct ImportedInteraction: Hashable, Sendable {
    /// The profile in normal form, or the name where no profile is given.
    package var with: String
    /// The name that stands beside the profile, where it is certain that it does.
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

    package init(
        with: String, name: String? = nil, direction: Interaction.Direction, at: Instant, channel: String = "linkedin",
        about: String? = nil, text: String? = nil
    ) {
        self.with = with
        self.name = name
        self.direction = direction
        self.at = at
        self.channel = channel
        self.about = about
        self.text = text
    }

    /// Whether `left` comes before: by time, then by whom it was with.
    static func isEarlier(_ left: ImportedInteraction, _ right: ImportedInteraction) -> Bool {
        left.at == right.at ? left.with < right.with : left.at < right.at
    }
}
