/// Answers to whether a candidate may stand on a day of the look-ahead, kept from one k to the next: two bits for each.
struct KnownFits: Sendable {
    private var asked: [UInt64] = []
    private var fitting: [UInt64] = []

    /// The answer for a candidate and a day, asked for once.
    mutating func answer(_ index: Int, _ day: Int, ask: () throws -> Bool) rethrows -> Bool {
        if index >= asked.count {
            asked += Array(repeating: 0, count: index + 1 - asked.count)
            fitting += Array(repeating: 0, count: index + 1 - fitting.count)
        }
        let bit: UInt64 = 1 << UInt64(day)
        if asked[index] & bit == 0 {
            if try ask() { fitting[index] |= bit }
            asked[index] |= bit
        }
        return fitting[index] & bit != 0
    }
}
