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
        var written = Written(summary: "add \(record.name)", touched: [(contact.id, nil)])
        written.consequence.namesakes = namesakes
        return written
    }

    /// Changes what is known of a person.
    func set(_ id: ContactID, _ assignments: [Assignment], in change: ChangeID) throws -> Written {
        var record = try contact(id).record
        for assignment in assignments { try assignment.apply(to: &record, rules: book.rules) }
        try ledger.update(id, to: record, in: change)
        return Written(
            summary: "set \(record.name) " + assignments.map { "\($0.key)=\($0.value)" }.joined(separator: " "),
            touched: [(id, nil)])
    }
}
