extension ImportedRecords {
    /// Adds what the records of a table give; messages, which belong together, are for `MessageRecords`.
    ///
    /// - Parameter file: the archive's member; nil where there is one file only.
    mutating func add(_ table: CSVTable, file: String? = nil) {
        let order =
            if case .outlook(let columns) = table.layout { SlashOrder(table, columns: columns.dates) } else {
                SlashOrder.monthFirst
            }
        var table = table
        while let row = table.next() {
            rows += 1
            let place = RecordPlace(file: file, line: row.line)
            guard case .cells(let row) = row else {
                skip(place, .tooManyCells)
                continue
            }
            switch table.layout {
            case .connections(let columns): add(columns.person(of: row), at: place)
            case .google(let columns): add(columns.person(of: row), at: place)
            case .outlook(let columns): add(columns.person(of: row, dates: order), at: place)
            case .invitations(let columns): add(columns.interaction(of: row), at: place)
            case .messages: break
            }
        }
    }

    private mutating func add(_ person: ImportedPerson?, at place: RecordPlace) {
        if let person { people.add(person, at: place) } else { skip(place, .noName) }
    }

    private mutating func add(_ interaction: Result<ImportedInteraction, SkipReason>, at place: RecordPlace) {
        switch interaction {
        case .success(let interaction): interactions.append(interaction)
        case .failure(let reason): skip(place, reason)
        }
    }
}
