package import CivilTime

/// A time in a to-do: a day, or an instant to the second.
package enum ToDoMoment: Hashable, Sendable {
    case date(CivilDate)
    case instant(Instant)

    /// An instant, of which calendars know the second.
    package init(_ instant: Instant) {
        self = .instant(Instant(seconds: instant.seconds))
    }

    /// When it is; a day is its first instant.
    package func instant(in zone: Zone) -> Instant {
        switch self {
        case .date(let date): zone.startOfDay(date)
        case .instant(let instant): instant
        }
    }

    /// The day on which it is.
    package func date(in zone: Zone) -> CivilDate {
        switch self {
        case .date(let date): date
        case .instant(let instant): zone.civil(instant).date
        }
    }

    /// Whether both are the same time; of an instant and a day, whether it is on that day: some programs know days only.
    package func isSame(as other: ToDoMoment, in zone: Zone) -> Bool {
        switch (self, other) {
        case (.instant(let one), .instant(let other)): one.seconds == other.seconds
        default: date(in: zone) == other.date(in: zone)
        }
    }

    /// Whether both are at the same time of their days: whoever moves one to the other has said a day.
    package func hasSameClock(as other: ToDoMoment, in zone: Zone) -> Bool {
        guard case .instant(let one) = self, case .instant(let other) = other else { return true }
        return zone.civil(one).time.microseconds / 1_000_000 == zone.civil(other).time.microseconds / 1_000_000
    }

    /// The property, DUE or another.
    func line(_ name: String) -> ContentLine {
        switch self {
        case .date(let date):
            ContentLine(name, String(CalendarTime.text(CivilDateTime(date: date)).prefix { $0 != "T" }), [("VALUE", "DATE")])
        case .instant(let instant): ContentLine(name, CalendarTime.text(instant, in: nil))
        }
    }
}

/// By which clocks times in a to-do are read.
package struct ToDoClocks: Sendable {
    /// The user's zone: of times without a zone, or with one that nobody knows.
    package let zone: Zone
    package let zones: ZoneDirectory

    package init(zone: Zone, zones: ZoneDirectory) {
        self.zone = zone
        self.zones = zones
    }

    /// What a property says; nil where it says no time.
    func moment(_ line: ContentLine?) -> ToDoMoment? {
        guard let line, let time = CalendarTime(line.value) else { return nil }
        if time.isDate { return .date(time.civil.date) }
        if time.isUTC { return .instant(Zone.utc.instant(time.civil)) }
        let named = line.parameter("TZID").flatMap { zones.zone(inCalendar: $0) }
        return .instant((named ?? zone).instant(time.civil))
    }
}
