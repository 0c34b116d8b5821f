/// Whether a draft presses for an answer; a nudge that sets the other free does not.
enum PressingCheck {
    /// The spans of what presses.
    static func spans(of reading: Reading) -> [Range<Int>] {
        let pressure = reading.spans("pressing.hard")
        return reading.contains("pressing.free") ? pressure : pressure + reading.spans("pressing.urging")
    }
}
