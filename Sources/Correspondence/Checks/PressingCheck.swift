/// Whether a draft presses for an answer.
enum PressingCheck {
    /// The spans of what presses.
    static func spans(of reading: Reading) -> [Range<Int>] {
        reading.spans("pressing.hard") + reading.spans("pressing.mild")
    }
}
