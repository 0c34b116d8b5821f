import Foundation
import Testing

@testable import CivilTime

/// What `systemd-analyze calendar` says is what is said here, but for the differences that are listed.
@Suite(.enabled(if: !SystemdAnalyze.isMissing, "SKIP: there is no systemd-analyze here"))
struct CalendarEventSystemdTests {
    static let seed: UInt64 = 20_261_124
    static let zones = ZoneDirectory()

    /// Whether what systemd says of a text differs as it is meant to:
    ///
    /// - Every whole second and others besides, `0/1,5.5`, are to systemd "every second" in print, which is another event.
    /// - Of a list of days from the month's end, systemd lets each entry be three days less than the one before: `~1,28` is refused.
    /// - Seconds since 1970 are read by systemd as C reads numbers, with a sign or blanks before them: `@ 5` is refused here.
    private func differsOnPurpose(_ event: CalendarEvent, _ theirs: String?) -> Bool {
        if let theirs {
            return theirs.contains(":*") && "\(event)".replacing(#/:00\/1,[^ ]*/#, with: ":*") == theirs
        }
        return event.dates.isFromMonthEnd
            && event.dates.day.series.enumerated().contains { max($1.start, $1.end ?? 0) > 28 - 3 * $0 }
    }

    @Test func agreesOnNormalForms() throws {
        var generator = CalendarEventGenerator(seed: Self.seed)
        var refused = 0
        var read = 0
        for _ in 0..<6 {
            let generated = (0..<500).map { $0 % 3 == 0 ? generator.misspelt() : generator.event() }
            // As it prints no blanks at the end, no two may differ in these alone.
            let texts = Dictionary(generated.map { (SystemdAnalyze.printed($0), $0) }, uniquingKeysWith: { first, _ in first })
            let answers = try SystemdAnalyze.calendar(Array(texts.values))
            for (printed, text) in texts {
                let ours = try? CalendarEvent(parsing: text, zones: Self.zones)
                let theirs = answers[printed]?.normal
                let isMeant = ours.map { differsOnPurpose($0, theirs) } ?? text.contains(#/@[+ ]/#)
                #expect(
                    ours?.description == theirs || isMeant,
                    "\"\(text)\": \(ours?.description ?? "refused"), \(theirs ?? "refused") there (seed \(Self.seed))")
                if ours == nil { refused += 1 } else { read += 1 }
            }
        }
        #expect(refused > 400 && read > 1500, "\(refused) refused, \(read) read")
    }

    /// The instants of two years at which clocks change.
    private func changes(_ zone: Zone) -> [Int64] {
        let halfHour: Int64 = 1800
        let start: Int64 = 1_767_225_600
        return stride(from: start, to: start + 2 * 365 * 48 * halfHour, by: Int(halfHour)).filter {
            zone.offset(at: Instant(seconds: $0)) != zone.offset(at: Instant(seconds: $0 - 1))
        }
    }

    @Test(
        arguments: [
            "UTC", "Europe/Rome", "America/New_York", "Australia/Lord_Howe", "Europe/Dublin", "America/St_Johns", "Asia/Kolkata",
            "Pacific/Auckland", "Africa/Casablanca", "America/Santiago", "Asia/Beirut", "Africa/Cairo", "America/Havana",
            "Pacific/Chatham", "Antarctica/Troll",
        ])
    func agreesOnElapses(name: String) throws {
        let zone = try Self.zones.zone(named: name)
        var generator = CalendarEventGenerator(seed: name.utf8.reduce(Self.seed) { $0 &* 31 &+ UInt64($1) })
        var bases = changes(zone)
        #expect(bases.count == 4 || !["Europe/Rome", "Australia/Lord_Howe"].contains(name))
        if bases.isEmpty { bases = [1_772_323_200, 1_790_000_000] }
        var (agreed, events) = (0, 0)
        for base in bases.flatMap({ [$0 - 100_000, $0 - 7000, $0 - 1, $0, $0 + 1500, $0 + 5000] }) {
            let comparisons = try compare(zone, base, (0..<12).map { _ in generator.event() })
            events += comparisons.count
            agreed += comparisons.reduce(0) { $0 + $1.agreed }
        }
        // Most are valid, and far the most elapses are the same without any allowance.
        #expect(events > bases.count * 48 && agreed > events * 5, "\(agreed) elapses of \(events) events agree")
    }

    /// Holds events, a sixth of them with the name of another zone, against what systemd says of them.
    private func compare(_ zone: Zone, _ base: Int64, _ bodies: [String]) throws -> [CalendarComparison] {
        let others = ["UTC", "Europe/Rome", "America/New_York"]
        let texts = bodies.enumerated().map { $0 % 6 == 0 ? "\($1) \(others[$0 / 6 % 3])" : $1 }
        let count = 8
        let answers = try SystemdAnalyze.calendar(texts, zone: zone.name, after: base, iterations: count)
        return try texts.compactMap { text in
            guard let event = try? CalendarEvent(parsing: text, zones: Self.zones),
                let answer = answers[SystemdAnalyze.printed(text)]
            else { return nil }
            let ours = event.elapses(after: Instant(seconds: base), in: zone, count: count)
            let comparison = try CalendarComparison(
                ours: ours, theirs: answer, after: Instant(seconds: base), count: count, event: event, zone: event.zone ?? zone)
            #expect(
                comparison.missing.isEmpty && comparison.extra.isEmpty,
                """
                \(zone) @\(base) \(text): missing \(comparison.missing), extra \(comparison.extra); \(comparison) \
                (seed \(Self.seed))
                """)
            for elapse in answer.elapses {
                let instant = try CalendarComparison.instant(elapse.utc)
                #expect(zone.timestamp(instant) == elapse.local)
                #expect(Zone.utc.timestamp(instant) == elapse.utc)
            }
            return comparison
        }
    }
}
