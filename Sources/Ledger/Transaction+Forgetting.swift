package import CivilTime
package import Relationships

/// Removes people, where all else in the ledger is kept: their rows are deleted, and of them only their numbers are left, so that none is given to
/// another. What the file still has of their bytes, `Store.purge()` takes away.
extension Transaction {
    /// Removes a person: those who are one with them, and who was added under the same name and taken back, as well; what passed, what was planned
    /// and decided, messages with them that files told of, and the commands that were about nobody else.
    ///
    /// - Parameter counterparts: by what messages are known to be with someone of that record, beside the name.
    package func forget(
        _ contact: ContactID, counterparts: (ContactRecord) -> [String], at now: Instant
    ) throws(LedgerError) -> Forgotten {
        guard let known = try self.contact(contact) else { throw .noSuchContact(contact) }
        let versions = try versionsOfOne(with: contact)
        let records = versions.compactMap(\.record)
        let names = Set(records.map(\.name))
        for person in Set(versions.map(\.contact)) { try run("INSERT INTO forgetting (contact) VALUES (?)", person) }
        let interactions = try number(
            """
            SELECT count(*) FROM entries
            WHERE contact IN forgetting AND sort IN ('interaction', 'appointment', 'errand') AND stands = 1
            """)
        let closed = try all("SELECT id FROM follow_ups WHERE contact IN forgetting AND closed_at IS NULL ORDER BY id") {
            row throws(LedgerError) in try row.identifier(0, as: FollowUpID.self)
        }
        let messages = try messages(with: names, Set(records.flatMap(counterparts)))
        let changes = try changesOfForgotten(and: messages)
        let highest = try highestNumbers()
        try remove(messages)
        try removeRows(at: now)
        try keep(highest, of: contact)
        let shared = try removeEmpty(changes)
        try run("DELETE FROM forgetting")
        return Forgotten(
            contact: contact, names: names, interactions: interactions, notes: known.record.notes.count + known.record.topics.count,
            closed: closed, commands: changes.count - shared.count, shared: shared)
    }

    // MARK: Who it is

    /// A version of someone; without a record where it says that they are one with another.
    private struct Version {
        let contact: ContactID
        let record: ContactRecord?
        let mergedInto: ContactID?
        /// Whether the change that brought it is not undone.
        let stands: Bool
    }

    private func version(_ row: Row) throws(LedgerError) -> Version {
        let json = try row.text(1)
        let merged = StoredRecord.mergedInto(json)
        return Version(
            contact: try row.identifier(0), record: merged == nil ? try StoredRecord.record(of: json) : nil, mergedInto: merged,
            stands: try row.flag(2))
    }

    /// All versions of the contact, and of those who are no longer known and were this person.
    private func versionsOfOne(with contact: ContactID) throws(LedgerError) -> [Version] {
        let columns = """
            SELECT contact, record, undone_at IS NULL FROM contact_versions JOIN changes ON changes.id = contact_versions.change
            """
        var versions = try all(columns + " WHERE contact = ? ORDER BY contact_versions.id", contact, row: version)
        let unknown = try all(
            columns + " WHERE contact IN (SELECT id FROM contacts WHERE known = 0) ORDER BY contact_versions.id", row: version)
        var others = Dictionary(grouping: unknown, by: \.contact)
        var people: Set = [contact]
        while true {
            let names = Set(versions.compactMap(\.record).map { Folding.fold($0.name) })
            let found = others.filter { _, versions in
                guard let other = versions.last(where: \.stands)?.mergedInto else {
                    return versions.contains { $0.record.map { names.contains(Folding.fold($0.name)) } ?? false }
                }
                return people.contains(other)
            }
            guard !found.isEmpty else { return versions }
            for (person, theirs) in found {
                people.insert(person)
                versions += theirs
                others[person] = nil
            }
        }
    }

    /// Messages that files told of: those that became their entries, those that wait for them, and those of mail with their name.
    private func messages(with names: Set<String>, _ counterparts: Set<String>) throws(LedgerError) -> [Int64] {
        let folded = Set(names.map(Folding.fold))
        var found = try all(
            "SELECT DISTINCT message FROM message_entries JOIN entries ON entries.id = entry WHERE contact IN forgetting"
        ) { row throws(LedgerError) in try row.integer(0) }
        let everyone = try all("SELECT DISTINCT counterpart, name FROM messages") { row throws(LedgerError) in
            (counterpart: try row.text(0), name: row.optionalText(1))
        }
        for (counterpart, name) in everyone {
            let isTheirs = !counterparts.isDisjoint(with: MailNames.of(counterpart))
            guard isTheirs || folded.contains(Folding.fold(name ?? counterpart)) else { continue }
            found += try all("SELECT id FROM messages WHERE counterpart = ? AND name IS ?", counterpart, name) {
                row throws(LedgerError) in try row.integer(0)
            }
        }
        return Array(Set(found)).sorted()
    }

    // MARK: Removing

    /// The changes that wrote anything of them.
    private func changesOfForgotten(and messages: [Int64]) throws(LedgerError) -> [ChangeID] {
        var changes = try all(
            """
            SELECT change FROM contact_versions WHERE contact IN forgetting
            UNION SELECT change FROM entries WHERE contact IN forgetting
            UNION SELECT change FROM drafts WHERE contact IN forgetting
            UNION SELECT interactions.change FROM interactions JOIN entries ON entries.id = entry WHERE contact IN forgetting
            """, row: { row throws(LedgerError) in try row.identifier(0, as: ChangeID.self) })
        for message in messages {
            changes += try all(
                "SELECT change FROM messages WHERE id = ?1 UNION SELECT change FROM message_entries WHERE message = ?1", message
            ) { row throws(LedgerError) in try row.identifier(0, as: ChangeID.self) }
        }
        // What the practice did is under 0.
        return Array(Set(changes)).filter { $0.number > 0 }.sorted()
    }

