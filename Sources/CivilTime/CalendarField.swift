/// A component of a calendar event: which values it may have (`systemd.time(7)`).
enum CalendarField: Hashable, CaseIterable {
    case year, month, day, dayFromEnd, hour, minute, second

    /// The values; seconds are counted in microseconds. Every month has 28 days to count from its end.
    var values: ClosedRange<Int> {
        switch self {
        case .year: 1970...2199
        case .month: 1...12
        case .day: 1...31
        case .dayFromEnd: 1...28
        case .hour: 0...23
        case .minute: 0...59
        case .second: 0...59_999_999
        }
    }

    /// One, as the component counts.
    var unit: Int { self == .second ? 1_000_000 : 1 }

    /// What should stand where its value is out of range.
    var expected: CalendarEventError.Expected {
        switch self {
        case .year: .year
        case .month: .month
        case .day: .day
        case .dayFromEnd: .dayFromEnd
        case .hour: .hour
        case .minute: .minute
        case .second: .second
        }
    }

    /// The value that a written number means: a year of two digits is one from 1970 to 2069.
    func value(ofWritten number: Int) -> Int {
        guard self == .year, (0..<100).contains(number) else { return number }
        return number < 70 ? 2000 + number : 1900 + number
    }

    /// A value as the normal form has it: "2027", "09", "30.500000".
    func text(_ value: Int) -> String {
        let whole = (value / unit).padded(to: self == .year ? 4 : 2)
        let fraction = value % unit
        return fraction == 0 ? whole : "\(whole).\(fraction.padded(to: 6))"
    }

    /// A step as the normal form has it: "15", "0.250000".
    func text(ofStep step: Int) -> String {
        let fraction = step % unit
        return fraction == 0 ? "\(step / unit)" : "\(step / unit).\(fraction.padded(to: 6))"
    }
}
