package import Relationships

extension Transaction {
    /// The histories of all contacts, with their plans, in the order of their identifiers, a batch at a time.
    ///
    /// Each table is read once for the batch, which takes a third of the time that it takes one by one.
    package func histories(after: ContactID?, limit: Int) throws(LedgerError) -> [(history: History, plan: StoredPlan)] {
        let contacts = try all(
            """
            SELECT \(Self.contactColumns) FROM contacts NOT INDEXED WHERE id > ? AND known = 1 ORDER BY id LIMIT ?
            """, after?.number ?? 0, limit, row: Self.contact)
        guard let first = contacts.first?.id, let last = contacts.last?.id else { return [] }
        let range = first...last
        let histories = try histories(of: contacts, SomeContacts(range))
        let plans = try plans(of: range)
        return histories.map { ($0, plans[$0.contact.id] ?? StoredPlan()) }
    }

    /// Gives the history of each of these contacts, of which few are in memory at once; who is not known is missing.
    package func histories(of ids: [ContactID], each body: (History) -> Void) throws(LedgerError) {
        var rest = ids[...]
        while !rest.isEmpty {
            let these = SomeContacts(rest.prefix(SomeContacts.most))
            rest = rest.dropFirst(SomeContacts.most)
            for history in try histories(of: rows(of: these), these) { body(history) }
        }
    }

    /// The histories of contacts of which only their own rows have been read.
    func histories(of contacts: [Contact], _ these: SomeContacts) throws(LedgerError) -> [History] {
        guard !contacts.isEmpty else { return [] }
        let contacts = try withLists(contacts, these)
        let (interactions, others) = try entries(of: these)
        func sorted<Entry>(
            _ sort: String, _ sql: String, row: (Row) throws(LedgerError) -> Entry
        ) throws(LedgerError) -> [ContactID: [Entry]] {
            others.contains(sort) ? try grouped(sql + Self.standing(sort, these), these, row: row) : [:]
        }
        let appointments = try sorted("appointment", Self.appointments, row: Self.appointment)
        let errands = try sorted("errand", Self.errands, row: Self.errand)
        let decisions = try sorted("decision", Self.decisions, row: Self.decision)
        let announcements = try grouped(
            Self.announcements + " WHERE contact \(these.condition) ORDER BY contact, at", these, row: Self.announcement)
        return contacts.map { contact in
            let id = contact.id
            return History(
                contact: contact, interactions: interactions[id] ?? [], appointments: appointments[id] ?? [],
                errands: errands[id] ?? [], decisions: decisions[id] ?? [], announcements: announcements[id] ?? [])
        }
    }

    /// The interactions that stand, and which other sorts of entries do: each of these is looked for only where there is any, for most people have
    /// none, and to find that out takes half the time of reading the interactions.
    private func entries(
        of these: SomeContacts
    ) throws(LedgerError) -> (interactions: [ContactID: [Interaction]], others: Set<String>) {
        var others: Set<String> = []
        let interactions = try grouped(Self.entries(of: these), these) { row throws(LedgerError) -> Interaction? in
            guard row.isNull(2) else { return try Self.interaction(row) }
            others.insert(try row.text(10))
            return nil
        }
        return (interactions, others)
    }

    /// What `entries` reads: all entries that stand, those of each contact together, interactions with what they are.
    static func entries(of these: SomeContacts) -> String {
        """
        SELECT entries.id, contact, direction, at, entries.recorded, channel, about, asks, gesture, quiet, sort
        FROM entries LEFT JOIN interactions USING (revision) WHERE contact \(these.condition) AND stands = 1
        """
    }

    /// The contacts with what their policy depends on of what stands in other tables.
    func withPolicy(_ contacts: [Contact], _ these: SomeContacts) throws(LedgerError) -> [Contact] {
        guard !contacts.isEmpty else { return [] }
        var contacts = contacts
        let circles = try grouped(
            "SELECT circle, contact FROM contact_circles WHERE contact \(these.condition) ORDER BY contact, position", these
        ) { row throws(LedgerError) in try row.text(0) }
        let settings = try grouped(
            "SELECT key, contact, value FROM contact_settings WHERE contact \(these.condition)", these
        ) { row throws(LedgerError) in (key: try row.word(0, as: PolicyKey.self), value: try row.text(2)) }
        for place in contacts.indices {
            let id = contacts[place].id
            contacts[place].record.circles = circles[id] ?? []
            for (key, value) in settings[id] ?? [] { contacts[place].record.settings[key] = value }
        }
        return contacts
    }

    /// The contacts with what stands of them in other tables.
    func withLists(_ contacts: [Contact], _ these: SomeContacts) throws(LedgerError) -> [Contact] {
        guard !contacts.isEmpty else { return [] }
        var contacts = try withPolicy(contacts, these)
        let channels = try grouped(
            "SELECT kind, contact, address FROM channels WHERE contact \(these.condition) ORDER BY contact, position", these
        ) { row throws(LedgerError) in Channel(kind: try row.text(0), address: try row.text(2)) }
        let notes = try grouped(
            "SELECT at, contact, text FROM contact_notes WHERE contact \(these.condition) ORDER BY contact, position", these
        ) { row throws(LedgerError) in Note(at: try row.instant(0), text: try row.text(2)) }
        let topics = try grouped(
            """
            SELECT at, contact, text, link, last_used FROM contact_topics WHERE contact \(these.condition) ORDER BY contact, position
            """, these
        ) { row throws(LedgerError) in
            Topic(at: try row.instant(0), text: try row.text(2), link: row.optionalText(3), lastUsed: row.optionalInstant(4))
        }
        let imported = try grouped(Self.imported(of: these), these) { row throws(LedgerError) in
            ImportedValue(try row.word(0), try row.word(2), try row.text(3))
        }
        for place in contacts.indices {
            let id = contacts[place].id
            contacts[place].record.channels = channels[id] ?? []
            contacts[place].record.notes = notes[id] ?? []
            contacts[place].record.topics = topics[id] ?? []
            contacts[place].record.imported = Set(imported[id] ?? [])
        }
        return contacts
    }

    /// What files said of them: source, contact, key, value.
    static func imported(of these: SomeContacts) -> String {
        """
        SELECT sources.key, contact, lists.key, texts.value
        FROM contact_imported, json_each(said) AS sources, json_each(sources.value) AS lists, json_each(lists.value) AS texts
        WHERE contact \(these.condition) ORDER BY contact
        """
    }

    /// What the body makes of rows whose second column is a contact, by contact; of some rows it may make nothing.
    private func grouped<Value>(
        _ sql: String, _ these: SomeContacts, row body: (Row) throws(LedgerError) -> Value?
    ) throws(LedgerError) -> [ContactID: [Value]] {
        var groups: [ContactID: [Value]] = [:]
        // Rows of one contact come together, so that few are looked up.
        var contact: ContactID?
        var values: [Value] = []
        try each(sql, bound: these.arguments) { row throws(LedgerError) in
            let next = try row.identifier(1, as: ContactID.self)
            if let known = contact, next != known {
                groups[known, default: []] += values
                values.removeAll(keepingCapacity: true)
            }
            contact = next
            if let value = try body(row) { values.append(value) }
        }
        if let contact { groups[contact, default: []] += values }
        return groups
    }

    /// What selects the entries of a sort that stand.
    static func standing(_ sort: String, _ these: SomeContacts) -> String {
        " WHERE entries.contact \(these.condition) AND sort = '\(sort)' AND stands = 1"
    }
}
