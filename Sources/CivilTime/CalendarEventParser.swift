extension CalendarEvent {
    /// Reads a calendar event: "Mon..Fri 9:00", "*-12-24", "*-*~1 18:00 Europe/Rome", "weekly". Neither case of days nor of shorthands counts.
    ///
    /// The name of a zone may follow where there are `zones` to find it ("UTC" always). Blanks before the event are refused, as systemd refuses them.
    package init(parsing text: String, zones: ZoneDirectory? = nil) throws(CalendarEventError) {
        self = try CalendarEventParser.event(in: text, zones: zones)
    }
}

/// Reads the grammar of `systemd.time(7)` calendar events.
///
///     event  = ( shorthand | [ days blanks ] [ date blanks ] [ time ] | [ days blanks ] "@" seconds ) [ blank zone ]
///     days   = run { "," run } [ "," ]               run  = day [ ( ".." | "-" ) day ]
///     date   = [ list "-" ] list ( "-" | "~" ) list  time = list ":" list [ ":" list ]
///     list   = "*" | values { "," values }           values = number [ ".." number ] [ "/" number ]
struct CalendarEventParser {
    private var scanner: CalendarListScanner
    private let text: String
    private var dates = CalendarDates()
    private var times = CalendarTimes()
    private var zone: Zone?

    /// The event that the text is.
    static func event(in text: String, zones: ZoneDirectory?) throws(CalendarEventError) -> CalendarEvent {
        var parser = CalendarEventParser(scanner: CalendarListScanner(text: text), text: text)
        try parser.checkEnds()
        try parser.takeZone(zones)
        if let event = CalendarShorthand.events[parser.scanner.rest.lowercased()] {
            parser.scanner = CalendarListScanner(text: event)
        }
        try parser.takeWeekdays()
        if parser.scanner.bytes.take("@") {
            try parser.takeEpochSeconds()
        } else if !parser.scanner.bytes.isAtEnd {
            try parser.takeDateAndTime()
        }
        return CalendarEvent(dates: parser.dates, times: parser.times, zone: parser.zone)
    }

    /// Refuses what is empty, and blanks where systemd refuses them before all else.
    private func checkEnds() throws(CalendarEventError) {
        let bytes = scanner.bytes.bytes
        guard let first = bytes.first(where: { !$0.isBlank }) else { throw error(.event, at: 0) }
        if bytes.first != first {
            throw error(.event, at: 0, suggestion: String(decoding: bytes.drop(while: \.isBlank), as: UTF8.self))
        }
    }

    /// Takes the name of a zone off the end: a last word that is no day.
    private mutating func takeZone(_ zones: ZoneDirectory?) throws(CalendarEventError) {
        let bytes = scanner.bytes.bytes
        guard let blank = bytes.lastIndex(of: UInt8(ascii: " ")) else { return }
        let name = String(decoding: bytes[(blank + 1)...], as: UTF8.self)
        guard name.utf8.first?.isLetter == true, Weekday(parsing: name.prefix { $0 != "," && $0 != "." }) == nil else { return }
        do throws(ZoneError) {
            if name.lowercased() == "utc" {
                zone = .utc
            } else if let zones {
                zone = try zones.zone(named: name)
            } else {
                throw .notFound(name: name, suggestion: nil)
            }
        } catch {
            var suggestion: String?
            if case .notFound(_, let near) = error { suggestion = near }
            throw self.error(.zone, at: blank + 1, suggestion: suggestion)
        }
        scanner = CalendarListScanner(text: text, length: blank)
    }

    /// Takes days of the week if there are any, and the blanks after them.
    private mutating func takeWeekdays() throws(CalendarEventError) {
        guard scanner.bytes.peek?.isWordByte == true else { return }
        var weekdays: Weekdays = []
        repeat {
            if !weekdays.isEmpty, scanner.isAtEndOrBlank { break }
            weekdays.formUnion(try takeRunOfWeekdays(isFirst: weekdays.isEmpty))
        } while scanner.bytes.take(",")
        guard scanner.isAtEndOrBlank else { throw error(.afterWeekday) }
        scanner.skipBlanks()
        dates.weekdays = weekdays
    }

    private mutating func takeRunOfWeekdays(isFirst: Bool) throws(CalendarEventError) -> Weekdays {
        let start = scanner.bytes.offset
        let first = try takeWeekday(isFirst: isFirst)
        guard scanner.takeRangeSign() || scanner.bytes.take("-") else { return Weekdays(first) }
        let last = try takeWeekday(isFirst: false)
        let run = Weekdays(from: first, through: last)
        guard first <= last else { throw error(.weekdayOrder, at: start, suggestion: run.description) }
        return run
    }

