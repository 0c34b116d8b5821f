/// Reads the grammar of weekly hours: words of days and words of clock times, separated by blanks.
///
///     hours = word { blank word }        word  = days | times
///     days  = run { "," run }            run   = day [ ".." day ]
///     times = range { "," range }        range = H:MM "-" H:MM
struct WeeklyHoursParser {
    private var scanner: ByteScanner
    private let text: String
    private var ranges: [WeeklyRange] = []

    private init(_ text: String) {
        self.text = text
        scanner = ByteScanner(text)
    }

    /// The ranges that the text is, one at least.
    static func ranges(in text: String) throws(WeeklyHoursError) -> [WeeklyRange] {
        var parser = WeeklyHoursParser(text)
        try parser.takeAll()
        return parser.ranges
    }

    private mutating func takeAll() throws(WeeklyHoursError) {
        var days = Weekdays.everyDay
        var daysWait = false
        while true {
            scanner.skipBlanks()
            guard let byte = scanner.peek else { break }
            if byte.isDigit {
                try takeTimes(on: days)
                daysWait = false
            } else if byte.isLetter, !daysWait {
                days = try takeDays()
                daysWait = true
            } else {
                throw error(daysWait ? .times : .daysOrTimes)
            }
            if let next = scanner.peek, !next.isBlank { throw error(.separator) }
        }
        if daysWait { throw error(.times) }
        if ranges.isEmpty { throw error(.hours, at: 0) }
    }

    private mutating func takeDays() throws(WeeklyHoursError) -> Weekdays {
        var days: Weekdays = []
        repeat {
            let first = try takeDay()
            var last = first
            if scanner.peek == UInt8(ascii: "."), scanner.peek(ahead: 1) == UInt8(ascii: ".") {
                scanner.offset += 2
                last = try takeDay()
            }
            days.formUnion(Weekdays(from: first, through: last))
        } while scanner.take(",")
        return days
    }

    private mutating func takeDay() throws(WeeklyHoursError) -> Weekday {
        let start = scanner.offset
        let word = String(decoding: scanner.takeWhile(\.isWordByte), as: UTF8.self)
        if let day = Weekday(parsing: word) { return day }
        throw error(.day, at: start, suggestion: Weekday.suggestion(for: word))
    }

    private mutating func takeTimes(on days: Weekdays) throws(WeeklyHoursError) {
        repeat {
            let start = try takeMinutes(through: WeeklyRange.minutesPerDay - 1)
            guard scanner.take("-") else { throw error(.dash) }
            let endOffset = scanner.offset
            let end = try takeMinutes(through: WeeklyRange.minutesPerDay)
            guard let range = WeeklyRange(days: days, start: start, end: end) else { throw error(.otherEnd, at: endOffset) }
            ranges.append(range)
        } while scanner.take(",")
    }

    /// Takes a clock time, as minutes after midnight.
    private mutating func takeMinutes(through last: Int) throws(WeeklyHoursError) -> Int {
        let start = scanner.offset
        guard let hour = scanner.takeNumber(digits: 1...2), scanner.take(":"), let minute = scanner.takeNumber(digits: 2...2),
            minute < 60, hour * 60 + minute <= last
        else { throw error(.clockTime, at: start) }
        return hour * 60 + minute
    }

    private func error(
        _ expected: WeeklyHoursError.Expected, at offset: Int? = nil, suggestion: String? = nil
    ) -> WeeklyHoursError {
        WeeklyHoursError(text: text, offset: offset ?? scanner.offset, expected: expected, suggestion: suggestion)
    }
}
