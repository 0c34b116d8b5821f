import CivilTime

/// Weekly hours counted on the clock face, apart from the shipped `WeeklyHours`: one range on some weekdays, over midnight where it ends
/// after 24:00.
struct HoursByHand: Sendable {
    private let days: Weekdays
    private let start: Int
    private let end: Int

    /// Minutes since midnight, the end not counted.
    init(_ days: Weekdays, from start: Int, to end: Int) {
        self.days = days
        self.start = start
        self.end = end
    }

    /// Whether the clock in the zone shows a time inside them.
    func contains(_ instant: Instant, in zone: Zone) -> Bool {
        let civil = zone.civil(instant)
        let minute = civil.time.hour * 60 + civil.time.minute
        let today = civil.date.weekday
        let isInside = days.contains(today) && minute >= start && minute < end
        return isInside || days.contains(today.adding(days: -1)) && minute + 24 * 60 < end
    }

    /// The first instant inside them at or after the given one.
    func next(from instant: Instant, in zone: Zone) -> Instant {
        if contains(instant, in: zone) { return instant }
        var date = zone.civil(instant).date.adding(days: -1)
        while true {
            if days.contains(date.weekday) {
                let begins = zone.instant(CivilDateTime(date: date, time: Self.time(start)))
                if begins >= instant { return begins }
            }
            date = date.adding(days: 1)
        }
    }

    /// How much time inside them lies between the two instants, to the minute.
    func passed(from: Instant, to: Instant, in zone: Zone) -> Elapsed {
        var total = Elapsed.zero
        var date = zone.civil(from).date.adding(days: -1)
        while zone.startOfDay(date) < to {
            if days.contains(date.weekday) {
                let nextDay = date.adding(days: 1)
                let begins = max(from, zone.instant(CivilDateTime(date: date, time: Self.time(start))))
                let ends = zone.instant(
                    end <= 24 * 60 - 1
                        ? CivilDateTime(date: date, time: Self.time(end))
                        : CivilDateTime(date: nextDay, time: Self.time(end - 24 * 60)))
                if min(ends, to) > begins { total = total + (min(ends, to) - begins) }
            }
            date = date.adding(days: 1)
        }
        return total
    }

    private static func time(_ minute: Int) -> TimeOfDay {
        TimeOfDay(hour: minute / 60, minute: minute % 60) ?? .midnight
    }
}
