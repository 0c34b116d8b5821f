/// What was removed of a person, or would be.
package struct Forgotten: Hashable, Sendable {
    /// A command that was about others too, and is kept for them.
    package struct Shared: Hashable, Sendable {
        package let change: Change
        /// Those of them who are known still.
        package let others: [ContactID]

        package init(change: Change, others: [ContactID]) {
            self.change = change
            self.others = others
        }
    }

    /// Whose it was; the number is never given to another.
    package let contact: ContactID
    /// All that they were called, as it was written.
    package let names: Set<String>
    /// How much had passed with them, or was arranged.
    package let interactions: Int
    /// How many notes and topics were kept of them.
    package let notes: Int
    /// What was open with them.
    package let closed: [FollowUpID]
    /// How many commands are gone with them, which were about nobody else.
    package let commands: Int
    /// Commands that are left for others.
    package let shared: [Shared]

    package init(
        contact: ContactID, names: Set<String>, interactions: Int, notes: Int, closed: [FollowUpID], commands: Int, shared: [Shared]
    ) {
        self.contact = contact
        self.names = names
        self.interactions = interactions
        self.notes = notes
        self.closed = closed
        self.commands = commands
        self.shared = shared
    }
}
