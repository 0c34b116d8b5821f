/// A table of contacts: what it is, its columns, and its records one after the other.
struct CSVTable {
    /// What is read from it.
    let layout: TableLayout
    private let width: Int
    private var reader: CSVReader

    /// How many records may stand above the header.
    private static let searched = 32

    /// The table of a text in UTF-8; nil where no header of a known layout is found near its beginning, with either separator.
    init?(_ bytes: [UInt8]) {
        for separator in [UInt8(ascii: ","), UInt8(ascii: ";")] {
            var reader = CSVReader(bytes, separator: separator)
            for _ in 0..<Self.searched {
                guard let record = reader.next() else { break }
                let header = CSVHeader(record)
                guard let layout = TableLayout(header, followedBy: reader) else { continue }
                (self.layout, self.width, self.reader) = (layout, record.cells.count, reader)
                return
            }
        }
        return nil
    }

    /// A record of the table.
    enum Row {
        case cells(TableRow)
        /// One with more cells than the header, of which not all excess is blank.
        case tooManyCells(line: Int)

        /// The physical line on which it begins.
        var line: Int {
            switch self {
            case .cells(let row): row.line
            case .tooManyCells(let line): line
            }
        }
    }

    /// The next record that is not all blank; nil at the end.
    mutating func next() -> Row? {
        while let record = reader.next() {
            if record.isBlank { continue }
            let excess = record.cells.dropFirst(width)
            guard excess.allSatisfy(\.isInvisible) else { return .tooManyCells(line: record.line) }
            return .cells(TableRow(record))
        }
        return nil
    }
}
