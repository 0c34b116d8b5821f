import Interchange

extension ImportReport {
    /// Whether there is more to say than that it failed.
    var hasPage: Bool { problem == nil || reading?.skipped.isEmpty == false }

    /// What was read in words: how much, who was named twice, and what gave nobody, each with its line.
    var page: Page {
        var page = Page()
        guard let reading, let kind = reading.kind else { return page }
        page.add("\(path == "-" ? "standard input" : path, .strong): \(kind.words)")
        page.add("\(Self.counts(reading))", indent: 2)
        if !reading.merged.isEmpty {
            page.add("Named more than once:", indent: 2)
            page.add(Table(rows: reading.merged.map { [$0.place.words, "is the person of \($0.into.words)"] }, indent: 4))
        }
        if !reading.skipped.isEmpty {
            page.add("Left out:", indent: 2)
            page.add(Table(rows: reading.skipped.map { [$0.place.words, $0.reason.words] }, indent: 4))
        }
        return page
    }

    /// "35 records: 30 people, 2 named more than once, 3 left out".
    private static func counts(_ reading: ImportReading) -> Phrase {
        var parts: [Phrase] = []
        if !reading.people.isEmpty { parts.append(count(reading.people.count, "person", "people")) }
        if !reading.interactions.isEmpty {
            parts.append(count(reading.interactions.count, "message or invitation", "messages and invitations"))
        }
        if !reading.merged.isEmpty { parts.append("\(reading.merged.count) named more than once") }
        if !reading.skipped.isEmpty { parts.append("\(reading.skipped.count) left out") }
        let records = count(reading.rows, "record", "records")
        guard let first = parts.first else { return records }
        return parts.dropFirst().reduce("\(records): \(first)") { "\($0), \($1)" }
    }

    private static func count(_ number: Int, _ one: String, _ many: String) -> Phrase {
        "\(number) \(number == 1 ? one : many)"
    }
}

extension RecordPlace {
    /// "line 12", or "messages.csv, line 12".
    fileprivate var words: Phrase {
        file.map { "\($0), line \(line)" } ?? "line \(line)"
    }
}

extension ImportKind {
    fileprivate var words: Phrase {
        switch self {
        case .linkedInConnections: "connections from LinkedIn"
        case .linkedInMessages: "messages from LinkedIn"
        case .linkedInInvitations: "invitations from LinkedIn"
        case .linkedInArchive: "an export of LinkedIn"
        case .googleCSV: "an address book from Google"
        case .outlookCSV: "an address book from Outlook"
        case .vCard: "vCards"
        }
    }
}

extension SkipReason {
    fileprivate var words: Phrase {
        switch self {
        case .noName: "has no name"
        case .group: "is a group; its name is a category of its members"
        case .organisation: "is a firm"
        case .notAPerson: "is not a person"
        case .brokenCard: "is a card without its end"
        case .tooManyCells: "has more cells than the header, perhaps for a comma without quotation marks"
        case .draft: "is a draft that was not sent"
        case .sponsored: "is an advertisement"
        case .noCounterpart: "does not say with whom"
        case .noDate: "does not say when"
        case .unknownDirection: "does not say who invited"
        }
    }
}
