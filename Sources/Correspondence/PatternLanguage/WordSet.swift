/// A set of numbers of the `Vocabulary`, as bits.
struct WordSet: Hashable, Sendable {
    private var bits: [UInt64] = []

    /// A set of some numbers.
    init(_ numbers: some Sequence<Int32> = []) {
        for number in numbers { insert(number) }
    }

    /// Adds a number.
    mutating func insert(_ number: Int32) {
        let place = Int(number) / 64
        while bits.count <= place { bits.append(0) }
        bits[place] |= 1 << UInt64(number % 64)
    }

    /// Adds the numbers of another set.
    mutating func formUnion(_ other: WordSet) {
        while bits.count < other.bits.count { bits.append(0) }
        for place in other.bits.indices { bits[place] |= other.bits[place] }
    }

    /// Whether it has a number.
    func contains(_ number: Int32) -> Bool {
        let place = Int(number) / 64
        return place < bits.count && bits[place] & (1 << UInt64(number % 64)) != 0
    }

    /// Its numbers, in order.
    var numbers: [Int32] {
        bits.indices.flatMap { place in (0..<64).filter { bits[place] & (1 << UInt64($0)) != 0 }.map { Int32(64 * place + $0) } }
    }
}