    private func remove(_ messages: [Int64]) throws(LedgerError) {
        for message in messages {
            try run("DELETE FROM message_entries WHERE message = ?", message)
            try run("DELETE FROM messages WHERE id = ?", message)
        }
    }

    private func removeRows(at now: Instant) throws(LedgerError) {
        let people = try all("SELECT contact FROM forgetting") { row throws(LedgerError) in
            try row.identifier(0, as: ContactID.self)
        }
        try run("DELETE FROM contact_versions WHERE contact IN forgetting")
        try run("DELETE FROM drafts WHERE contact IN forgetting")
        for person in people { try restoreLatestVersion(of: person, at: now) }
        try run("UPDATE contacts SET change = 0, added = 0 WHERE id IN forgetting")
        let followUps = "SELECT id FROM follow_ups WHERE contact IN forgetting"
        let entries = "SELECT id FROM entries WHERE contact IN forgetting"
        try run("DELETE FROM notice_reminders WHERE reminder IN (SELECT id FROM reminders WHERE follow_up IN (\(followUps)))")
        try run("DELETE FROM notice_lapses WHERE follow_up IN (\(followUps))")
        try run("DELETE FROM reminders WHERE follow_up IN (\(followUps))")
        try run("DELETE FROM follow_ups WHERE contact IN forgetting")
        try run("DELETE FROM announcements WHERE contact IN forgetting")
        try run("DELETE FROM decisions WHERE contact IN forgetting")
        for table in ["errands", "appointments", "message_entries", "message_identities"] {
            try run("DELETE FROM \(table) WHERE entry IN (\(entries))")
        }
        // Without it SQLite would look through all entries for each interaction that goes.
        try run("CREATE INDEX entries_while_forgetting ON entries (revision)")
        try run("UPDATE entries SET revision = NULL, stands = 0 WHERE contact IN forgetting")
        try run("DELETE FROM interactions WHERE entry IN (\(entries))")
        try run("DROP INDEX entries_while_forgetting")
        try run("DELETE FROM entries WHERE contact IN forgetting")
    }

    // MARK: Numbers

    /// The highest numbers that were given to them, of what has numbers that people see.
    private typealias Numbers = (entry: Int, followUp: Int)

    private func highestNumbers() throws(LedgerError) -> Numbers {
        (
            try number("SELECT coalesce(max(id), 0) FROM entries WHERE contact IN forgetting"),
            try number("SELECT coalesce(max(id), 0) FROM follow_ups WHERE contact IN forgetting")
        )
    }

    /// Where the highest numbers of all were theirs, leaves an empty row, so that they are given to nobody.
    private func keep(_ highest: Numbers, of contact: ContactID) throws(LedgerError) {
        let isLastEntry = try highest.entry > number("SELECT coalesce(max(id), 0) FROM entries")
        let isLastFollowUp = try highest.followUp > number("SELECT coalesce(max(id), 0) FROM follow_ups")
        guard isLastEntry || isLastFollowUp else { return }
        try run(
            "INSERT INTO entries (id, sort, contact, change, recorded, stands) VALUES (?, 'decision', ?, 0, 0, 0)", highest.entry,
            contact)
        guard isLastFollowUp else { return }
        try run(
            "INSERT INTO follow_ups (id, contact, kind, opener, ready, closed_at) VALUES (?, ?, 'task', ?, 0, 0)", highest.followUp,
            contact, highest.entry)
    }

    // MARK: Commands

    /// Removes those of the changes of which nothing is left; the others, with whom they are about.
    private func removeEmpty(_ changes: [ChangeID]) throws(LedgerError) -> [Forgotten.Shared] {
        var shared: [Forgotten.Shared] = []
        for id in changes {
            guard try isAnythingLeft(of: id) else {
                try run("DELETE FROM changes WHERE id = ?", id)
                continue
            }
            let others = try all(
                """
                SELECT contact FROM contact_versions WHERE change = ?1
                UNION SELECT contact FROM entries WHERE change = ?1
                UNION SELECT contact FROM drafts WHERE change = ?1
                UNION SELECT contact FROM interactions JOIN entries ON entries.id = entry WHERE interactions.change = ?1
                ORDER BY contact
                """, id, row: { row throws(LedgerError) in row.optionalIdentifier(0, as: ContactID.self) })
            var known: [ContactID] = []
            for case let contact? in others where try isKnown(contact) { known.append(contact) }
            if let change = try first("SELECT id, verb, summary, at FROM changes WHERE id = ?", id, row: Self.change) {
                shared.append(Forgotten.Shared(change: change, others: known))
            }
        }
        return shared
    }

    private func isAnythingLeft(of change: ChangeID) throws(LedgerError) -> Bool {
        let tables = [
            "contacts", "contact_versions", "entries", "interactions", "messages", "message_entries", "message_identities",
            "drafts",
        ]
        let rows = tables.map { "SELECT 1 FROM \($0) WHERE change = ?1" }.joined(separator: " UNION ALL ")
        return try first("SELECT EXISTS (\(rows))", change, row: { row throws(LedgerError) in try row.flag(0) }) ?? false
    }
}
