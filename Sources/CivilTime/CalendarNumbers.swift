/// One entry of a component's list as it was written, "9", "9..17", "0/15" or "1..9/2", with the places of its numbers; which component
/// it is of may be known only from what follows.
struct CalendarNumbers {
    /// A number, seconds in microseconds, and where in the text it stands.
    typealias Number = (value: Int, offset: Int)

    /// The number before all signs.
    var start: Number
    /// That after "..".
    var end: Number?
    /// That after "/".
    var step: Number?

    /// The largest number that systemd reads, in microseconds where seconds stand.
    private static let largest = Int(Int32.max)

    /// Why they are no values of a component.
    struct Problem: Error {
        /// What should have stood there.
        let expected: CalendarEventError.Expected
        /// Where in the text.
        let offset: Int
    }

    /// The values that they are in a component.
    func series(_ field: CalendarField) throws(Problem) -> CalendarSeries {
        let first = field.value(ofWritten: start.value)
        guard field.values.contains(first) else { throw Problem(expected: field.expected, offset: start.offset) }
        if let step, step.value == 0 || step.value > CalendarNumbers.largest { throw Problem(expected: .step, offset: step.offset) }
        guard let end else {
            guard let step else { return CalendarSeries(first) }
            // It must reach a second value, downwards where days are counted from the month's end.
            let room = field == .dayFromEnd ? first - field.values.lowerBound : field.values.upperBound - first
            guard step.value <= room else { throw Problem(expected: .step, offset: step.offset) }
            return CalendarSeries(from: first, through: nil, step: step.value)
        }
        let last = field.value(ofWritten: end.value)
        guard last >= first else { throw Problem(expected: .rangeEnd, offset: end.offset) }
        if field == .second, step == nil, last - first < field.unit { throw Problem(expected: .rangeOfSecond, offset: end.offset) }
        let series = CalendarSeries(from: first, through: last, step: step?.value ?? field.unit)
        // An end beyond the component does not matter where the steps do not reach it: `1..32/2` ends on the 31st.
        guard field.values.contains(series.end ?? first), last <= CalendarNumbers.largest else {
            throw Problem(expected: field.expected, offset: end.offset)
        }
        return series
    }
}
