import CivilTime

/// A time of an event on the clock that it is written for.
struct EventMoment {
    let civil: CivilDateTime
    /// A day without a clock time: it begins with its first instant in the user's zone.
    let isDate: Bool
    let clock: EventClock

    var instant: Instant { clock.instant(civil) }

    /// When what begins at it ends.
    func end(after length: EventLength) -> Instant {
        guard length.days > 0 else { return instant + length.elapsed }
        return clock.instant(CivilDateTime(date: civil.date.adding(days: length.days), time: civil.time)) + length.elapsed
    }
}

/// The clock by which a calendar says a time.
enum EventClock {
    /// Of a zone whose rules the system has.
    case zone(Zone)
    /// Of a zone that the calendar describes itself.
    case described(String, ICalendar)

    /// The instant at which it shows a civil time.
    func instant(_ civil: CivilDateTime) -> Instant {
        switch self {
        case .zone(let zone): zone.instant(civil)
        case .described(let name, let calendar):
            Zone.utc.instant(civil) - .seconds(Int64(calendar.offset(ofZone: name, at: civil) ?? 0))
        }
    }
}

/// The clocks of a calendar's times.
struct EventClocks {
    let calendar: ICalendar
    /// The user's zone: of times without one.
    let own: Zone
    let zones: ZoneDirectory

    /// The clock of a TZID; nil where nobody knows it. The system's rules come before those that the calendar describes, which are often old
    /// or cut short.
    func clock(named name: String) -> EventClock? {
        if let zone = zones.zone(inCalendar: name) { return .zone(zone) }
        return calendar.offset(ofZone: name, at: CivilDateTime(date: CivilDate(dayNumber: 0))) == nil
            ? nil : .described(name, calendar)
    }
}

extension ZoneDirectory {
    /// The zone that a calendar's TZID names: "Europe/Rome", and "/freeassociation.sourceforge.net/Europe/Rome", whose end it is.
    func zone(inCalendar name: String) -> Zone? {
        if let zone = try? zone(named: name) { return zone }
        guard name.hasPrefix("/") else { return nil }
        let parts = name.split(separator: "/")
        return [3, 2, 1].lazy.filter { $0 <= parts.count }.compactMap { count in
            try? zone(named: parts.suffix(count).joined(separator: "/"))
        }.first
    }
}
