package import CivilTime
package import Relationships

extension Transaction {
    /// Keeps something that passed.
    package func log(_ interaction: InteractionDraft, in change: ChangeID) throws(LedgerError) -> EntryID {
        guard try isKnown(interaction.contact) else { throw .noSuchContact(interaction.contact) }
        let entry = try addEntry(sort: "interaction", contact: interaction.contact, recorded: interaction.recorded, in: change)
        try revise(entry, to: interaction, in: change)
        return entry
    }

    /// Replaces an interaction by a corrected one that keeps its identity, its contact and when it became known; where the draft has no
    /// text, the text stays.
    package func amend(_ entry: EntryID, to interaction: InteractionDraft, in change: ChangeID) throws(LedgerError) {
        guard let current = try self.interaction(entry) else { throw .noSuchInteraction(entry) }
        guard current.contact == interaction.contact else {
            throw .otherContact(entry: entry, is: current.contact, asked: interaction.contact)
        }
        var interaction = interaction
        if interaction.text == nil { interaction.text = try message(entry) }
        try revise(entry, to: interaction, in: change)
    }

    /// Takes an interaction out of the history; `undo` brings it back.
    package func remove(_ entry: EntryID, at now: Instant, in change: ChangeID) throws(LedgerError) {
        guard try interaction(entry) != nil else { throw .noSuchInteraction(entry) }
        try run("INSERT INTO interactions (entry, change, recorded, removed) VALUES (?, ?, ?, 1)", entry, change, now)
    }

    /// The interaction as it stands; nil where there is none, or it was removed or undone.
    package func interaction(_ entry: EntryID) throws(LedgerError) -> Interaction? {
        try first("\(Self.interactions) WHERE entries.id = ?", entry, row: Self.interaction)
    }

    /// The whole message of an interaction (`--text`), where it was kept.
    package func message(_ entry: EntryID) throws(LedgerError) -> String? {
        try first(
            "SELECT text FROM entries JOIN interactions USING (revision) WHERE entries.id = ?", entry, row: { $0.optionalText(0) })
            ?? nil
    }

    /// Reads the columns of `interactions`.
    static func interaction(_ row: Row) throws(LedgerError) -> Interaction {
        Interaction(
            id: try row.identifier(0), contact: try row.identifier(1), direction: try row.word(2), at: try row.instant(3),
            recorded: try row.instant(4), channel: row.optionalText(5), about: row.optionalText(6), asks: row.optionalFlag(7),
            isGesture: try row.flag(8), quiet: try row.optionalWord(9))
    }

    /// The interactions in force.
    static let interactions = """
        SELECT entries.id, contact, direction, at, entries.recorded, channel, about, asks, gesture, quiet
        FROM entries JOIN interactions USING (revision)
        """

    /// Adds an entry of a sort; an interaction stands once it has a revision.
    func addEntry(sort: String, contact: ContactID?, recorded: Instant, in change: ChangeID) throws(LedgerError) -> EntryID {
        entriesHaveChanged()
        return EntryID(
            number: try insert(
                "INSERT INTO entries (sort, contact, change, recorded, stands) VALUES (?1, ?2, ?3, ?4, ?1 <> 'interaction')", sort,
                contact,
                change, recorded))
    }

    private func revise(_ entry: EntryID, to interaction: InteractionDraft, in change: ChangeID) throws(LedgerError) {
        try run(
            """
            INSERT INTO interactions (entry, change, recorded, removed, direction, at, channel, about, asks, gesture, text, quiet)
            VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?)
            """, entry, change, interaction.recorded, interaction.direction, interaction.at, interaction.channel, interaction.about,
            interaction.asks, interaction.isGesture, interaction.text, interaction.quiet)
    }
}
