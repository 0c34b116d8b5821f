import CivilTime

/// A birthday with or without its year.
package struct Birthday: Hashable, Sendable, CustomStringConvertible {
    /// 1 to 9999; nil where it is not known.
    package let year: Int?
    package let month: Int
    package let day: Int

    /// The year that programs write where they know none.
    private static let noYear = 1604

    /// The day of these numbers; nil where there is none.
    package init?(year: Int?, month: Int, day: Int) {
        let year = year == Self.noYear ? nil : year
        // A leap year takes every day of a year that is not known.
        guard CivilDate(year: year ?? Self.noYear, month: month, day: day) != nil, year != 0 else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// Reads `1979-04-05`, `19790405`, `--04-05`, `--0405` and `5.4.1979` (day first), and where an order is given `4/5/1979`; what stands
    /// behind the day, a time or an offset, is not looked at. Nil for all else.
    init?(_ text: String, slashes order: SlashOrder? = nil) {
        var scanner = DigitScanner(text)
        let numbers: (year: Int?, month: Int, day: Int)?
        if scanner.take("--") {
            numbers = scanner.yearless()
        } else if let first = scanner.number() {
            numbers = scanner.date(after: first, slashes: order)
        } else {
            numbers = nil
        }
        guard let numbers, scanner.isAtEndOfDate else { return nil }
        self.init(year: numbers.year, month: numbers.month, day: numbers.day)
    }

    /// `1979-04-05`, or `--04-05` without year.
    package var description: String {
        "\(year.map { $0.padded(to: 4) } ?? "-")-\(month.padded(to: 2))-\(day.padded(to: 2))"
    }
}

/// A cursor over a date in digits.
private struct DigitScanner {
    private var rest: Substring.UTF8View

    /// A number with how many digits it has.
    typealias Number = (value: Int, digits: Int)

    init(_ text: String) {
        rest = Substring(text).utf8
    }

    mutating func take(_ text: String) -> Bool {
        guard rest.starts(with: text.utf8) else { return false }
        rest = rest.dropFirst(text.utf8.count)
        return true
    }

    /// The next number of one to eight digits.
    mutating func number() -> Number? {
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        guard (1...8).contains(digits.count) else { return nil }
        rest = rest.dropFirst(digits.count)
        return (digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }, digits.count)
    }

    /// `MM-DD` or `MMDD`.
    mutating func yearless() -> (year: Int?, month: Int, day: Int)? {
        guard let first = number() else { return nil }
        if first.digits == 4 { return (nil, first.value / 100, first.value % 100) }
        guard first.digits <= 2, take("-"), let day = short() else { return nil }
        return (nil, first.value, day)
    }

    /// The rest of a date whose first number is taken.
    mutating func date(after first: Number, slashes order: SlashOrder?) -> (year: Int?, month: Int, day: Int)? {
        if first.digits == 8 { return (first.value / 10_000, first.value / 100 % 100, first.value % 100) }
        guard let separator = ["-", "/", "."].first(where: { take($0) }), let second = short(), take(separator),
            let third = number()
        else { return nil }
        if first.digits == 4 { return third.digits <= 2 && separator != "." ? (first.value, second, third.value) : nil }
        guard first.digits <= 2, third.digits == 4 else { return nil }
        switch (separator, order) {
        case (".", _), ("/", .dayFirst): return (third.value, second, first.value)
        case ("/", .monthFirst): return (third.value, first.value, second)
        default: return nil
        }
    }

    /// Whether nothing follows that would make it another number.
    var isAtEndOfDate: Bool {
        rest.first.map { " TtZz+-".utf8.contains($0) } ?? true
    }

    private mutating func short() -> Int? {
        guard let number = number(), number.digits <= 2 else { return nil }
        return number.value
    }
}
