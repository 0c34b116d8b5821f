/// A day of the week, Monday first (ISO 8601 numbers).
package enum Weekday: Int, CaseIterable, Comparable, Hashable, Sendable {
    case mon = 1
    case tue
    case wed
    case thu
    case fri
    case sat
    case sun

    /// The short English name as systemd writes it: "Mon".
    package var name: String {
        switch self {
        case .mon: "Mon"
        case .tue: "Tue"
        case .wed: "Wed"
        case .thu: "Thu"
        case .fri: "Fri"
        case .sat: "Sat"
        case .sun: "Sun"
        }
    }

    /// The long English name: "Monday".
    package var fullName: String {
        switch self {
        case .mon: "Monday"
        case .tue: "Tuesday"
        case .wed: "Wednesday"
        case .thu: "Thursday"
        case .fri: "Friday"
        case .sat: "Saturday"
        case .sun: "Sunday"
        }
    }

    /// Reads "mon" or "monday", in any case; nil for all else.
    package init?(parsing text: some StringProtocol) {
        let word = text.lowercased()
        guard let day = Weekday.allCases.first(where: { word == $0.name.lowercased() || word == $0.fullName.lowercased() })
        else { return nil }
        self = day
    }

    /// The weekday that many days later; negative: earlier.
    package func adding(days: Int) -> Weekday {
        let index = (rawValue - 1 + days % 7 + 7) % 7
        return Weekday.allCases[index]
    }

    /// Whether `left` comes earlier in a week that begins on Monday.
    package static func < (left: Weekday, right: Weekday) -> Bool {
        left.rawValue < right.rawValue
    }
}
