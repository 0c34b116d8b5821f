extension BinaryInteger {
    /// The decimal digits with zeros before them up to a width; for numbers that are not negative.
    package func padded(to width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
