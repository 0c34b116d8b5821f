package import Relationships

/// What a file holds on its way into the ledger. It lies in temporary tables of the connection: memory stays small, and nothing of it is in the
/// file, or left after a crash.
extension Transaction {
    /// Makes the stage empty.
    package func clearStage() throws(LedgerError) {
        for table in ["staged_people", "staged_values", "staged_messages"] { try run("DROP TABLE IF EXISTS temp.\(table)") }
        try run(
            """
            CREATE TEMP TABLE staged_people (
                id INTEGER PRIMARY KEY, name TEXT NOT NULL, organisation TEXT, title TEXT, birthday TEXT, uid TEXT)
            """)
        try run(
            """
            CREATE TEMP TABLE staged_values (
                person INTEGER, id INTEGER, field TEXT, value TEXT, PRIMARY KEY (person, id)) WITHOUT ROWID
            """)
        try run(
            """
            CREATE TEMP TABLE staged_messages (
                id INTEGER PRIMARY KEY, counterpart TEXT, direction TEXT, at INTEGER, channel TEXT, about TEXT, text TEXT, invitation INTEGER,
                name TEXT, identity TEXT)
            """)
    }

    /// Adds people and messages to the stage, which was made empty before.
    package func stage(_ people: [IncomingPerson], _ messages: [IncomingMessage]) throws(LedgerError) {
        let next = try number("SELECT coalesce(max(id), 0) + 1 FROM temp.staged_people")
        let numbered = Array(zip(next..., people))
        try insert(into: "temp.staged_people (id, name, organisation, title, birthday, uid)", numbered) { id, person in
            (id, person.name, person.organisation, person.title, person.birthday, person.uid)
        }
        var values: [(person: Int, id: Int, field: StagedField, value: String)] = []
        for (id, person) in numbered {
            var count = 0
            for field in StagedField.allCases {
                for value in person[keyPath: field.list] {
                    values.append((id, count, field, value))
                    count += 1
                }
            }
        }
        try insert(into: "temp.staged_values (person, id, field, value)", values) {
            ($0.person, $0.id, $0.field.rawValue, $0.value)
        }
        for message in messages {
            try run(
                """
                INSERT INTO temp.staged_messages (counterpart, direction, at, channel, about, text, invitation, name, identity)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, message.with, message.direction, message.at, message.channel, message.about, message.text,
                message.isInvitation, message.name, message.identity)
        }
    }

    /// The people of the stage in their order, a batch at a time: those after the number, with the number of the last.
    package func stagedPeople(after: Int64, limit: Int) throws(LedgerError) -> (people: [IncomingPerson], last: Int64) {
        var people: [IncomingPerson] = []
        var places: [Int64: Int] = [:]
        var last = after
        try each(
            "SELECT id, name, organisation, title, birthday, uid FROM temp.staged_people WHERE id > ? ORDER BY id LIMIT ?", after,
            limit
        ) { row throws(LedgerError) in
            last = try row.integer(0)
            places[last] = people.count
            people.append(
                IncomingPerson(
                    name: try row.text(1), organisation: row.optionalText(2), title: row.optionalText(3),
                    birthday: row.optionalText(4), uid: row.optionalText(5)))
        }
        try each(
            "SELECT person, field, value FROM temp.staged_values WHERE person > ? AND person <= ? ORDER BY person, id", after, last
        ) { row throws(LedgerError) in
            guard let place = places[try row.integer(0)] else { return }
            people[place][keyPath: try row.word(1, as: StagedField.self).list].append(try row.text(2))
        }
        return (people, last)
    }

    /// The messages of the stage, likewise.
    package func stagedMessages(after: Int64, limit: Int) throws(LedgerError) -> (messages: [IncomingMessage], last: Int64) {
        var last = after
        let messages = try all(
            """
            SELECT id, counterpart, direction, at, channel, about, text, invitation, name, identity FROM temp.staged_messages
            WHERE id > ? ORDER BY id LIMIT ?
            """, after, limit
        ) { row throws(LedgerError) in
            last = try row.integer(0)
            return try Self.message(row)
        }
        return (messages, last)
    }

    /// Reads counterpart, direction, at, channel, about, text, invitation, name, identity from the second column on.
    static func message(_ row: Row) throws(LedgerError) -> IncomingMessage {
        IncomingMessage(
            with: try row.text(1), name: row.optionalText(8), direction: try row.word(2), at: try row.instant(3),
            channel: try row.text(4), about: row.optionalText(5), text: row.optionalText(6), isInvitation: try row.flag(7),
            identity: row.optionalText(9))
    }
}

/// The lists of a person on the stage.
private enum StagedField: String, CaseIterable {
    case emails, phones, profiles, notes, circles

    /// Where the person has it.
    var list: WritableKeyPath<IncomingPerson, [String]> {
        switch self {
        case .emails: \.emails
        case .phones: \.phones
        case .profiles: \.profiles
        case .notes: \.notes
        case .circles: \.circles
        }
    }
}
