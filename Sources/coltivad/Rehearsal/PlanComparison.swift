/// Holds a plan against the one that is expected, by meaning: rows in any order.
struct PlanComparison: Equatable {
    /// A row that lacks, the row that is there instead, or both.
    struct Difference: Equatable {
        let expected: PlanRow?
        let found: PlanRow?
    }

    let differences: [Difference]

    init(expected: [PlanRow], found: [PlanRow]) {
        var lacking = expected
        var others: [PlanRow] = []
        for row in found {
            if let place = lacking.firstIndex(of: row) { lacking.remove(at: place) } else { others.append(row) }
        }
        var differences: [Difference] = []
        for row in lacking {
            let instead = others.firstIndex { $0.who == row.who && $0.kind == row.kind }
            differences.append(Difference(expected: row, found: instead.map { others.remove(at: $0) }))
        }
        self.differences = differences + others.map { Difference(expected: nil, found: $0) }
    }
}
