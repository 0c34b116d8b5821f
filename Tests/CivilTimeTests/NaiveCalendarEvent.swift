import CivilTime

/// A calendar event the slow way, from its normal form: every day is looked at, and every minute.
struct NaiveCalendarEvent {
    private let weekdays: Substring?
    private let year: Substring
    private let month: Substring
    private let day: Substring
    private let isFromMonthEnd: Bool
    private let hour: Substring
    private let minute: Substring

    /// - Parameter normal: "Mon..Fri *-*-* 09:00:00"; what stands for the seconds is taken for 00, and a zone is passed over.
    init(normal: String) {
        var parts = normal.split(separator: " ")
        weekdays = parts.count > 2 && parts[0].first?.isLetter == true ? parts.removeFirst() : nil
        isFromMonthEnd = parts[0].contains("~")
        let date = parts[0].split { $0 == "-" || $0 == "~" }
        (year, month, day) = (date[0], date[1], date[2])
        let time = parts[1].split(separator: ":")
        (hour, minute) = (time[0], time[1])
    }

    /// All its civil times on so many days from one on, earliest first.
    func civilTimes(from first: CivilDate, days: Int) -> [CivilDateTime] {
        let hours = (0..<24).filter { has(hour, $0) }
        let minutes = (0..<60).filter { has(minute, $0) }
        let times = hours.flatMap { hour in minutes.compactMap { TimeOfDay(hour: hour, minute: $0) } }
        return (0..<days).map { first.adding(days: $0) }.filter(isDate).flatMap { date in
            times.map { CivilDateTime(date: date, time: $0) }
        }
    }

    private func isDate(_ date: CivilDate) -> Bool {
        has(year, date.year) && has(month, date.month) && isDay(date) && isWeekday(date)
    }

    private func isDay(_ date: CivilDate) -> Bool {
        guard isFromMonthEnd else { return has(day, date.day) }
        let fromEnd = CivilDate.length(ofMonth: date.month, year: date.year) - date.day + 1
        return day.split(separator: ",").contains { entry in
            let (start, end, step) = numbers(entry)
            // It begins with the day that is farthest from the end.
            guard let end else { return step > 0 ? fromEnd <= start && (start - fromEnd) % step == 0 : fromEnd == start }
            return (start...end).contains(fromEnd) && (end - fromEnd) % max(step, 1) == 0
        }
    }

    private func isWeekday(_ date: CivilDate) -> Bool {
        guard let weekdays else { return true }
        return weekdays.split(separator: ",").contains { run in
            let names = run.split(separator: ".")
            guard names.count == 2, let first = Weekday(parsing: names[0]), let last = Weekday(parsing: names[1]) else {
                return run == date.weekday.name
            }
            return first <= date.weekday && date.weekday <= last
        }
    }

    private func has(_ list: Substring, _ value: Int) -> Bool {
        list == "*"
            || list.split(separator: ",").contains { entry in
                let (start, end, step) = numbers(entry)
                guard step > 0 || end != nil else { return value == start }
                return value >= start && value <= end ?? .max && (value - start) % max(step, 1) == 0
            }
    }

    private func numbers(_ entry: Substring) -> (start: Int, end: Int?, step: Int) {
        let steps = entry.split(separator: "/")
        let ends = steps[0].split(separator: ".")
        return (Int(ends[0]) ?? -1, ends.count > 1 ? Int(ends[1]) : nil, steps.count > 1 ? Int(steps[1]) ?? -1 : 0)
    }
}
