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

    /// What the last column has at least, where it needs that much.
    private static let lastColumn = 20

    /// Its lines: where they would be longer than `width` columns, the last cell goes on below itself; where that leaves too little for it, the
    /// widest of the others are cut.
    func lines(width: Int?) -> [Phrase] {
        let shown = header.isEmpty ? rows : [header] + rows
        let widths = self.widths(of: shown, within: width)
        return shown.flatMap { row -> [Phrase] in
            var line = Phrase().padded(by: indent)
            for (cell, width) in zip(row.dropLast(), widths) {
                let cell = cell.cut(to: width)
                line += cell.padded(by: width - cell.width + 2)
            }
            guard let last = row.last, !last.isEmpty else { return [line.withoutBlanksAtItsEnd] }
            let parts = Paragraph(phrase: last).lines(width: widths.last)
            return parts.enumerated().map { $0 == 0 ? line + $1 : Phrase().padded(by: line.width) + $1 }
        }
    }

    private func widths(of rows: [[Phrase]], within width: Int?) -> [Int] {
        var widths = [Int](repeating: 0, count: rows.map(\.count).max() ?? 0)
        for row in rows {
            for (column, cell) in row.enumerated() { widths[column] = max(widths[column], cell.width) }
        }
        guard let width, var last = widths.popLast() else { return widths }
        let limit = width - indent - 2 * widths.count
        var excess = widths.reduce(0, +) + min(last, Self.lastColumn) - limit
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > Self.narrowest {
            widths[widest] -= 1
            excess -= 1
        }
        last = max(min(last, limit - widths.reduce(0, +)), 2)
        return widths + [last]
    }
}
