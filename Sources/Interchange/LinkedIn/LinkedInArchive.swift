/// The whole export of LinkedIn, an archive of tables of which four are read.
enum LinkedInArchive {
    /// The tables that are read.
    private enum Table: String {
        case connections = "connections.csv"
        case messages = "messages.csv"
        case invitations = "invitations.csv"
        case profile = "profile.csv"

        /// The table that a member is, by its base name in any folder; what a Mac adds to an archive is none.
        init?(member: String) {
            let parts = member.split { $0 == "/" || $0 == "\\" }
            guard let name = parts.last, !parts.dropLast().contains("__MACOSX"), !name.hasPrefix("._") else { return nil }
            self.init(rawValue: name.lowercased())
        }
    }

    /// What an archive gives: everything, or nothing and why.
    static func read(_ bytes: [UInt8]) -> ImportReading {
        do throws(ImportError) {
            return try reading(of: ZIPArchive(bytes))
        } catch {
            return ImportReading(failed: error)
        }
    }

    private static func reading(of archive: ZIPArchive) throws(ImportError) -> ImportReading {
        let isWanted = { (name: String) in Table(member: name) != nil }
        try archive.check(wanted: isWanted)
        var records = ImportedRecords()
        var messages = MessageRecords()
        var ownersName: String?
        var hasConnections = false
        var hasTable = false
        try archive.readMembers(wanted: isWanted) { (name, bytes) throws(ImportError) in
            guard let kind = Table(member: name) else { return }
            hasTable = true
            hasConnections = hasConnections || kind == .connections
            let text = FileText(bytes)
            guard text.isPlausible else { throw .unknownFormat }
            if kind == .profile {
                ownersName = ownersName ?? Self.ownersName(in: text.utf8)
                return
            }
            guard let table = CSVTable(text.utf8) else {
                // An empty member is a table without rows.
                guard text.bytes.isEmpty else { throw .unknownFormat }
                return
            }
            switch (kind, table.layout) {
            case (.messages, .messages(let columns)): messages.add(table, columns, file: name)
            case (.connections, .connections), (.invitations, .invitations): records.add(table, file: name)
            default: throw .unknownFormat
            }
        }
        guard hasTable else { throw .unknownFormat }
        guard let told = messages.interactions(ofOwnerNamed: ownersName) else {
            return ImportReading(ownerUnknownIn: .linkedInArchive, rows: records.rows + messages.rows)
        }
        records.interactions += told.interactions
        records.skipped += told.skipped
        records.rows += told.rows
        return ImportReading(.linkedInArchive, records, mustHavePeople: hasConnections)
    }

    /// The name in Profile.csv.
    private static func ownersName(in text: [UInt8]) -> String? {
        var reader = CSVReader(text, separator: UInt8(ascii: ","))
        guard let first = reader.next(), let second = reader.next() else { return nil }
        let header = CSVHeader(first)
        return TableRow(second).name([header["first name"], header["last name"]])
    }
}
