/// How often a label was given and should have been.
struct LabelScore {
    private(set) var right = 0
    private(set) var wrong = 0
    private(set) var missed = 0

    /// Counts one message.
    mutating func count(expected: Bool, found: Bool) {
        switch (expected, found) {
        case (true, true): right += 1
        case (false, true): wrong += 1
        case (true, false): missed += 1
        case (false, false): break
        }
    }

    /// Of those that were given, how many should have been.
    var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }

    /// Of those that should have been given, how many were.
    var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }

    /// The harmonic mean of both.
    var f1: Double { 2 * right + wrong + missed == 0 ? 1 : Double(2 * right) / Double(2 * right + wrong + missed) }
}
