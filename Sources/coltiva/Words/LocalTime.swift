import CivilTime

/// An instant with the calendar and the clock of the zone in which a message says it.
struct LocalTime: Hashable, Sendable {
    let instant: Instant
    let date: CivilDate
    let time: TimeOfDay

    /// Reads RFC 3339; nil for all else.
    init?(_ text: String) {
        let clock = text.dropFirst(11).prefix(8).split(separator: ":").compactMap { Int($0) }
        guard let instant = Instant(rfc3339: text), let date = CivilDate(text.prefix(10)), clock.count == 3,
            let time = TimeOfDay(hour: clock[0], minute: clock[1], second: min(clock[2], 59))
        else { return nil }
        self.instant = instant
        self.date = date
        self.time = time
    }

    /// "09:05".
    var clock: String { "\(time.hour.padded(to: 2)):\(time.minute.padded(to: 2))" }

    /// The date at another instant on a clock that is set as this one.
    func date(at other: Instant) -> CivilDate {
        let local = Int64(date.dayNumber) * 86_400 + time.microseconds / 1_000_000
        let day = (other.seconds + local - instant.seconds) / 86_400
        return CivilDate(dayNumber: Int((other.seconds + local - instant.seconds) < day * 86_400 ? day - 1 : day))
    }
}
