/// How lengths and spans are written.
enum SpanFormat {
    private static let units: [(suffix: String, microseconds: Int64)] = [
        ("y", SpanUnit.year.microseconds), ("month", SpanUnit.month.microseconds), ("w", SpanUnit.week.microseconds),
        ("d", SpanUnit.day.microseconds), ("h", SpanUnit.hour.microseconds), ("min", SpanUnit.minute.microseconds),
        ("s", SpanUnit.second.microseconds), ("ms", SpanUnit.millisecond.microseconds), ("us", 1),
    ]

    /// The form in which systemd prints a length: whole units, largest first, and below a minute one number with all its decimals
    /// ("1min 30s", "7.008009s", "43.200ms"); "0" for none.
    static func normal(_ length: Elapsed) -> String {
        length.microseconds <= 0 ? "0" : parts(of: length.microseconds, largest: .max).joined(separator: " ")
    }

    /// The form in which a setting writes a span, without blanks, so that reading it gives the same parts: "2y6month2w1d36h".
    static func civil(months: Int, days: Int, elapsed: Elapsed) -> String {
        var text = ""
        func write(_ count: Int, _ unit: String) {
            if count != 0 { text += "\(count)\(unit)" }
        }
        write(months / 12, "y")
        write(months % 12, "month")
        write(days / 7, "w")
        write(days % 7, "d")
        // Nothing longer than hours: those of a day and more would be read as calendar days.
        text += parts(of: elapsed.microseconds, largest: SpanUnit.hour.microseconds).joined()
        return text.isEmpty ? "0" : text
    }

    private static func parts(of length: Int64, largest: Int64) -> [String] {
        var rest = length
        var parts: [String] = []
        for unit in units where unit.microseconds <= largest && rest >= unit.microseconds {
            let (count, below) = rest.quotientAndRemainder(dividingBy: unit.microseconds)
            if rest < SpanUnit.minute.microseconds, below > 0 {
                let decimals = String(unit.microseconds).utf8.count - 1
                parts.append("\(count).\(below.padded(to: decimals))\(unit.suffix)")
                break
            }
            parts.append("\(count)\(unit.suffix)")
            rest = below
        }
        return parts
    }
}
