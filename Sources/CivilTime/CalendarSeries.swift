/// Some values of a component of a calendar event: one alone, or one and every so many after it, as far as an end or the component's own.
struct CalendarSeries: Hashable, Comparable, Sendable {
    /// The first value.
    let start: Int
    /// The last value; nil where the series goes on as far as the component does, or is one value.
    let end: Int?
    /// From a value to the next; 0 where there is one value only.
    let step: Int

    /// One value.
    init(_ value: Int) {
        (start, end, step) = (value, nil, 0)
    }

    /// Every so many values from one on, the step being positive; the end becomes the last value that is reached.
    init(from start: Int, through end: Int?, step: Int) {
        guard let end else {
            (self.start, self.end, self.step) = (start, nil, step)
            return
        }
        let last = end - (end - start) % step
        self = last > start ? CalendarSeries(start: start, end: last, step: step) : CalendarSeries(start)
    }

    private init(start: Int, end: Int?, step: Int) {
        (self.start, self.end, self.step) = (start, end, step)
    }

    /// The first value that is not below a bound; nil where there is none.
    func first(atLeast bound: Int) -> Int? {
        if start >= bound { return start }
        guard step > 0 else { return nil }
        let value = start + (bound - start + step - 1) / step * step
        if let end, value > end { return nil }
        return value
    }

    /// The days that a series of days counted from a month's end is, 1 being the last: it begins with the earliest.
    func days(inMonthOf length: Int) -> CalendarSeries {
        guard let end else { return CalendarSeries(start: length + 1 - start, end: nil, step: step) }
        return CalendarSeries(from: length + 1 - end, through: length + 1 - start, step: step)
    }

    /// Whether `left` is written first: by start, then by end, the shorter step first.
    static func < (left: CalendarSeries, right: CalendarSeries) -> Bool {
        (left.start, left.end ?? -1, left.step) < (right.start, right.end ?? -1, right.step)
    }
}
