/// The names of a table's columns, as they are compared: without regard to case and white space.
struct CSVHeader {
    /// In their order.
    let names: [String]
    private let columns: [String: Int]

    /// The header that a record is.
    init(_ record: CSVRecord) {
        names = record.cells.map { $0.cleanedLine.lowercased() }
        columns = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    /// The first column of that name, given in lower case; nil where there is none.
    subscript(name: String) -> Int? { columns[name] }

    /// The first column that has one of the names.
    func column(_ names: [String]) -> Int? {
        names.lazy.compactMap { columns[$0] }.first
    }

    /// Whether there are columns of all these names.
    func has(_ names: String...) -> Bool {
        names.allSatisfy { columns[$0] != nil }
    }

    /// How many of these names are columns.
    func count(of names: Set<String>) -> Int {
        names.count { columns[$0] != nil }
    }
}
