/// The days of a calendar event.
struct CalendarDates: Hashable, Sendable {
    /// The days of the week that they may be.
    var weekdays = Weekdays.everyDay
    /// 1970 to 2199.
    var year = CalendarComponent.every
    /// 1 to 12.
    var month = CalendarComponent.every
    /// 1 to 31, or 1 to 28 where it is counted from the month's end.
    var day = CalendarComponent.every
    /// Whether 1 is the last day of the month.
    var isFromMonthEnd = false

    /// The first of them that is not before a date; nil where there is none to the end of 2199.
    func first(from date: CivilDate) -> CivilDate? {
        let years = CalendarField.year.values
        var nextYear = max(date.year, years.lowerBound)
        while let year = year.first(atLeast: nextYear, atMost: years.upperBound) {
            var nextMonth = year == date.year ? date.month : 1
            while let month = month.first(atLeast: nextMonth, atMost: 12) {
                let isSameMonth = year == date.year && month == date.month
                if let found = first(inYear: year, month: month, from: isSameMonth ? date.day : 1) { return found }
                nextMonth = month + 1
            }
            nextYear = year + 1
        }
        return nil
    }

    private func first(inYear year: Int, month: Int, from earliest: Int) -> CivilDate? {
        let length = CivilDate.length(ofMonth: month, year: year)
        var next = earliest
        while let day = firstDay(atLeast: next, inMonthOf: length) {
            if let date = CivilDate(year: year, month: month, day: day), weekdays.contains(date.weekday) { return date }
            next = day + 1
        }
        return nil
    }

    private func firstDay(atLeast lowest: Int, inMonthOf length: Int) -> Int? {
        isFromMonthEnd ? day.firstDay(atLeast: lowest, inMonthOf: length) : day.first(atLeast: lowest, atMost: length)
    }

    /// The normal form: "Mon..Fri *-*-*", "*-05~07/1".
    var text: String {
        let days = weekdays == .everyDay ? "" : "\(weekdays) "
        let day = isFromMonthEnd ? "~\(day.text(.dayFromEnd))" : "-\(day.text(.day))"
        return "\(days)\(year.text(.year))-\(month.text(.month))\(day)"
    }
}
