import CivilTime

/// How long an event is: civil days, then elapsed time (RFC 5545 3.3.6, 3.8.2.5).
struct EventLength: Hashable {
    let days: Int
    let elapsed: Elapsed

    /// Of days and time; neither below zero.
    init(days: Int = 0, elapsed: Elapsed = .zero) {
        self.days = max(days, 0)
        self.elapsed = max(elapsed, .zero)
    }

    /// Reads a DURATION: "PT1H30M", "P1W", "P1DT12H"; nil for all else. One below zero is none at all.
    init?(duration text: some StringProtocol) {
        var rest = Substring(text)
        let isNegative = rest.first == "-"
        if rest.first == "-" || rest.first == "+" { rest.removeFirst() }
        guard rest.first == "P", rest.count > 2 else { return nil }
        rest.removeFirst()
        var (days, seconds) = (0, Int64(0))
        var isTime = false
        while let first = rest.first {
            if first == "T", !isTime {
                isTime = true
                rest.removeFirst()
                continue
            }
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            rest = rest.dropFirst(digits.count)
            guard let unit = rest.popFirst(), digits.count <= 9, let count = Int64(digits) else { return nil }
            switch (unit, isTime) {
            case ("W", false): days += Int(count) * 7
            case ("D", false): days += Int(count)
            case ("H", true): seconds += count * 3600
            case ("M", true): seconds += count * 60
            case ("S", true): seconds += count
            default: return nil
            }
        }
        self.init(days: isNegative ? 0 : days, elapsed: isNegative ? .zero : .seconds(seconds))
    }
}
