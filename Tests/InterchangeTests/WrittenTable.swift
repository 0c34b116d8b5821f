import RepeatableChance
@testable import Interchange

/// A table of the fixtures as a test writes it again: in another order, with other line ends, another separator.
struct WrittenTable {
    var records: [[String]]
    /// Which of the records is the header.
    let header: Int

    /// The records of a fixture, and the preamble before them.
    init(_ bytes: [UInt8]) {
        var reader = CSVReader(FileText(bytes).utf8, separator: UInt8(ascii: ","))
        var records: [[String]] = []
        while let record = reader.next() { records.append(record.cells) }
        self.records = records
        header = records.firstIndex { $0.count > 3 } ?? 0
    }

    /// The columns in another order; what a record has beyond them stays behind them.
    func permuted(by random: inout SeededGenerator) -> WrittenTable {
        var table = self
        let width = records[header].count
        let order = Array(0..<width).shuffled(using: &random)
        for number in records.indices.dropFirst(header) where records[number] != [""] {
            let cells = records[number] + Array(repeating: "", count: max(0, width - records[number].count))
            table.records[number] = order.map { cells[$0] } + cells.dropFirst(width)
        }
        return table
    }

    /// Its text: cells in quotation marks where they need them, or all of them.
    func text(lineEnd: String = "\n", separator: Character = ",", allQuoted: Bool = false) -> String {
        records.reduce(into: "") { text, cells in
            let written = cells.map { cell in
                let lines = cell.split(omittingEmptySubsequences: false) { ["\r\n", "\n", "\r"].contains($0) }.joined(
                    separator: lineEnd)
                guard allQuoted && cells != [""] || cell.unicodeScalars.contains(where: { "\",;\r\n".unicodeScalars.contains($0) })
                else { return lines }
                return "\"" + lines.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
            }
            text += written.joined(separator: String(separator)) + lineEnd
        }
    }
}
