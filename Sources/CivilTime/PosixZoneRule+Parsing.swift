extension PosixZoneRule {
    /// Reads a POSIX TZ string; nil where it is none.
    init?(parsing bytes: some Sequence<UInt8>) {
        var scanner = ByteScanner(bytes: Array(bytes))
        guard let name = scanner.takeZoneName(), let west = scanner.takeClock(hours: 24) else { return nil }
        standard = LocalTimeType(offset: -west, abbreviation: name)
        if scanner.isAtEnd {
            daylight = nil
            return
        }
        guard let daylightName = scanner.takeZoneName() else { return nil }
        var offset = standard.offset + 3600
        if let byte = scanner.peek, byte != UInt8(ascii: ",") {
            guard let west = scanner.takeClock(hours: 24) else { return nil }
            offset = -west
        }
        // Without a rule the one of the United States is meant, as in every implementation.
        var rule = scanner
        if scanner.isAtEnd { rule = ByteScanner(",M3.2.0,M11.1.0") }
        guard let start = rule.takeMoment(), let end = rule.takeMoment(), rule.isAtEnd else { return nil }
        daylight = Daylight(
            type: LocalTimeType(offset: offset, abbreviation: daylightName, isDaylight: true), start: start, end: end)
    }
}

extension ByteScanner {
    /// Takes an abbreviation, three letters at least: "CET", or "<+13>" where it is not of letters only.
    fileprivate mutating func takeZoneName() -> String? {
        let isQuoted = take("<")
        let name = takeWhile { byte in
            byte.isLetter || isQuoted && (byte.isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-"))
        }
        guard name.count >= 3, !isQuoted || take(">") else { return nil }
        return String(decoding: name, as: UTF8.self)
    }

    /// Takes `[+-]h[:mm[:ss]]` as seconds.
    fileprivate mutating func takeClock(hours limit: Int) -> Int? {
        let isNegative = take("-")
        if !isNegative { _ = take("+") }
        guard let hours = takeNumber(digits: 1...3), hours <= limit else { return nil }
        var seconds = hours * 3600
        for unit in [60, 1] {
            guard take(":") else { break }
            guard let number = takeNumber(digits: 2...2), number < 60 else { return nil }
            seconds += number * unit
        }
        return isNegative ? -seconds : seconds
    }

    /// Takes `,day[/time]`; without a time it is 02:00.
    fileprivate mutating func takeMoment() -> PosixZoneRule.Moment? {
        guard take(","), let day = takeDay() else { return nil }
        guard take("/") else { return PosixZoneRule.Moment(day: day, seconds: 2 * 3600) }
        guard let seconds = takeClock(hours: 167) else { return nil }
        return PosixZoneRule.Moment(day: day, seconds: seconds)
    }

    private mutating func takeDay() -> PosixZoneRule.Day? {
        if take("J") {
            guard let day = takeNumber(digits: 1...3), (1...365).contains(day) else { return nil }
            return .julian(day)
        }
        if take("M") {
            guard let month = takeNumber(digits: 1...2), (1...12).contains(month), take("."),
                let week = takeNumber(digits: 1...1), (1...5).contains(week), take("."),
                let weekday = takeNumber(digits: 1...1), weekday <= 6
            else { return nil }
            return .weekday(month: month, week: week, weekday: weekday)
        }
        guard let day = takeNumber(digits: 1...3), day <= 365 else { return nil }
        return .zeroBased(day)
    }
}
