/// Whether a draft has a formula of official letters.
enum FormalityCheck {
    /// The spans of the formulas.
    static func spans(of reading: Reading) -> [Range<Int>] {
        reading.spans("formal.formulas")
    }
}
