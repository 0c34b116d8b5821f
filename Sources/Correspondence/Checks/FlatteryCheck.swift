/// Whether a draft flatters: adulation of the person; or strong praise of the work without its reason.
enum FlatteryCheck {
    /// The spans of what flatters.
    static func spans(of reading: Reading) -> [Range<Int>] {
        let ofPerson = reading.spans("flattery.person")
        if reading.contains("flattery.reason") { return ofPerson }
        return ofPerson + reading.spans("flattery.work")
    }
}