    private mutating func takeWeekday(isFirst: Bool) throws(CalendarEventError) -> Weekday {
        let start = scanner.bytes.offset
        let word = String(decoding: scanner.bytes.takeWhile(\.isWordByte), as: UTF8.self)
        if let day = Weekday(parsing: word) { return day }
        if isFirst, CalendarShorthand.events[word.lowercased()] != nil { throw error(.end) }
        let near = Weekday.suggestion(for: word)
        guard isFirst else { throw error(.weekday, at: start, suggestion: near) }
        throw error(.event, at: start, suggestion: CalendarShorthand.suggestion(for: word) ?? near)
    }

    /// Takes `@1700000000`, which is in universal time.
    private mutating func takeEpochSeconds() throws(CalendarEventError) {
        let start = scanner.bytes.offset
        guard let seconds = scanner.bytes.takeNumber(digits: 1...12), scanner.bytes.isAtEnd else {
            throw error(.seconds, at: start)
        }
        let civil = Zone.utc.civil(Instant(seconds: Int64(seconds)))
        guard CalendarField.year.values.contains(civil.date.year) else { throw error(.seconds, at: start) }
        dates.year = CalendarComponent(civil.date.year)
        dates.month = CalendarComponent(civil.date.month)
        dates.day = CalendarComponent(civil.date.day)
        times.hour = CalendarComponent(civil.time.hour)
        times.minute = CalendarComponent(civil.time.minute)
        times.second = CalendarComponent(civil.time.second * 1_000_000)
        zone = .utc
    }

    /// Takes a date, a clock time or both: what follows the first list says which it begins.
    private mutating func takeDateAndTime() throws(CalendarEventError) {
        let start = scanner.bytes.offset
        guard scanner.isAtList else { throw error(.dateOrTime) }
        let first = try scanner.takeList()
        switch scanner.bytes.peek {
        case UInt8(ascii: ":"):
            return try takeTime(hours: first)
        case UInt8(ascii: "-"), UInt8(ascii: "~"):
            try takeDate(first: first)
        case nil:
            throw error(.dateOrTime, at: start, suggestion: clockTime(ofHours: first))
        default:
            throw error(.dateOrTime)
        }
        if scanner.bytes.isAtEnd { return }
        let timeStart = scanner.bytes.offset
        guard scanner.isAtList else { throw error(.time) }
        let hours = try scanner.takeList()
        guard scanner.bytes.peek == UInt8(ascii: ":") else {
            throw error(.time, at: timeStart, suggestion: scanner.bytes.isAtEnd ? clockTime(ofHours: hours) : nil)
        }
        try takeTime(hours: hours)
    }

    /// Takes what follows the first list of a date, and the blanks after it.
    private mutating func takeDate(first: [CalendarNumbers]) throws(CalendarEventError) {
        var lists = [first]
        while !dates.isFromMonthEnd, lists.count < 3, !scanner.isAtEndOrBlank {
            dates.isFromMonthEnd = scanner.bytes.take("~")
            guard dates.isFromMonthEnd || scanner.bytes.take("-") else { throw error(.dayOrBlank) }
            lists.append(try scanner.takeList())
        }
        guard scanner.isAtEndOrBlank else { throw error(.blank) }
        dates.day = try component(lists.removeLast(), dates.isFromMonthEnd ? .dayFromEnd : .day)
        dates.month = try component(lists.removeLast(), .month)
        if let years = lists.last { dates.year = try component(years, .year) }
        scanner.skipBlanks()
    }

    /// Takes what follows the hours of a clock time, to the end of the text.
    private mutating func takeTime(hours: [CalendarNumbers]) throws(CalendarEventError) {
        times.hour = try component(hours, .hour)
        guard scanner.bytes.take(":") else { throw error(.time) }
        times.minute = try component(try scanner.takeList(), .minute)
        if scanner.bytes.take(":") {
            let seconds = try scanner.takeList(inMicroseconds: true)
            times.second = seconds.isEmpty ? .everySecond : try component(seconds, .second)
        }
        guard scanner.bytes.isAtEnd else { throw error(.end) }
    }

    private func component(_ numbers: [CalendarNumbers], _ field: CalendarField) throws(CalendarEventError) -> CalendarComponent {
        var series: [CalendarSeries] = []
        for next in numbers {
            do throws(CalendarNumbers.Problem) {
                series.append(try next.series(field))
            } catch {
                throw self.error(error.expected, at: error.offset)
            }
        }
        return field == .second ? CalendarComponent(ofSeconds: series) : CalendarComponent(series)
    }

    /// "9:00" for 9.
    private func clockTime(ofHours numbers: [CalendarNumbers]) -> String? {
        guard numbers.count == 1, let hour = numbers.first, hour.end == nil, hour.step == nil,
            CalendarField.hour.values.contains(hour.start.value)
        else { return nil }
        return "\(hour.start.value):00"
    }

    private func error(
        _ expected: CalendarEventError.Expected, at offset: Int? = nil, suggestion: String? = nil
    ) -> CalendarEventError {
        CalendarEventError(text: text, offset: offset ?? scanner.bytes.offset, expected: expected, suggestion: suggestion)
    }
}
