package import CivilTime

/// When a calendar's file says that someone is busy, and what of it was not understood.
package struct BusyReading: Sendable {
    /// Sorted, and apart from one another; those that have to do with the window.
    package private(set) var intervals: [Interval] = []
    /// Each once, in the order in which they were found.
    package private(set) var problems: [CalendarProblem] = []

    /// What is asked of calendars.
    package struct Window: Sendable {
        package let interval: Interval
        /// The user's zone: of days, and of times without a zone.
        package let zone: Zone
        package let zones: ZoneDirectory

        package init(interval: Interval, zone: Zone, zones: ZoneDirectory) {
            self.interval = interval
            self.zone = zone
            self.zones = zones
        }
    }

    /// How many occurrences of one event in the window count.
    static let mostOccurrences = 5_000

    /// Reads the bytes of a file.
    package init(of bytes: [UInt8], in window: Window) {
        let calendar: ICalendar
        do throws(CalendarReadError) {
            calendar = try ICalendar(bytes)
        } catch {
            problems = [error.problem]
            return
        }
        let clocks = EventClocks(calendar: calendar, own: window.zone, zones: window.zones)
        var found: [Interval] = []
        let events = calendar.events.compactMap { BusyEvent($0, clocks: clocks, tell: { tell($0) }) }
        let replaced = Dictionary(grouping: events, by: \.uid).mapValues { $0.compactMap(\.replaced) }
        for event in events where event.isBusy {
            found += occurrences(of: event, replaced: replaced[event.uid] ?? [], in: window.interval)
        }
        intervals = Interval.merged(found)
    }

    private mutating func tell(_ problem: CalendarProblem) {
        if !problems.contains(problem) { problems.append(problem) }
    }

    /// An event's times that have to do with the window; those that events of the same UID replace are left to them.
    private mutating func occurrences(of event: BusyEvent, replaced: [EventMoment], in window: Interval) -> [Interval] {
        var found: [Interval] = []
        let gone = event.replaced == nil ? Gone(event.excluded + replaced) : Gone([])
        func take(_ moment: EventMoment, _ length: EventLength) {
            let interval = Interval(start: moment.instant, end: moment.end(after: length))
            if !gone.contains(moment), interval.intersection(window) != nil { found.append(interval) }
        }
        take(event.start, event.length)
        guard event.replaced == nil else { return found }
        for added in event.added { take(added.moment, added.length) }
        // What began before the window may reach into it; and no clock is two days from UTC.
        let lead = Elapsed.days(Int64(event.length.days) + 2) + event.length.elapsed
        let after = Zone.utc.civil(window.start - lead)
        for rule in event.rules {
            let outcome = rule.follow(from: event.start, after: after) { moment in
                guard moment.instant < window.end, found.count < Self.mostOccurrences else { return false }
                take(moment, event.length)
                return true
            }
            switch outcome {
            case .followed where found.count >= Self.mostOccurrences: tell(.tooOften(rule.text))
            case .followed: break
            case .bad: tell(.badRule(rule.text))
            case .cut: tell(.tooOften(rule.text))
            }
        }
        return found
    }

    /// Times at which an event is not.
    private struct Gone {
        private let instants: Set<Instant>
        private let dates: Set<CivilDate>

        /// A date stands for its whole day, also among times.
        init(_ moments: [EventMoment]) {
            instants = Set(moments.filter { !$0.isDate }.map(\.instant))
            dates = Set(moments.filter(\.isDate).map(\.civil.date))
        }

        func contains(_ moment: EventMoment) -> Bool {
            dates.contains(moment.civil.date) || instants.contains(moment.instant)
        }
    }
}
