import CivilTime
import Planning
import Relationships
import RepeatableChance
import Testing

/// When slots and digests come, in Rome unless a row says otherwise; 2027-03-01 is a Monday.
struct RecurringMomentTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let rule: String
        var events = ["Tue 09:30"]
        var zone = "Europe/Rome"
        var hours = "Mon..Fri 09:00-18:00"
        var away: [[String]] = []
        var paused: [[String]] = []
        /// Until when events are dealt with.
        var until = "2027-02-26 12:00"
        var last: String?
        var now = "2027-03-01 08:00"
        /// The moments of the next slots, and of the next digests where they are others.
        let slots: [String]
        var digests: [String]?

        var testDescription: String { rule }
    }

    static let plain = [
        Row(rule: "empty: none", events: [], slots: []),
        Row(
            rule: "A slot is the first instant of the user's hours at or after its time: its time, inside the hours",
            slots: ["2027-03-02 09:30", "2027-03-09 09:30"]),
        Row(rule: "at the opening", events: ["Tue 09:00"], slots: ["2027-03-02 09:00"]),
        Row(rule: "before the hours", events: ["Tue 07:00"], slots: ["2027-03-02 09:00", "2027-03-09 09:00"]),
        Row(rule: "hours are half-open", events: ["Tue 18:00"], slots: ["2027-03-03 09:00"]),
        Row(rule: "after the hours of a Friday", events: ["Fri 20:00"], slots: ["2027-03-01 09:00", "2027-03-08 09:00"]),
        Row(rule: "on a day without hours", events: ["Sun 12:00"], slots: ["2027-03-01 09:00", "2027-03-08 09:00"]),
        Row(
            rule: "of several events the first", events: ["Thu 10:00", "Tue 09:30"],
            slots: ["2027-03-02 09:30", "2027-03-04 10:00"]),
        Row(
            rule: "in the zone that the event names", events: ["Tue 09:30 America/New_York"], slots: ["2027-03-02 15:30"]),
        Row(rule: "an event that never comes", events: ["*-02-30"], slots: []),
        Row(rule: "an event that never comes again", events: ["2027-03-03 10:00"], slots: ["2027-03-03 10:00"]),
        Row(rule: "hours that never come", hours: "", slots: []),
        Row(rule: "hours of one weekday", hours: "Mon 14:00-15:00", slots: ["2027-03-08 14:00", "2027-03-15 14:00"]),
        Row(
            rule: "due at this very instant", now: "2027-03-02 09:30", slots: ["2027-03-02 09:30", "2027-03-09 09:30"]),
    ]

    static let oncePerDate = [
        Row(
            rule: "at most once a civil date: several events on one date", events: ["Tue 9,14:30"],
            slots: ["2027-03-02 09:30", "2027-03-09 09:30"]),
        Row(
            rule: "at most once a civil date: events of several days that wait for one opening",
            events: ["Fri 19:00", "Sat,Sun 10:00"],
            slots: ["2027-03-01 09:00", "2027-03-08 09:00"]),
        Row(
            rule: "at most once a civil date: every minute", events: ["*:*"], until: "2027-03-01 08:00",
            slots: ["2027-03-01 09:00", "2027-03-02 09:00", "2027-03-03 09:00"]),
        Row(
            rule: "it came on this date: the next date", events: ["Mon 9,15:00"], until: "2027-03-01 09:00",
            last: "2027-03-01 09:00", now: "2027-03-01 14:00", slots: ["2027-03-08 09:00"]),
        Row(
            rule: "after the hours of the date on which it came: the next date", events: ["Mon 10,20:00"],
            until: "2027-03-01 10:00",
            last: "2027-03-01 10:00", now: "2027-03-01 10:00", slots: ["2027-03-02 09:00", "2027-03-08 10:00"]),
        Row(
            rule: "a date ends at midnight, hours or not", events: ["*:00"], hours: "Mon 22:00-02:00", until: "2027-03-01 22:00",
            last: "2027-03-01 22:00", now: "2027-03-01 22:00", slots: ["2027-03-02 00:00", "2027-03-08 22:00"]),
        Row(
            rule: "nothing came yet on the date on which the settings began", events: ["Mon 09:00"], until: "2027-03-01 08:00",
            slots: ["2027-03-01 09:00"]),
        Row(
            rule: "what was past when the settings began is not missed", events: ["Mon 09:00"], until: "2027-03-01 10:00",
            now: "2027-03-01 10:00", slots: ["2027-03-08 09:00"]),
    ]

    static let missed = [
        Row(
            rule: "one missed while the machine was off is made up for once", until: "2027-03-02 09:30", last: "2027-03-02 09:30",
            now: "2027-03-10 11:00", slots: ["2027-03-10 11:00", "2027-03-16 09:30"]),
        Row(
            rule: "off for three weeks: once", until: "2027-02-02 09:30", last: "2027-02-02 09:30", now: "2027-03-01 11:00",
            slots: ["2027-03-01 11:00", "2027-03-02 09:30"]),
        Row(
            rule: "it is made up for inside the user's hours", until: "2027-03-02 09:30", last: "2027-03-02 09:30",
            now: "2027-03-12 19:00", slots: ["2027-03-15 09:00", "2027-03-16 09:30"]),
        Row(
            rule: "made up for on the date of the next: once a civil date", until: "2027-02-16 09:30", last: "2027-02-16 09:30",
            now: "2027-03-02 09:10", slots: ["2027-03-02 09:10", "2027-03-09 09:30"]),
        Row(
            rule: "every second for ten years: once", events: ["*:*:*"], until: "2017-03-01 09:00", last: "2017-03-01 09:00",
            slots: ["2027-03-01 09:00", "2027-03-02 09:00"]),
        Row(
            rule: "what the clock says to be ahead is not over", until: "2028-03-01 09:00", last: "2028-03-01 09:00",
            slots: ["2027-03-02 09:30"]),
        Row(
            rule: "but not twice on one date, though the clock was set back", until: "2027-03-02 09:30", last: "2027-03-02 09:30",
            now: "2027-03-02 09:00", slots: ["2027-03-09 09:30"]),
    ]

    static let absences = [
        Row(
            rule:
                "Slots inside an absence or pause of the user are skipped and count for nobody; a digest is held until the first moment back",
            away: [["2027-03-02", "2027-03-05"]], slots: ["2027-03-09 09:30", "2027-03-16 09:30"],
            digests: ["2027-03-05 09:00", "2027-03-09 09:30"]),
        Row(
            rule: "or a pause", paused: [["2027-03-02", "2027-03-05 11:00"]], slots: ["2027-03-09 09:30"],
            digests: ["2027-03-05 11:00", "2027-03-09 09:30"]),
        Row(
            rule: "until the user's hours after the first moment back", away: [["2027-03-02", "2027-03-06"]],
            slots: ["2027-03-09 09:30"], digests: ["2027-03-08 09:00", "2027-03-09 09:30"]),
        Row(
            rule: "the first moment back is not inside", away: [["2027-03-01", "2027-03-02 09:30"]], slots: ["2027-03-02 09:30"]),
        Row(
            rule: "not the event's time counts, but the slot's", events: ["Sat 10:00"], away: [["2027-03-06", "2027-03-08"]],
            until: "2027-03-01 09:00", now: "2027-03-01 09:00", slots: ["2027-03-08 09:00"]),
        Row(
            rule: "a slot that would come after its absence began", events: ["Fri 20:00"], away: [["2027-03-08", "2027-03-09"]],
            until: "2027-03-01 09:00", now: "2027-03-01 09:00", slots: ["2027-03-15 09:00"], digests: ["2027-03-09 09:00"]),
        Row(
            rule: "absences that lead into one another", away: [["2027-03-01", "2027-03-10"], ["2027-03-09", "2027-03-17"]],
            paused: [["2027-03-17", "2027-03-18 10:00"]], slots: ["2027-03-23 09:30"],
            digests: ["2027-03-18 10:00", "2027-03-23 09:30"]),
        Row(
            rule: "several that an absence holds are one", events: ["daily"], away: [["2027-03-02", "2027-03-05"]],
            until: "2027-03-01 09:00", last: "2027-03-01 09:00", now: "2027-03-01 09:00",
            slots: ["2027-03-05 09:00", "2027-03-08 09:00"]),
        Row(
            rule: "every second, skipped for a century", events: ["*:*:*"], away: [["2027-02-01", "2127-02-01"]],
            slots: ["2127-02-03 09:00"]),
        Row(
            rule: "skipped ones are not made up for", away: [["2027-03-01", "2027-03-06"]], now: "2027-03-08 09:00",
            slots: ["2027-03-09 09:30"], digests: ["2027-03-08 09:00", "2027-03-09 09:30"]),
        Row(
            rule: "one missed before the absence is made up for after it", away: [["2027-03-03", "2027-03-11"]],
            until: "2027-03-01 12:00",
            now: "2027-03-04 12:00", slots: ["2027-03-11 09:00", "2027-03-16 09:30"]),
        Row(
            rule: "held to the date on which it came: once a civil date", events: ["Mon 09:00", "Wed 09:00"],
            away: [["2027-03-03", "2027-03-08"]], until: "2027-03-08 09:00", last: "2027-03-08 09:00", now: "2027-03-08 09:00",
            slots: ["2027-03-10 09:00"]),
    ]

    static let clocks = [
        Row(
            rule: "in the spring night the clock has no 02:30: the first instant after the gap", events: ["Sun 02:30"],
            hours: "Mon..Sun 00:00-24:00", until: "2027-03-27 12:00", now: "2027-03-27 12:00",
            slots: ["2027-03-28 03:00", "2027-04-04 02:30"]),
        Row(
            rule: "hours that the spring night swallows come a week later", events: ["Sat 12:00"], hours: "Sun 02:10-02:50",
            until: "2027-03-27 08:00", now: "2027-03-27 08:00", slots: ["2027-04-04 02:10"]),
        Row(
            rule: "in the autumn night 02:30 comes twice, and the first is meant: once", events: ["Sun 02:30"],
            hours: "Mon..Sun 00:00-24:00", until: "2027-10-30 12:00", now: "2027-10-30 12:00",
            slots: ["2027-10-31 02:30", "2027-11-07 02:30"]),
        Row(
            rule: "the clock time stays where clocks change", until: "2027-03-23 09:30", last: "2027-03-23 09:30",
            now: "2027-03-24 12:00", slots: ["2027-03-30 09:30", "2027-04-06 09:30"]),
        Row(
            rule: "a civil date is the user's", events: ["Mon 23:30 UTC", "Tue 00:30 UTC"], zone: "Australia/Lord_Howe",
            hours: "Mon..Sun 00:00-24:00", until: "2027-03-01 12:00", now: "2027-03-01 12:00",
            slots: ["2027-03-02 10:30", "2027-03-09 10:30"]),
    ]

    private static func found(_ row: Row, _ whileAway: RecurringMoment.WhileAway, count: Int) throws -> [RecurringMoment.Occurrence]
    {
        let zone = try ZoneDirectory().zone(named: row.zone)
        func at(_ text: String) throws -> Instant { try Desk.instant(text, in: zone) }
        func absences(_ times: [[String]]) throws -> [Absence] {
            try times.map { Absence(decision: EntryID(number: 1), interval: Interval(start: try at($0[0]), end: try at($0[1]))) }
        }
        let own = OwnTime(
            hours: row.hours.isEmpty ? WeeklyHours(ranges: []) : try WeeklyHours(parsing: row.hours), zone: zone,
            absences: try absences(row.away),
            pauses: try absences(row.paused))
        let events = try row.events.map { try CalendarEvent(parsing: $0, zones: ZoneDirectory()) }
        let past = RecurringMoment.Past(until: try at(row.until), last: try row.last.map(at))
        return RecurringMoment(events, own: own, whileAway: whileAway).occurrences(after: past, at: try at(row.now), count: count)
    }

    @Test(arguments: plain + oncePerDate + missed + absences + clocks)
    func itComes(row: Row) throws {
        let zone = try ZoneDirectory().zone(named: row.zone)
        for (whileAway, expected) in [(.skipped, row.slots), (.held, row.digests ?? row.slots)]
            as [(RecurringMoment.WhileAway, [String])]
        {
            let found = try Self.found(row, whileAway, count: max(1, expected.count))
            #expect(
                found.map { "\(zone.civil($0.moment))" } == (try expected.map { "\(zone.civil(try Desk.instant($0, in: zone)))" }))
        }
    }

    @Test("Each names its event, and whether it was missed")
    func eventAndMissing() throws {
        let zone = try ZoneDirectory().zone(named: "Europe/Rome")
        let off = Row(
            rule: "off", events: ["Tue 07:00"], until: "2027-03-02 09:00", last: "2027-03-02 09:00", now: "2027-03-10 11:00",
            slots: [])
        let found = try Self.found(off, .skipped, count: 2)
        #expect(found.map { "\(zone.civil($0.event))".prefix(16) } == ["2027-03-09 07:00", "2027-03-16 07:00"])
        #expect(found.map(\.wasMissed) == [true, false])
        let away = Row(rule: "away", away: [["2027-03-02", "2027-03-05"]], slots: [])
        let held = try Self.found(away, .held, count: 1)
        #expect(held.map { "\(zone.civil($0.event))".prefix(16) } == ["2027-03-02 09:30"])
        #expect(held.map(\.wasMissed) == [false])
    }

    @Test("Whenever the machine is on: inside the hours, once a civil date, one for each absence that holds, and none is lost")
    func anyTimesOfLooking() throws {
        let zone = try ZoneDirectory().zone(named: "Europe/Rome")
        let start = try Desk.instant("2027-03-01", in: zone)
        let end = start + .days(60)
        let texts = ["Mon 09:00", "Tue 09:30", "daily", "Sat 23:00", "*:00", "Fri 20:00", "Wed *-*~1..7 10:00"]
        let hours = ["Mon..Fri 09:00-18:00", "Mon..Sun 00:00-24:00", "Sat 22:00-02:00", "Mon 09:00-09:30"]
        var came = 0
        for seed in UInt64(1)...300 {
            var random = SeededGenerator(seed: seed)
            func interval() -> Absence {
                let from = start + .hours(Int64.random(in: 0...1_400, using: &random))
                return Absence(
                    decision: EntryID(number: 1),
                    interval: Interval(start: from, end: from + .hours(Int64.random(in: 1...200, using: &random))))
            }
            let events = try texts.shuffled(using: &random).prefix(2).map { try CalendarEvent(parsing: $0) }
            let own = OwnTime(
                hours: try WeeklyHours(parsing: hours.randomElement(using: &random) ?? ""), zone: zone,
                absences: Bool.random(using: &random) ? [interval(), interval()] : [],
                pauses: Bool.random(using: &random) ? [interval()] : [])
            let moments = RecurringMoment(events, own: own, whileAway: Bool.random(using: &random) ? .skipped : .held)
            var past = RecurringMoment.Past(until: start, last: nil)
            var dates: Set<CivilDate> = []
            var now = start
            while now < end {
                // The machine wakes for the moment, or is off until some later one.
                guard let next = moments.occurrence(after: past, at: now) else { break }
                #expect(next.moment >= now && next.event > past.until && next.event <= next.moment, "seed \(seed)")
                let wake =
                    Int.random(in: 0...2, using: &random) > 0
                    ? next.moment : now + .hours(Int64.random(in: 1...400, using: &random))
                if wake < next.moment {
                    // Looking changes nothing.
                    #expect(moments.occurrence(after: past, at: wake) == next, "seed \(seed)")
                    now = wake
                    continue
                }
                now = wake
                let due = try #require(moments.occurrence(after: past, at: now), "seed \(seed)")
                guard due.moment <= now else { continue }
                #expect(own.allows(now, isExact: false), "seed \(seed)")
                #expect(dates.insert(zone.civil(now).date).inserted, "seed \(seed)")
                past = .came(at: now)
                came += 1
            }
        }
        #expect(came > 2_000)
    }
}
