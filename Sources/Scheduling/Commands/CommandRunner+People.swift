import Relationships

/// Whom the user knows, and what they know of them.
extension CommandRunner {
    /// Adds a person.
    func add(_ record: ContactRecord, in change: ChangeID) throws -> Written {
        var record = record
        record.name = try ContactCheck.name(record.name)
        record.circles = try ContactCheck.circles(record.circles, rules: book.rules)
        if let zone = record.zone { record.zone = try ContactCheck.zone(zone, rules: book.rules) }
        if let birthday = record.birthday { record.birthday = try ContactCheck.birthday(birthday) }
        let namesakes = try ledger.contacts(matching: record.name, circle: nil, after: nil, limit: 10)
            .filter { $0.name.lowercased() == record.name.lowercased() }.map(\.id)
        let contact = try ledger.add(record, at: said, in: change)
        try joinMessages(of: contact.id, in: change)
        var written = Written(summary: "add \(record.name)", touched: [(contact.id, nil)])
        written.consequence.namesakes = namesakes
        return written
    }

    /// Changes what is known of a person.
    func set(_ id: ContactID, _ assignments: [Assignment], in change: ChangeID) throws -> Written {
        var record = try contact(id).record
        for assignment in assignments { try assignment.apply(to: &record, rules: book.rules) }
        try ledger.update(id, to: record, in: change)
        try joinMessages(of: id, in: change)
        return Written(
            summary: "set \(record.name) " + assignments.map { "\($0.key)=\($0.value)" }.joined(separator: " "),
            touched: [(id, nil)])
    }

    /// Notes something about a contact.
    func note(_ id: ContactID, _ text: String, in change: ChangeID) throws -> Written {
        let text = try ContactCheck.text(text)
        return try edit([id], "note", text, in: change) { record in record.notes.append(Note(at: said, text: text)) }
    }

    /// Keeps something to write to a contact about.
    func topic(_ id: ContactID, _ text: String, _ link: String?, in change: ChangeID) throws -> Written {
        let text = try ContactCheck.text(text)
        let link = try link.map { link throws(CommandError) in try ContactCheck.text(link) }
        return try edit([id], "topic", text, in: change) { record in
            record.topics.append(Topic(at: said, text: text, link: link))
        }
    }

    /// Puts people into a circle, behind those in which they are; the settings need not name it.
    func join(_ circle: String, _ contacts: [ContactID], in change: ChangeID) throws -> Written {
        let circle = try ContactCheck.circle(circle)
        return try edit(contacts, "circle add \(circle)", in: change) { record in
            if !record.circles.contains(circle) { record.circles.append(circle) }
        }
    }

    /// Takes people out of a circle.
    func leave(_ circle: String, _ contacts: [ContactID], in change: ChangeID) throws -> Written {
        try edit(contacts, "circle remove \(circle)", in: change) { record throws(CommandError) in
            guard record.circles.contains(circle) else { throw .notInCircle(name: record.name, circle: circle) }
            record.circles.removeAll { $0 == circle }
        }
    }

    private func edit(
        _ contacts: [ContactID], _ word: String, _ text: String = "", in change: ChangeID,
        _ body: (inout ContactRecord) throws(CommandError) -> Void
    ) throws -> Written {
        var written = Written(summary: [word, try names(contacts), text].filter { !$0.isEmpty }.joined(separator: " "))
        // Whoever is named twice is meant once.
        for id in contacts where !written.touched.contains(where: { $0.0 == id }) {
            var record = try contact(id).record
            try body(&record)
            try ledger.update(id, to: record, in: change)
            written.touch(id, nil)
        }
        return written
    }
}
