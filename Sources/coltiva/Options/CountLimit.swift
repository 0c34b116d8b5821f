import ArgumentParser

/// Counts that the protocol takes.
enum CountLimit {
    /// Throws where a count that was given is outside what is taken.
    static func check(_ count: Int?, of option: String, within range: ClosedRange<Int>) throws {
        guard let count, !range.contains(count) else { return }
        throw ValidationError("\(option) takes \(range.lowerBound) to \(range.upperBound), not \(count).")
    }
}
