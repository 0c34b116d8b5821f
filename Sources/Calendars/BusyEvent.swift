import CivilTime

/// An event of a calendar (VEVENT), as far as it says when someone is busy.
struct BusyEvent {
    /// Empty where it has none.
    let uid: String
    let start: EventMoment
    let length: EventLength
    let rules: [RecurrenceRule]
    /// Times added by RDATE, with their length where it is another.
    let added: [(moment: EventMoment, length: EventLength)]
    /// Times taken away by EXDATE.
    let excluded: [EventMoment]
    /// Which time of the event of the same UID it stands for (RECURRENCE-ID).
    let replaced: EventMoment?
    /// Neither transparent nor cancelled.
    let isBusy: Bool

    /// Reads an event's properties; nil where it has no beginning. What is not understood is told.
    init?(_ properties: [ICalendar.Property], clocks: EventClocks, tell: (CalendarProblem) -> Void) {
        func all(_ name: String) -> [ICalendar.Property] { properties.filter { $0.name == name } }
        func moment(_ text: some StringProtocol, _ property: ICalendar.Property) -> EventMoment? {
            guard let time = CalendarTime(text) else {
                tell(.notUnderstood("\(property.name): \(property.value)"))
                return nil
            }
            return EventMoment(civil: time.civil, isDate: time.isDate, clock: Self.clock(of: time, property, clocks, tell))
        }
        for error in all("X-LIC-ERROR") { tell(.notUnderstood(error.value)) }
        guard let property = all("DTSTART").first, let start = moment(property.value, property) else {
            tell(.noBeginning)
            return nil
        }
        self.start = start
        length = Self.length(
            from: start, end: all("DTEND").first.flatMap { moment($0.value, $0) }, duration: all("DURATION").first?.value)
        uid = all("UID").first?.value ?? ""
        rules = all("RRULE").map { RecurrenceRule($0.value) }
        excluded = all("EXDATE").compactMap { moment($0.value, $0) }
        let ownLength = length
        added = all("RDATE").compactMap { property in
            // A PERIOD is "BEGINNING/END" or "BEGINNING/DURATION" (RFC 5545 3.3.9).
            let parts = property.value.split(separator: "/", maxSplits: 1)
            guard let first = parts.first, let added = moment(first, property) else { return nil }
            guard parts.count == 2 else { return (added, ownLength) }
            if let length = EventLength(duration: parts[1]) { return (added, length) }
            return moment(parts[1], property).map { (added, Self.length(from: added, end: $0, duration: nil)) }
        }
        let replacing = all("RECURRENCE-ID").first
        replaced = replacing.flatMap { moment($0.value, $0) }
        if replacing?.range != nil { tell(.changesTheFollowing) }
        isBusy = all("TRANSP").first?.value != "TRANSPARENT" && all("STATUS").first?.value != "CANCELLED"
    }

    private static func clock(
        of time: CalendarTime, _ property: ICalendar.Property, _ clocks: EventClocks, _ tell: (CalendarProblem) -> Void
    ) -> EventClock {
        if time.isUTC { return .zone(.utc) }
        guard !time.isDate, let name = property.zone else { return .zone(clocks.own) }
        if let clock = clocks.clock(named: name) { return clock }
        tell(.unknownZone(name))
        return .zone(clocks.own)
    }

    /// RFC 5545 3.6.1: without an end, a date is a day and a time has no length.
    private static func length(from start: EventMoment, end: EventMoment?, duration: String?) -> EventLength {
        if let end {
            if start.isDate { return EventLength(days: max(start.civil.date.days(until: end.civil.date), 1)) }
            return EventLength(elapsed: end.instant - start.instant)
        }
        if let length = duration.flatMap({ EventLength(duration: $0) }) { return length }
        return EventLength(days: start.isDate ? 1 : 0)
    }
}
