import CivilTime

/// A DATE or DATE-TIME as a calendar has it (RFC 5545 3.3.4, 3.3.5): "20270301", "20270301T090000", "20270301T090000Z".
struct CalendarTime: Hashable {
    /// A date's time is its midnight.
    let civil: CivilDateTime
    let isDate: Bool
    let isUTC: Bool

    /// Reads it; nil for all else. A leap second is the second before it.
    init?(_ text: some StringProtocol) {
        var digits = Array(text.utf8)
        isUTC = digits.last == UInt8(ascii: "Z")
        if isUTC { digits.removeLast() }
        isDate = digits.count == 8
        if isDate {
            guard !isUTC else { return nil }
        } else {
            guard digits.count == 15, digits[8] == UInt8(ascii: "T") else { return nil }
            digits.remove(at: 8)
        }
        guard digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
        guard let date = CivilDate(year: number(0..<4), month: number(4..<6), day: number(6..<8)) else { return nil }
        let time =
            isDate ? .midnight : TimeOfDay(hour: number(8..<10), minute: number(10..<12), second: min(number(12..<14), 59))
        guard let time else { return nil }
        civil = CivilDateTime(date: date, time: time)
    }

    /// "20270301T090000" as the clocks of a zone show an instant; "20270301T080000Z" without one.
    static func text(_ instant: Instant, in zone: Zone?) -> String {
        text((zone ?? .utc).civil(instant)) + (zone == nil ? "Z" : "")
    }

    /// "20270301T090000", to the second.
    static func text(_ civil: CivilDateTime) -> String {
        let (date, time) = (civil.date, civil.time)
        return date.year.padded(to: 4) + date.month.padded(to: 2) + date.day.padded(to: 2) + "T" + time.hour.padded(to: 2)
            + time.minute.padded(to: 2) + time.second.padded(to: 2)
    }
}
