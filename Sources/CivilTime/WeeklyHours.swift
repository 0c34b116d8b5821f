/// Hours that come back every week, such as those in which someone may be reminded; half-open: `09:00-18:00` contains 09:00 and not 18:00.
package struct WeeklyHours: Hashable, Sendable, CustomStringConvertible {
    /// The ranges, as they were written; they may overlap.
    package let ranges: [WeeklyRange]

    /// Minutes of the clock on one weekday, counted from its midnight.
    struct Stretch: Hashable, Sendable {
        /// Where it begins, 0 to 1439.
        var start: Int
        /// Where it ends, which is outside; over 1440 on the day after.
        var end: Int
    }

    /// The stretches that begin on each weekday, Monday first: sorted, and apart from one another.
    let stretches: [[Stretch]]

    /// Hours of these ranges; of none, they are always closed.
    package init(ranges: [WeeklyRange]) {
        self.ranges = ranges
        stretches = Weekday.allCases.map { day in
            var merged: [Stretch] = []
            for range in ranges.filter({ $0.days.contains(day) }).sorted(by: { $0.start < $1.start }) {
                if let last = merged.last, range.start <= last.end {
                    merged[merged.count - 1].end = max(last.end, range.endFromFirstMidnight)
                } else {
                    merged.append(Stretch(start: range.start, end: range.endFromFirstMidnight))
                }
            }
            return merged
        }
    }

    /// Whether they are always closed.
    package var isEmpty: Bool { ranges.isEmpty }

    /// The normal form: "Mon,Wed..Fri 09:00-12:00,14:00-18:00 Sat 10:00-24:00"; every day is "Mon..Sun".
    package var description: String {
        var parts: [String] = []
        var previous: Weekdays?
        for range in ranges {
            if previous == range.days {
                parts[parts.count - 1] += ",\(range.clockDescription)"
            } else {
                parts.append(range.description)
            }
            previous = range.days
        }
        return parts.joined(separator: " ")
    }

    /// Whether both have the same ranges in the same order.
    package static func == (left: WeeklyHours, right: WeeklyHours) -> Bool {
        left.ranges == right.ranges
    }

    /// Hashes the ranges.
    package func hash(into hasher: inout Hasher) {
        hasher.combine(ranges)
    }
}
