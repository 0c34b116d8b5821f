/// Rows of cells whose columns stand below each other, two blanks apart.
struct Table: Hashable, Sendable {
    /// The names of the columns; empty: none are shown.
    var header: [Phrase] = []
    /// The rows, each with as many cells as the others.
    var rows: [[Phrase]]
    /// The blanks before each row.
    var indent = 0

    /// A column is not made narrower than this for the sake of the others.
    private static let narrowest = 6

    /// Its lines: where they would be longer than `width` columns, the widest cells are cut.
    func lines(width: Int?) -> [Phrase] {
        let shown = header.isEmpty ? rows : [header] + rows
        let widths = self.widths(of: shown, within: width)
        return shown.map { row in
            var line = Phrase().padded(by: indent)
            let last = row.lastIndex { !$0.isEmpty } ?? 0
            for (column, cell) in row.enumerated() where column <= last {
                let cell = cell.cut(to: widths[column])
                line += column == last ? cell : cell.padded(by: widths[column] - cell.width + 2)
            }
            return line
        }
    }

    private func widths(of rows: [[Phrase]], within width: Int?) -> [Int] {
        var widths = [Int](repeating: 0, count: rows.map(\.count).max() ?? 0)
        for row in rows {
            for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.width) }
        }
        guard let width else { return widths }
        let used = widths.filter { $0 > 0 }.count
        let limit = width - indent - 2 * max(used - 1, 0)
        var excess = widths.reduce(0, +) - limit
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > Self.narrowest {
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }
}
