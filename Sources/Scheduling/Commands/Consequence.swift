package import CivilTime
package import Relationships

/// What a command led to, for the words that the client says after it.
package struct Consequence: Hashable, Sendable {
    /// What came of it for one contact.
    package struct PerContact: Hashable, Sendable {
        package let contact: Contact
        /// What passed with them, the command's entry included.
        package let history: History
        /// The entry that was logged for them, if one was.
        package let entry: EntryID?
        /// Everything that is open for them now.
        package let open: [StoredFollowUp]
        /// What was closed.
        package let closed: [FollowUpID]
    }

    /// Nil where nothing was written: a dry run.
    package var change: ChangeID?
    package var contacts: [PerContact] = []
    /// Other contacts of the same name as one that was added.
    package var namesakes: [ContactID] = []
    /// What `undo` took back.
    package var undone: Change?
    /// Of what was said about the practice: the slot that offers the contact next; nil: none of those that are foretold.
    package var offeredAt: Instant?
    /// What came of a file.
    package var imported: ImportOutcome?
    /// What was removed of a person.
    package var forgotten: Forgotten?
    /// What was closed with contacts that are gone.
    package var gone: [FollowUpID] = []
    /// Whether everyone's plan follows, because the user's own time changed.
    package var touchesEveryone = false

    package init() {}

    /// All follow-ups that were closed.
    package var closed: [FollowUpID] { contacts.flatMap(\.closed) + gone }
}
