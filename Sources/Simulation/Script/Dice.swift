import CivilTime

/// Random numbers that a seed repeats, on any machine (SplitMix64, Steele, Lea and Flood 2014).
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    /// A number in the range, each as likely (to 2^-40 for the ranges used here).
    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// Whether a thing happens that happens so many times in a hundred.
    mutating func happens(_ percent: Int) -> Bool { number(1...100) <= percent }

    /// One of the values.
    mutating func one<Value>(of values: [Value]) -> Value { values[number(0...values.count - 1)] }

    /// A length of time between the two, to the second.
    mutating func time(_ shortest: Elapsed, _ longest: Elapsed) -> Elapsed {
        let seconds = Int(shortest.microseconds / 1_000_000)...Int(longest.microseconds / 1_000_000)
        return .seconds(Int64(number(seconds)))
    }
}
