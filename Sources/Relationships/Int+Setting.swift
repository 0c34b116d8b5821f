extension Int {
    /// Reads a whole number in decimal digits that the range contains; nil for all else.
    package init?(setting text: String, within range: ClosedRange<Int>) {
        let isPlain = text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        guard isPlain, let number = Int(text), range.contains(number) else { return nil }
        self = number
    }
}
