import RepeatableChance
/// Texts of calendar events, most of them valid, that a seed repeats.
struct CalendarEventGenerator {
    var random: SeededGenerator

    private static let days = ["Mon", "tue", "WED", "Thursday", "fri", "Saturday", "Sun"]
    private static let shorthands = [
        "minutely", "hourly", "daily", "weekly", "monthly", "yearly", "quarterly", "semiannually", "Annually", "bi-annually",
        "DAILY",
    ]

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
    }

    /// Whether something happens that happens so often in a hundred.
    private mutating func happens(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &random) < percent
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    /// An event without a zone.
    mutating func event() -> String {
        if happens(3) { return Self.shorthands.randomElement(using: &random) ?? "daily" }
        if happens(1) { return "@\(number(0...7_300_000_000))" }
        var parts: [String] = []
        if happens(35) { parts.append(weekdays()) }
        if happens(55) { parts.append(date()) }
        if parts.isEmpty || happens(85) { parts.append(time()) }
        return parts.joined(separator: " ")
    }

    /// An event with a character or two put in, taken out or changed: most are refused.
    mutating func misspelt() -> String {
        var text = Array(event())
        for _ in 0...number(0...1) {
            let sign = Array("0123459 *,.:/-~@aMonUTC").randomElement(using: &random) ?? "*"
            let place = number(0...text.count)
            switch number(0...2) {
            case 0: text.insert(sign, at: place)
            case 1 where place < text.count: text.remove(at: place)
            default: if place < text.count { text[place] = sign }
            }
        }
        return String(text)
    }

    private mutating func weekdays() -> String {
        (0...number(0...2)).map { _ in
            let first = number(0...6)
            if happens(60) { return Self.days[first] }
            return "\(Self.days[first])\(happens(90) ? ".." : "-")\(Self.days[number(happens(90) ? first...6 : 0...6)])"
        }.joined(separator: ",") + (happens(5) ? "," : "")
    }

    private mutating func date() -> String {
        var text = ""
        if happens(60) {
            let years = happens(80) ? 2026...2032 : happens(50) ? 1970...2199 : 0...99
            text = "\(happens(75) ? "*" : list(years, entries: 2))-"
        }
        text += "\(happens(60) ? "*" : list(1...12, entries: 3))"
        if happens(20) { return "\(text)~\(list(1...28, entries: 2, downward: true))" }
        return "\(text)-\(happens(35) ? "*" : list(1...31, entries: 4))"
    }

    private mutating func time() -> String {
        let hours = happens(40) ? "*" : list(happens(50) ? 0...4 : 0...23, entries: 3)
        let minutes = happens(10) ? "*" : list(0...59, entries: 3)
        guard happens(35) else { return "\(hours):\(minutes)" }
        return "\(hours):\(minutes):\(happens(15) ? "*" : list(0...59, entries: 3, decimals: true))"
    }

    private mutating func list(
        _ range: ClosedRange<Int>, entries: Int, downward: Bool = false, decimals: Bool = false
    ) -> String {
        (0..<number(1...(happens(60) ? 1 : entries))).map { _ in
            let start = number(range)
            var text = happens(30) && start < 10 ? "0\(start)" : "\(start)"
            if decimals, happens(25) { text += fraction() }
            if happens(15) {
                text += "..\(number(happens(90) ? start...range.upperBound : range))"
                if decimals, happens(20) { text += fraction() }
            }
            if happens(25) {
                let room = downward ? start - range.lowerBound : range.upperBound - start
                text += "/\(number(happens(90) ? 1...max(1, room) : 0...60))"
                if decimals, happens(25) { text += fraction() }
            }
            return text
        }.joined(separator: ",")
    }

    private mutating func fraction() -> String {
        "." + (0..<number(1...8)).map { _ in "\(number(0...9))" }.joined()
    }
}
