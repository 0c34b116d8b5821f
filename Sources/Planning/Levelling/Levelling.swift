package import CivilTime
package import Relationships

/// Gives each `place` of a `nudge` or `reconnect` a civil day (domain.md, "Levelling: a fair week").
///
/// **Day by day is one by one.** The rule takes those who are in time by earliest due day, each on the first of its days with a free place;
/// here each day takes, of those whose days have begun, the earliest due. Everyone needs one place, so both are the same: who comes first
/// in the order stands on the first of their days either way; and anyone is kept from a day only by those before them, who, by
/// induction, stand on the same days either way. Day by day it has to be, for only the days before one say who is overdue on it.
///
/// **What the order guarantees.** Let each day give a number of places to those who are in time, and let nobody's window have a hole: who
/// may stand on two days may stand on each between them on which anyone may. Then, through each day, no choice whatever puts more people in
/// time. Exchange: where a day takes one person and another choice takes a later due one (or nobody) there, let the first have that
/// day and the other, if there is one, the first's later day, which lies in the other's window too, for it ends no earlier. Earliest due
/// first is from J. R. Jackson (Scheduling a production line to minimize maximum tardiness, UCLA Management Sciences Research Project,
/// report 43, 1955), where all begin at once; W. A. Horn (Some simple scheduling algorithms, Naval Research Logistics Quarterly 21, 1974)
/// lets them begin on different days; and as many as possible, where not all can be in time, is F. Glover's rule (Maximum matching in a
/// convex bipartite graph, Naval Research Logistics Quarterly 14, 1967), a day standing for as many vertices as it has places.
/// So where everyone can be in time, everyone is, and k is the smallest number with which that can be. Where not, k is still the
/// smallest with which any choice has that many in time, if no day has used places.
///
/// **What it does not guarantee.**
/// - Hours that do not meet make holes, and so does a day that takes only those whose window ends on it. Two days with one place, two
///   people who are both due on the second, and the hours of the one who is named later meet only on the first: the other has that day,
///   and the later one misses, though both could be in time. What remains true: who misses found each of their days full, so at
///   least half of those who could be in time are.
/// - Who is overdue takes a place before the others, and who is overdue on a day depends on what the days before it did. Two places a day,
///   two overdue, one person due on the third day, two due on the second, which is the first of their days: one of these misses, for the
///   second overdue stands there first. Had the first day kept a place back for that one, all would be in time.
/// - So a larger k may have more miss than a smaller, where used places make the overdue one count; therefore one k is tried after the other.
package struct Levelling: Sendable {
    /// How many days a plan looks ahead, today among them.
    package static let lookAhead = 56

    /// The first day of the plan.
    package let today: CivilDate
    /// `PerDay`: the places of a day.
    package let perDay: Int
    private let used: [CivilDate: Int]
    private let closed: Set<CivilDate>
    private let onlyEnding: Set<CivilDate>

    /// The days as they stand before anyone is placed.
    ///
    /// - `used`: places that `reply` reminders, announced places and those drawn by an occasion use up; they count for `perDay`, not for k.
    /// - `closed`: days on which nobody can stand (none of the user's hours, an absence): nobody is asked about them.
    /// - `onlyEnding`: days that take only those whose window ends on them, and nobody who is overdue: today once it is announced, and
    ///   the days of a return.
    package init(
        today: CivilDate, perDay: Int, used: [CivilDate: Int] = [:], closed: Set<CivilDate> = [], onlyEnding: Set<CivilDate> = []
    ) {
        self.today = today
        self.perDay = perDay
        self.used = used
        self.closed = closed
        self.onlyEnding = onlyEnding
    }

    /// The days of those who want one.
    ///
    /// `fits` says whether a candidate may stand on a day of their window, or, overdue, on one after it (hours meet there, not before ready).
    /// It is asked only when a place is free for them on that day, and once at most for each candidate and day. Tried with `perDay` first:
    /// where that puts at most m on a day, each k from m on takes the very same steps, so only those below m are left to try. Who is in time does
    /// not miss, so the numbers of those who are say which k has no more who do.
    package func place(
        _ source: any PlaceSource, fits: (PlaceCandidate, CivilDate) throws -> Bool
    ) throws -> Result {
        try withoutActuallyEscaping(fits) { fits in
            let pool = LevellingPool(source, today: today)
            let days = (0..<Levelling.lookAhead).map { day(today.adding(days: $0)) }
            func run(_ most: Int) throws -> LevellingRun {
                var run = LevellingRun(pool, most: most, fits: fits)
                try run.take(days)
                return run
            }
            let fullest = try run(perDay)
            for most in 1..<max(1, fullest.mostOnADay) {
                let run = try run(most)
                if run.inTime >= fullest.inTime { return result(run, pool) }
            }
            return result(fullest, pool)
        }
    }

    private func day(_ date: CivilDate) -> LevellingRun.Day {
        LevellingRun.Day(
            places: closed.contains(date) ? 0 : max(0, perDay - (used[date] ?? 0)), onlyEnding: onlyEnding.contains(date))
    }

    private func result(_ run: LevellingRun, _ pool: LevellingPool) -> Result {
        // Had no day given as many as k, a smaller k would have taken the same steps.
        Result(
            placed: run.days.sorted { $0.key < $1.key }.map { (pool.candidates[$0.key], today.adding(days: $0.value)) },
            mostInTime: max(1, run.mostOnADay))
    }
}

extension Levelling {
    /// The days that levelling gives.
    package struct Result: Sendable {
        /// Those who have a day, in time or overdue.
        package let placed: [(candidate: PlaceCandidate, day: CivilDate)]
        /// k: the most places that a day gives to those who are in time, 1 to `PerDay`.
        package let mostInTime: Int
    }
}
