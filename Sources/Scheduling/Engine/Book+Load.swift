package import CivilTime
import Planning
package import Relationships

/// What the levelled week holds, for who wants to see it (domain.md, "Levelling: a fair week").
extension Book {
    /// How many places of each day from today on and before the horizon are used: by reminders of replies, what was announced, and what
    /// levelling gave.
    package func load(before horizon: CivilDate) throws -> [CivilDate: Int] {
        let zone = rules.zone
        let end = zone.startOfDay(horizon)
        var load = try usedPlaces(from: zone.civil(now).date, to: horizon)
        for place in try ledger.followUpsWithPlaces().compactMap(\.place) where place >= now && place < end {
            load[zone.civil(place).date, default: 0] += 1
        }
        return load
    }

    /// What cannot be in time, because no day of its window has a free place; and what finds no day within the look ahead and is still in
    /// time: it is "later". What is past its due already is neither. The earliest due first.
    package func unplaced() throws -> (late: [FollowUpID], later: [FollowUpID]) {
        let zone = rules.zone
        let today = zone.civil(now).date
        let horizon = today.adding(days: Levelling.lookAhead)
        var (late, later): ([FollowUpID], [FollowUpID]) = ([], [])
        let candidates = try ledger.followUpsWantingPlaces(before: horizon).sorted { left, right in
            (left.wanted.window.upperBound, left.id) < (right.wanted.window.upperBound, right.id)
        }
        for candidate in candidates {
            let due = candidate.wanted.window.upperBound
            if due < today { continue }
            if let place = candidate.place {
                if zone.civil(place).date > due { late.append(candidate.id) }
            } else if due < horizon {
                late.append(candidate.id)
            } else {
                later.append(candidate.id)
            }
        }
        return (late, later)
    }

    /// The most nudges and reconnects a week: `PerDay=` for each day that has hours of the user's.
    package var allowedPerWeek: Int {
        rules.perDay * Weekday.allCases.count { day in rules.hours.ranges.contains { $0.days.contains(day) } }
    }
}
