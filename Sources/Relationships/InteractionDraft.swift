package import CivilTime

/// An interaction as it comes to the ledger, which gives it its identity.
package struct InteractionDraft: Hashable, Sendable {
    package var contact: ContactID
    package var direction: Interaction.Direction
    /// When it passed.
    package var at: Instant
    /// When the ledger learns of it.
    package var recorded: Instant
    package var channel: String?
    /// What it was about, in the user's words (`-m`).
    package var about: String?
    /// The whole message (`--text`).
    package var text: String?
    /// `--ask` or `--no-ask`; nil where the rules decide.
    package var asks: Bool?
    package var isGesture: Bool
    /// Set where it is imported and opens nothing.
    package var quiet: Quiet?

    package init(
        contact: ContactID, direction: Interaction.Direction, at: Instant, recorded: Instant, channel: String? = nil,
        about: String? = nil, text: String? = nil, asks: Bool? = nil, isGesture: Bool = false, quiet: Quiet? = nil
    ) {
        self.contact = contact
        self.direction = direction
        self.at = at
        self.recorded = recorded
        self.channel = channel
        self.about = about
        self.text = text
        self.asks = asks
        self.isGesture = isGesture
        self.quiet = quiet
    }
}
