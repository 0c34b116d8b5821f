import RepeatableChance
import Testing

@testable import CivilTime

/// Rules that hold for every event, on generated ones.
@Suite struct CalendarEventPropertyTests {
    static let seed: UInt64 = 31
    static let zoneNames = [
        "Europe/Rome", "America/New_York", "Australia/Lord_Howe", "Europe/Dublin", "Pacific/Apia", "America/Santiago",
        "Antarctica/Troll",
        "Asia/Kolkata", "America/Juneau", "Asia/Manila", "Pacific/Kwajalein", "Africa/Casablanca", "America/St_Johns",
        "Africa/Monrovia",
    ]

    /// Generated events that are valid.
    private func events(_ count: Int) -> [CalendarEvent] {
        var generator = CalendarEventGenerator(seed: Self.seed)
        return (0..<count).compactMap { _ in try? CalendarEvent(parsing: generator.event()) }
    }

    @Test("the normal form reads as the same event")
    func readsBackItsNormalForm() throws {
        let events = events(4000)
        #expect(events.count > 3000)
        for event in events {
            #expect(try CalendarEvent(parsing: "\(event)") == event, "\(event)")
            let inRome = CalendarEvent(dates: event.dates, times: event.times, zone: try ZoneFixtures.zone("Europe/Rome"))
            #expect(try CalendarEvent(parsing: "\(inRome)", zones: ZoneFixtures.directory) == inRome, "\(inRome)")
        }
    }

    @Test("elapses are strictly later one after the other, on or after the wall time of the event", arguments: zoneNames)
    func elapsesIncrease(name: String) throws {
        let zone = try ZoneFixtures.zone(name)
        var random = SeededGenerator(seed: Self.seed)
        for event in events(150) {
            let base = Instant(microseconds: Int64.random(in: 0...6_000_000_000_000_000, using: &random))
            var last = base
            for elapse in event.elapses(after: base, in: zone, count: 30) {
                #expect(elapse > last, "\(event) after \(zone.timestamp(last))")
                // Nothing between: asked for from anywhere in between, the answer is the same.
                let between = Int64.random(in: last.microseconds..<elapse.microseconds, using: &random)
                #expect(event.next(after: Instant(microseconds: between), in: zone) == elapse, "\(event) after \(between)")
                last = elapse
            }
        }
    }

    /// The seconds at which clocks change, of the last centuries and the next; not those that are undone within ten days.
    private func changes(_ zone: Zone) -> [Int64] {
        let tenDays: Int64 = 864_000
        func offset(_ seconds: Int64) -> Int { zone.offset(at: Instant(seconds: seconds)) }
        return stride(from: Int64(-4_000_000_000), to: 5_000_000_000, by: Int(tenDays)).compactMap { seconds in
            guard offset(seconds) != offset(seconds + tenDays) else { return nil }
            var (before, after) = (seconds, seconds + tenDays)
            while after - before > 1 {
                let middle = (before + after) / 2
                if offset(middle) == offset(seconds) { before = middle } else { after = middle }
            }
            return after
        }
    }

    @Test("civil times that had not been shown come later, those that had do not", arguments: zoneNames)
    func knowsWhatClocksHaveShown(name: String) throws {
        let zone = try ZoneFixtures.zone(name)
        var random = SeededGenerator(seed: Self.seed)
        for seconds in changes(zone) + [0] {
            for turn in Int64(-2)..<30 {
                let distance = turn < 2 ? turn : Int64.random(in: -100_000...100_000, using: &random)
                let instant = Instant(seconds: seconds + distance)
                let first = zone.firstCivil(after: instant)
                #expect(zone.instant(first) > instant, "\(zone.timestamp(instant))")
                let before = Zone.utc.civil(Zone.utc.instant(first) - Elapsed(microseconds: 1))
                #expect(zone.instant(before) <= instant, "\(zone.timestamp(instant))")
            }
        }
    }

    /// Through some days around a change of clocks, minute by minute.
    @Test("the next elapse is the first of all civil times that come later", arguments: zoneNames)
    func agreesWithBruteForce(name: String) throws {
        let zone = try ZoneFixtures.zone(name)
        var random = SeededGenerator(seed: Self.seed)
        let changes = changes(zone).filter { $0 > 200_000 }
        var found = 0
        for event in events(300) where event.times.second == CalendarComponent(0) && event.zone == nil {
            let middle = changes.randomElement(using: &random) ?? 1_790_000_000
            let base = Instant(seconds: middle + .random(in: -30_000...30_000, using: &random))
            // From the day before, as no zone goes back farther than a day.
            let civilTimes = NaiveCalendarEvent(normal: "\(event)").civilTimes(
                from: zone.civil(base).date.adding(days: -2), days: 6)
            let expected = civilTimes.lazy.map(zone.instant).first { $0 > base }
            let next = event.next(after: base, in: zone)
            if let expected {
                #expect(next == expected, "\(event) after \(zone.timestamp(base))")
                found += 1
            } else {
                #expect(next.map { $0 > base + .days(2) } ?? true, "\(event) after \(zone.timestamp(base))")
            }
        }
        #expect(found > 50)
    }
}
