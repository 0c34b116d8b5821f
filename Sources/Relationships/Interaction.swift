package import CivilTime

/// Something that passed between the user and a contact; immutable once logged (domain.md, "Words").
package struct Interaction: Hashable, Sendable {
    /// From whom to whom it went.
    package enum Direction: String, CaseIterable, Sendable {
        case inbound, outbound, meeting
    }

    /// The identity, which corrections keep.
    package let id: EntryID
    package let contact: ContactID
    package let direction: Direction
    /// When it passed.
    package let at: Instant
    /// When the ledger learned of it (of the first version, where it was corrected since).
    package let recorded: Instant
    /// The kind of channel by which it passed.
    package let channel: String?
    /// What it was about, in the user's words.
    package let about: String?
    /// `--ask` or `--no-ask`; nil where the rules decide.
    package let asks: Bool?
    /// An outbound that asks for nothing: a like, a comment, a quick congratulation.
    package let isGesture: Bool
    /// Set where it was imported and opens nothing.
    package let quiet: Quiet?

    package init(
        id: EntryID, contact: ContactID, direction: Direction, at: Instant, recorded: Instant, channel: String? = nil,
        about: String? = nil, asks: Bool? = nil, isGesture: Bool = false, quiet: Quiet? = nil
    ) {
        self.id = id
        self.contact = contact
        self.direction = direction
        self.at = at
        self.recorded = recorded
        self.channel = channel
        self.about = about
        self.asks = asks
        self.isGesture = isGesture
        self.quiet = quiet
    }
}
