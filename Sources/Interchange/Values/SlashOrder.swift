/// In which order dates with slashes stand, which is one in the whole file.
enum SlashOrder {
    case monthFirst
    case dayFirst

    /// Day first if some first number is above 12, else month first.
    init(_ table: CSVTable, columns: [Int]) {
        var table = table
        self = .monthFirst
        while let row = table.next() {
            guard case .cells(let row) = row else { continue }
            for column in columns {
                let parts = row.text(column).split(separator: "/", omittingEmptySubsequences: false)
                // Three digits and more are a year.
                guard parts.count >= 3, parts[0].count <= 2, let first = Int(parts[0]), first > 12 else { continue }
                self = .dayFirst
                return
            }
        }
    }
}
