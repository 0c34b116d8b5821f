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

    /// Why they are no values of a component.
    struct Problem: Error {
        /// What should have stood there.
        let expected: CalendarEventError.Expected
        /// Where in the text.
        let offset: Int
    }

    /// The values that they are in a component.
    func series(_ field: CalendarField) throws(Problem) -> CalendarSeries {
        let first = try value(start, field)
        if let step, step.value == 0 { throw Problem(expected: .step, offset: step.offset) }
        guard let end else {
            guard let step else { return CalendarSeries(first) }
            // It must reach a second value, downwards where days are counted from the month's end.
            let room = field == .dayFromEnd ? first - field.values.lowerBound : field.values.upperBound - first
            guard step.value <= room else { throw Problem(expected: .step, offset: step.offset) }
            return CalendarSeries(from: first, through: nil, step: step.value)
        }
        let last = try value(end, field)
        guard last >= first else { throw Problem(expected: .rangeEnd, offset: end.offset) }
        if field == .second, step == nil, last - first < field.unit { throw Problem(expected: .rangeOfSecond, offset: end.offset) }
        return CalendarSeries(from: first, through: last, step: step?.value ?? field.unit)
    }

    private func value(_ number: Number, _ field: CalendarField) throws(Problem) -> Int {
        let value = field.value(ofWritten: number.value)
        guard field.values.contains(value) else { throw Problem(expected: field.expected, offset: number.offset) }
        return value
    }
}
