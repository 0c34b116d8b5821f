import CivilTime
import Planning
import Relationships
import Testing

/// What holds of every levelling of a month, day by day and within the day, with what is planned and announced; the seed is the argument
/// that a failure names.
struct WeekPropertyTests {
    static let batches: [ClosedRange<UInt64>] = (0..<5).map { batch in UInt64(batch * 8 + 1)...UInt64(batch * 8 + 8) }

    @Test(
        "A day has `PerDay` (5) places; each `reply` reminder of that day uses one up; announced places count", arguments: batches)
    func perDay(seeds: ClosedRange<UInt64>) throws {
        var announced = 0
        for seed in seeds {
            var weeks = try WeeksOfPlaces(seed: seed)
            for _ in 0..<30 {
                try hold(&weeks, hasBegun: false, seed: seed)
                if Bool.random(using: &weeks.random) {
                    weeks.someoneWrites()
                    try hold(&weeks, hasBegun: true, seed: seed)
                }
                weeks.beginDay()
            }
            let days = Dictionary(grouping: weeks.people.flatMap(\.announcements)) { weeks.zone.civil($0.at).date }
            for (day, places) in days where places.count > weeks.perDay { Issue.record("seed \(seed): \(day) has \(places)") }
            announced += days.values.map(\.count).reduce(0, +)
        }
        #expect(announced > 5)
    }

    private func hold(_ weeks: inout WeeksOfPlaces, hasBegun: Bool, seed: UInt64) throws {
        let levelled = try weeks.level(hasBegun: hasBegun)
        let (zone, now) = (weeks.zone, weeks.now)
        let today = zone.civil(now).date
        var taken = levelled.used
        for given in levelled.given {
            guard let moment = given.moment else { continue }
            let desk = weeks.people[given.person]
            let clocks = BothClocks(desk)
            let day = zone.civil(moment).date
            taken[day, default: 0] += 1
            func fail(_ rule: String) {
                Issue.record(
                    "seed \(seed), at \(zone.civil(now)), PerDay \(weeks.perDay): \(zone.civil(moment)) for \(given.followUp): \(rule)\n\(desk.story)"
                )
            }
            if taken[day, default: 0] > weeks.perDay { fail("a day has `PerDay` places") }
            if moment < given.followUp.ready || moment < now { fail("at or after ready") }
            if !clocks.isHourOfBoth(moment) {
                let week = (0..<336).map { given.followUp.ready + .minutes(30 * $0) }
                if !clocks.isOwnHour(moment) || week.contains(where: clocks.isHourOfBoth) {
                    fail("on which both people's hours meet")
                }
            }
            let away = try desk.ownTime
            if (away.absences + away.pauses).contains(where: { $0.interval.contains(moment) }) {
                fail("outside the user's absences and pauses")
            }
            let isReturn = away.absences.contains { zone.civil($0.interval.end).date == day }
            if isReturn || hasBegun && day == today, given.followUp.due.map({ zone.civil($0).date }) != day {
                fail("takes only those whose window ends on it")
            }
        }
    }
}
