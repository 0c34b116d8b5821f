import ControlInterface
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
        if reading.onlyWrote > 0 {
            page.add(
                "\(Self.count(reading.onlyWrote, "person", "people")) only wrote to you, and you never to them: they are left where they are.",
                indent: 2)
        }
        if !reading.skipped.isEmpty {
            page.add("Left out:", indent: 2)
            page.add(Table(rows: kind.isMail ? Self.reasons(reading.skipped) : Self.places(reading.skipped), indent: 4))
        }
        if let kept { Self.add(kept, to: &page) }
        return page
    }

    private static func places(_ skipped: [SkippedRecord]) -> [[Phrase]] {
        skipped.map { [$0.place.words, $0.reason.words] }
    }

    /// How often each reason occurs, for messages are many.
    private static func reasons(_ skipped: [SkippedRecord]) -> [[Phrase]] {
        let counts = skipped.reduce(into: [:]) { $0[$1.reason, default: 0] += 1 }
        return SkipReason.allCases.compactMap { reason in counts[reason].map { ["\($0)", "each " + reason.words] } }
    }

    /// "35 records: 30 people, 2 named more than once, 3 left out".
    private static func counts(_ reading: ImportReading) -> Phrase {
        var parts: [Phrase] = []
        if !reading.people.isEmpty { parts.append(count(reading.people.count, "person", "people")) }
        if !reading.interactions.isEmpty {
            parts.append(
                reading.kind?.isMail == true
                    ? count(reading.interactions.count, "message with someone", "messages with someone")
                    : count(reading.interactions.count, "message or invitation", "messages and invitations"))
        }
        if !reading.merged.isEmpty { parts.append("\(reading.merged.count) named more than once") }
        if !reading.skipped.isEmpty { parts.append("\(reading.skipped.count) left out") }
        let records = count(reading.rows, "record", "records")
        guard let first = parts.first else { return records }
        return parts.dropFirst().reduce("\(records): \(first)") { "\($0), \($1)" }
    }

    /// What came of taking it in: who is new, what the messages were, who may be one person, who may be waiting.
    private static func add(_ kept: ImportInterface.Commit.Reply, to page: inout Page) {
        let people: [(Int, String)] = [(kept.added, "new"), (kept.updated, "brought up to date"), (kept.unchanged, "as they were")]
        let messages: [(Int, String)] = [
            (kept.joined - kept.recognised, "new in people's histories"),
            (kept.recognised, "logged by you before, with their exact time now"),
            (kept.waiting, "kept until you know the people"), (kept.repeated, "known already"),
        ]
        for (name, counts) in [("People", people), ("Messages", messages)] {
            let said = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
            if !said.isEmpty { page.add("\(name): \(said.joined(separator: ", "))", indent: 2) }
        }
        if kept.change == nil { page.add("It says nothing new; nothing was changed.", indent: 2) }
        if !kept.pairs.isEmpty {
            page.add("Perhaps one person, which you know best:", indent: 2)
            page.add(
                Table(
                    rows: kept.pairs.map { pair -> [Phrase] in
                        ["\(pair.knownName)", "\(pair.otherName)", "coltiva merge \(pair.known) \(pair.other)"]
                    }, indent: 4))
        }
        if kept.toReview > 0 {
            page.add(
                "\(count(kept.toReview, "person", "people")) may be waiting for an answer; 'coltiva review' goes through them.",
                indent: 2)
        }
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
    fileprivate var isMail: Bool { self == .maildir || self == .mbox }

    fileprivate var words: Phrase {
        switch self {
        case .linkedInConnections: "connections from LinkedIn"
        case .linkedInMessages: "messages from LinkedIn"
        case .linkedInInvitations: "invitations from LinkedIn"
        case .linkedInArchive: "an export of LinkedIn"
        case .googleCSV: "an address book from Google"
        case .outlookCSV: "an address book from Outlook"
        case .vCard: "vCards"
        case .coltivaJSON: "people exported from Coltiva"
        case .maildir: "mail in Maildir folders"
        case .mbox: "a mailbox"
        }
    }
}

extension SkipReason {
    /// What is wrong with a record, or why a message does not count.
    var words: Phrase {
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
        case .mailingList: "is from a mailing list"
        case .autoSubmitted: "says that a program wrote it"
        case .autoReply: "is an automatic answer"
        case .bulk: "went to very many"
        case .report: "reports what became of another message"
        case .nullReturnPath: "wants no answer at all (its return path is empty)"
        case .noReply: "is from an address behind which nobody reads"
        case .notAMessage: "is no message: it has no headers"
        case .unreadable: "cannot be read"
        }
    }
}
