/// The clock times of a calendar event.
struct CalendarTimes: Hashable, Sendable {
    /// 0 to 23.
    var hour = CalendarComponent(0)
    /// 0 to 59.
    var minute = CalendarComponent(0)
    /// In microseconds, 0 to 59,999,999.
    var second = CalendarComponent(0)

    /// The first of them that is not before a time; nil where the day has no more.
    func first(from time: TimeOfDay) -> TimeOfDay? {
        var nextHour = time.hour
        while let hour = hour.first(atLeast: nextHour, atMost: 23) {
            var nextMinute = hour == time.hour ? time.minute : 0
            while let minute = minute.first(atLeast: nextMinute, atMost: 59) {
                let isSameMinute = hour == time.hour && minute == time.minute
                let lowest = isSameMinute ? Int(time.microseconds % 60_000_000) : 0
                if let second = second.first(atLeast: lowest, atMost: 59_999_999) {
                    return TimeOfDay(microseconds: Int64(hour * 60 + minute) * 60_000_000 + Int64(second))
                }
                nextMinute = minute + 1
            }
            nextHour = hour + 1
        }
        return nil
    }

    /// The normal form: "09:30:00", "*:00/15:00".
    var text: String {
        "\(hour.text(.hour)):\(minute.text(.minute)):\(second.text(.second))"
    }
}
