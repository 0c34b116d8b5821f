/// A record of a table, as its columns are asked for; cells that are missing are blank.
struct TableRow {
    /// The physical line on which it begins.
    let line: Int
    private let cells: [String]

    init(_ record: CSVRecord) {
        (line, cells) = (record.line, record.cells)
    }

    /// All that it says.
    var contents: [String] { cells.map(\.cleaned) }

    /// The text of a cell, cleaned; empty where there is no such column.
    func text(_ column: Int?) -> String {
        guard let column, column < cells.count else { return "" }
        return cells[column].cleaned
    }

    /// The text of a cell on one line; nil where there is nothing to be seen.
    func line(_ column: Int?) -> String? {
        guard let column, column < cells.count, !cells[column].isEmpty else { return nil }
        return cells[column].cleanedLine.ifVisible
    }

    /// The name whose parts stand in these columns.
    func name(_ columns: [Int?]) -> String? {
        let parts = columns.compactMap { line($0) }
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }
}
