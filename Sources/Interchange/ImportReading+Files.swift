extension ImportReading {
    /// Reads a file: what it is is told from its bytes alone.
    package init(of file: [UInt8]) {
        if ZIPArchive.isOne(file) {
            self = LinkedInArchive.read(file)
            return
        }
        let text = FileText(file)
        if !text.isPlausible {
            self.init(failed: .unknownFormat)
        } else if !VCardText.beginsWithCard(text), let table = CSVTable(text.utf8) {
            self.init(of: table)
        } else if VCardText.holdsCard(text) {
            var cards = VCardRecords()
            cards.add(text)
            self.init(.vCard, cards.joined(), mustHavePeople: true)
        } else {
            self.init(failed: .unknownFormat)
        }
    }

    /// Reads the files of a directory of cards, which are one address book; one that holds no card is skipped.
    package init(ofCards files: some Sequence<(name: String, bytes: [UInt8])>) {
        var cards = VCardRecords()
        for (name, bytes) in files {
            let text = FileText(bytes)
            if text.isPlausible, VCardText.holdsCard(text) {
                cards.add(text, file: name)
            } else {
                cards.skip(file: name)
            }
        }
        self.init(.vCard, cards.joined(), mustHavePeople: true)
    }

    private init(of table: CSVTable) {
        let kind = table.layout.kind
        guard case .messages(let columns) = table.layout else {
            var records = ImportedRecords()
            records.add(table)
            self.init(kind, records, mustHavePeople: kind.holdsPeople)
            return
        }
        var messages = MessageRecords()
        messages.add(table, columns, file: nil)
        if let records = messages.interactions(ofOwnerNamed: nil) {
            self.init(kind, records, mustHavePeople: false)
        } else {
            self.init(ownerUnknownIn: kind, rows: messages.rows)
        }
    }
}
