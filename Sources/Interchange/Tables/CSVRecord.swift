/// A record of a CSV text.
package struct CSVRecord: Hashable, Sendable {
    /// The physical line on which it begins, counted from 1.
    package let line: Int
    /// As they are written, without the quotation marks around them; at least one.
    package let cells: [String]

    package init(line: Int, cells: [String]) {
        self.line = line
        self.cells = cells
    }

    /// Whether there is nothing to be seen in any cell.
    var isBlank: Bool { cells.allSatisfy { $0.isEmpty || $0.isInvisible } }
}
