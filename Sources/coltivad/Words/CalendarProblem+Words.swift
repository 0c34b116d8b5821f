import Calendars

extension CalendarProblem {
    /// What of a calendar could not be read, and what to do about it.
    var words: String {
        switch self {
        case .noReader: "libical is not installed; install it (Debian: libical3) to have calendars counted"
        case .unreadable(let number): "it cannot be read: \(SystemError.words(number))"
        case .tooLarge: "it is too large; the most is \(CalendarFolder.largestFile >> 20) MiB"
        case .tooManyFiles: "it has more than \(CalendarFolder.mostFiles) files; those behind are not read"
        case .notACalendar: "it is no iCalendar file; expected BEGIN:VCALENDAR"
        case .noBeginning: "an event has no beginning that is understood; expected DTSTART:20270301T090000"
        case .notUnderstood(let text): "a part of an event is not understood: \(text)"
        case .unknownZone(let name): "the time zone \(name) is not known; its times are read as yours"
        case .badRule(let text): "the rule \(text) is not understood; the event counts once"
        case .tooOften(let text): "the rule \(text) comes back so often that it is not followed to the end"
        case .changesTheFollowing: "an event changes all that follow it (RANGE); only the one is counted as changed"
        }
    }
}
