import CivilTime
import Relationships

/// The messages of an export, of one file or of several; whose they are is known only when all are there.
struct MessageRecords {
    private var messages: [LinkedInMessage] = []
    private var files: [String?] = []
    /// The contents of all records, to see which are there twice.
    private var seen: Set<[String]> = []
    private var records = ImportedRecords()

    /// Adds the records of a table.
    ///
    /// - Parameter file: the archive's member; nil where there is one file only.
    mutating func add(_ table: CSVTable, _ columns: MessagesColumns, file: String?) {
        var table = table
        while let row = table.next() {
            records.rows += 1
            switch row {
            case .tooManyCells(let line): records.skip(RecordPlace(file: file, line: line), .tooManyCells)
            case .cells(let row):
                guard seen.insert(row.contents).inserted else { continue }
                messages.append(columns.message(of: row))
                files.append(file)
            }
        }
    }

    /// How many records there were, padding apart.
    var rows: Int { records.rows }

    /// What they give; nil where it cannot be told whose they are.
    ///
    /// - Parameter name: the owner's, from the export's Profile.csv.
    func interactions(ofOwnerNamed name: String?) -> ImportedRecords? {
        guard !messages.isEmpty else { return records }
        guard let owner = MessageOwner(of: messages, named: name) else { return nil }
        var records = records
        let known = Set(messages.map(\.from.folded))
        for (message, file) in zip(messages, files) {
            switch Self.interactions(of: message, owner, known) {
            case .success(let interactions): records.interactions += interactions
            case .failure(let reason): records.skip(RecordPlace(file: file, line: message.line), reason)
            }
        }
        records.skipped.sort { ($0.place.file ?? "", $0.place.line) < ($1.place.file ?? "", $1.place.line) }
        return records
    }

    private static func interactions(
        of message: LinkedInMessage, _ owner: MessageOwner, _ known: Set<String>
    ) -> Result<[ImportedInteraction], SkipReason> {
        if message.isDraft { return .failure(.draft) }
        if message.isSponsored { return .failure(.sponsored) }
        let isOutbound = owner.isKnown(profile: message.sender, name: message.from)
        let others =
            isOutbound
            ? message.named(known).filter { !owner.isKnown(profile: $0.profile, name: $0.name) }
            : [(profile: message.sender, name: message.from)]
        let counterparts = others.compactMap { Counterpart(profile: $0.profile ?? "", name: $0.name) }
        guard !counterparts.isEmpty else { return .failure(.noCounterpart) }
        guard let at = message.at else { return .failure(.noDate) }
        return .success(
            counterparts.map {
                ImportedInteraction(
                    with: $0.key, name: $0.name, direction: isOutbound ? .outbound : .inbound, at: at, about: message.subject,
                    text: message.content)
            })
    }
}
