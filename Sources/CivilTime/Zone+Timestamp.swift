extension Zone {
    /// An instant as systemd prints it, to the second: "Mon 2026-11-30 09:00:00 CET".
    package func timestamp(_ instant: Instant) -> String {
        let civil = civil(instant)
        let (date, time) = (civil.date, civil.time)
        let clock = "\(time.hour.padded(to: 2)):\(time.minute.padded(to: 2)):\(time.second.padded(to: 2))"
        return "\(date.weekday.name) \(date) \(clock) \(abbreviation(at: instant))"
    }
}
