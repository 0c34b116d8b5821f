extension WeeklyHours {
    /// The ranges that begin on a civil date, as instants: sorted, and apart from one another.
    package func intervals(of date: CivilDate, in zone: Zone) -> [Interval] {
        var result: [Interval] = []
        var hint = 0
        let day = date.dayNumber
        for stretch in stretches(onDay: day) {
            result.appendMerging(interval(of: stretch, onDay: day, in: zone, near: &hint))
        }
        return result
    }

    /// Whether the instant is inside.
    package func contains(_ instant: Instant, in zone: Zone) -> Bool {
        guard !isEmpty else { return false }
        var hint = 0
        for day in days(from: instant, to: instant, in: zone, near: &hint) {
            for stretch in stretches(onDay: day)
            where interval(of: stretch, onDay: day, in: zone, near: &hint).contains(instant) {
                return true
            }
        }
        return false
    }

    /// All that is inside from one instant to before the other: clipped, sorted, and what touches joined; a whole week is one interval.
    package func intervals(from: Instant, to: Instant, in zone: Zone) -> [Interval] {
        guard from < to, !isEmpty else { return [] }
        var result: [Interval] = []
        var hint = 0
        for day in days(from: from, to: to, in: zone, near: &hint) {
            for stretch in stretches(onDay: day) {
                var found = interval(of: stretch, onDay: day, in: zone, near: &hint)
                found.start = max(found.start, from)
                found.end = min(found.end, to)
                result.appendMerging(found)
            }
        }
        return result
    }

    /// The day numbers on which a stretch may begin that has to do with these instants: one over midnight begins the day before, and where
    /// clocks are set back over midnight, a later day may have begun already.
    private func days(from: Instant, to: Instant, in zone: Zone, near hint: inout Int) -> ClosedRange<Int> {
        func day(_ instant: Instant) -> Int {
            let seconds = instant.seconds
            return Int((seconds + zone.table.offset(at: seconds, near: &hint)).floorDivided(by: 86_400))
        }
        let last = day(to) + 1
        let first = day(from) - 2
        return first...max(first, last)
    }

    private func stretches(onDay day: Int) -> [Stretch] {
        stretches[((day + 3) % 7 + 7) % 7]
    }

    private func interval(of stretch: Stretch, onDay day: Int, in zone: Zone, near hint: inout Int) -> Interval {
        let midnight = Int64(day) * 86_400
        let start = zone.table.seconds(atWall: midnight + Int64(stretch.start) * 60, near: &hint).seconds
        let end = zone.table.seconds(atWall: midnight + Int64(stretch.end) * 60, near: &hint).seconds
        return Interval(start: Instant(seconds: start), end: Instant(seconds: end))
    }
}
