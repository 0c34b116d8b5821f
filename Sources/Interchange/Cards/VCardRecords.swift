/// The cards of a file, or of the files of a directory, which are one address book.
struct VCardRecords {
    private var records = ImportedRecords()
    /// Groups with the UIDs of their members, who may stand before and behind them.
    private var groups: [(name: String, members: [String])] = []

    /// Adds the cards of a text.
    ///
    /// - Parameter file: the directory's file; nil where there is one file only.
    mutating func add(_ text: FileText, file: String? = nil) {
        let isUnicode = text.mark == .utf16LittleEndian || text.mark == .utf16BigEndian
        var reader = ContentLineReader(text.bytes)
        var open: VCard?
        while let line = reader.next() {
            if line.isBegin {
                if let open { skipBroken(open, file) }
                open = VCard(line: line.line)
            } else if line.isEnd, let card = open {
                add(card, file)
                open = nil
            } else {
                open?.add(line, inUnicodeFile: isUnicode)
            }
        }
        if let open { skipBroken(open, file) }
    }

    /// Notes a file of a directory that holds no card.
    mutating func skip(file: String) {
        records.rows += 1
        records.skip(RecordPlace(file: file, line: 1), .brokenCard)
    }

    /// All records, the groups among the categories of their members.
    func joined() -> ImportedRecords {
        var records = records
        for group in groups {
            for member in group.members { records.people.add(category: group.name, toUID: member) }
        }
        return records
    }

    private mutating func add(_ card: VCard, _ file: String?) {
        records.rows += 1
        let place = RecordPlace(file: file, line: card.line)
        if let reason = card.reasonToSkip {
            records.skip(place, reason)
            guard reason == .group, let name = card.name.flatMap(Category.normalized) else { return }
            let members = card.texts("MEMBER", "X-ADDRESSBOOKSERVER-MEMBER").compactMap(UIDText.normalized)
            groups.append((name, members))
        } else if let person = card.person {
            records.people.add(person, at: place)
        } else {
            records.skip(place, .noName)
        }
    }

    private mutating func skipBroken(_ card: VCard, _ file: String?) {
        records.rows += 1
        records.skip(RecordPlace(file: file, line: card.line), .brokenCard)
    }
}
