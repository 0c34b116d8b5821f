/// Moments that come again and again, as people write them: `systemd.time(7)` calendar events. Its years are 1970 to 2199.
package struct CalendarEvent: Hashable, Sendable, CustomStringConvertible {
    /// The days.
    let dates: CalendarDates
    /// The clock times on each of the days.
    let times: CalendarTimes
    /// The zone that the event names, whose clocks count; nil: those of whoever asks.
    package let zone: Zone?

    /// The event of these times on these days.
    init(dates: CalendarDates, times: CalendarTimes, zone: Zone?) {
        var dates = dates
        // Every day is every day, from whichever end it is counted.
        if dates.day == .every { dates.isFromMonthEnd = false }
        self.dates = dates
        self.times = times
        self.zone = zone
    }

    /// The first elapse after an instant; nil where there is none to the end of 2199. The event's own zone goes before the one given.
    ///
    /// A local time that does not exist is the first instant after the gap; one that occurs twice is the first. So no instant of an
    /// hour that clocks repeat is an elapse.
    package func next(after instant: Instant, in zone: Zone) -> Instant? {
        let zone = self.zone ?? zone
        return first(from: zone.firstCivil(after: instant)).map(zone.instant)
    }

    /// The first elapses after an instant, earliest first: so many, or fewer where there are no more.
    package func elapses(after instant: Instant, in zone: Zone, count: Int) -> [Instant] {
        var elapses: [Instant] = []
        while elapses.count < count, let next = next(after: elapses.last ?? instant, in: zone) { elapses.append(next) }
        return elapses
    }

    /// The first civil time of the event that is not before another.
    private func first(from civil: CivilDateTime) -> CivilDateTime? {
        guard var date = dates.first(from: civil.date) else { return nil }
        if date == civil.date {
            if let time = times.first(from: civil.time) { return CivilDateTime(date: date, time: time) }
            guard let later = dates.first(from: date.adding(days: 1)) else { return nil }
            date = later
        }
        return times.first(from: .midnight).map { CivilDateTime(date: date, time: $0) }
    }

    /// The normal form, as `systemd-analyze calendar` prints it: "Mon..Fri *-*-* 09:00:00 Europe/Rome". It reads as the same event.
    package var description: String {
        "\(dates.text) \(times.text)" + (zone.map { " \($0)" } ?? "")
    }
}
