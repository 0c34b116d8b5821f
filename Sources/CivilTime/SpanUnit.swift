/// A unit of `systemd.time(7)` time spans.
enum SpanUnit: Hashable, CaseIterable {
    case microsecond, millisecond, second, minute, hour, day, week, month, year

    /// 30.44 days, as systemd rounds it: a twelfth of 365.25 days.
    static let microsecondsPerMonth: Int64 = 2_629_800_000_000

    /// Its length as systemd counts it.
    var microseconds: Int64 {
        switch self {
        case .microsecond: 1
        case .millisecond: 1_000
        case .second: 1_000_000
        case .minute: 60_000_000
        case .hour: 3_600_000_000
        case .day: 86_400_000_000
        case .week: 604_800_000_000
        case .month: SpanUnit.microsecondsPerMonth
        case .year: 12 * SpanUnit.microsecondsPerMonth
        }
    }

    /// Every spelling; case counts, `M` is a month and `m` a minute.
    var spellings: [String] {
        switch self {
        case .microsecond: ["usec", "us", "\u{b5}s", "\u{3bc}s"]
        case .millisecond: ["msec", "ms"]
        case .second: ["seconds", "second", "sec", "s"]
        case .minute: ["minutes", "minute", "min", "m"]
        case .hour: ["hours", "hour", "hr", "h"]
        case .day: ["days", "day", "d"]
        case .week: ["weeks", "week", "w"]
        case .month: ["months", "month", "M"]
        case .year: ["years", "year", "y"]
        }
    }

    /// The calendar months in it; 0 for what no month counts.
    var monthsEach: Int {
        switch self {
        case .year: 12
        case .month: 1
        default: 0
        }
    }

    private static let unitsBySpelling: [[UInt8]: SpanUnit] = {
        var units: [[UInt8]: SpanUnit] = [:]
        for unit in allCases {
            for spelling in unit.spellings { units[Array(spelling.utf8)] = unit }
        }
        return units
    }()

    /// The unit with that spelling; nil where there is none.
    static func spelt(_ bytes: ArraySlice<UInt8>) -> SpanUnit? {
        unitsBySpelling[Array(bytes)]
    }

    /// What people write elsewhere, and what it is called here.
    private static let foreignSpellings = [
        "mo": "month", "mon": "month", "mons": "months", "mth": "month", "mths": "months",
        "yr": "y", "yrs": "y", "wk": "w", "wks": "w", "dy": "d",
        "hrs": "h", "mins": "min", "mn": "min", "secs": "s", "millis": "ms", "micros": "us",
    ]

    /// The spelling that was probably meant.
    static func suggestion(for bytes: ArraySlice<UInt8>) -> String? {
        let word = String(decoding: bytes, as: UTF8.self)
        let lower = word.lowercased()
        if let spelling = foreignSpellings[lower] { return spelling }
        let spellings = allCases.reversed().flatMap(\.spellings)
        return spellings.first { $0 == lower } ?? Spelling.closest(to: word, among: spellings)
    }
}
