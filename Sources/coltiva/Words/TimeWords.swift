import CivilTime

/// Instants as people say them, seen from the present. Where a message has no instant, its own words stand.
struct TimeWords: Sendable {
    /// The present instant.
    let present: Instant

    /// Seen from an instant.
    init(present: Instant) {
        self.present = present
    }

    /// Seen from the instant that a reply gives as RFC 3339, else from this machine's present.
    init(seenFrom now: String?) {
        self.init(present: now.flatMap { Instant(rfc3339: $0) } ?? Present.instant())
    }

    /// "Thu 11 Mar 11:00"; with the year where it is not this one.
    func moment(_ text: String) -> String {
        guard let local = LocalTime(text) else { return text }
        return "\(day(local.date, seenFrom: local)) \(local.clock)"
    }

    /// "Thu 11 Mar", of an instant.
    func day(of text: String) -> String {
        guard let local = LocalTime(text) else { return text }
        return day(local.date, seenFrom: local)
    }

    /// "Thu 11 Mar", of a date; with the year where it is not that of `present`, in the zone of the instant beside it or in UTC.
    func day(_ text: String) -> String {
        CivilDate(text).map { day($0, in: CivilDate(dayNumber: Int(present.seconds / 86_400)).year) } ?? text
    }

    /// "Sun 7, 10:00" where the month is that of the moment it stands beside, else "Sun 28 Feb 10:00".
    func moment(_ text: String, beside other: String?) -> String {
        guard let local = LocalTime(text), let other = other.flatMap({ LocalTime($0) }), local.date.year == other.date.year,
            local.date.month == other.date.month
        else { return moment(text) }
        return "\(local.date.weekday.name) \(local.date.day), \(local.clock)"
    }

    /// "11:00".
    func clock(of text: String) -> String {
        LocalTime(text)?.clock ?? text
    }

    /// "Tue 09:20": a clock elsewhere, where it may be another day.
    func clockWithDay(of text: String) -> String {
        LocalTime(text).map { "\($0.date.weekday.name) \($0.clock)" } ?? text
    }

    /// "by Thu 11 Mar 11:00"; what is due at midnight is due "by the end of Wed 10 Mar".
    func limit(_ text: String) -> String {
        guard let local = LocalTime(text), local.time == .midnight else { return "by \(moment(text))" }
        return "by the end of \(day(local.date.adding(days: -1), seenFrom: local))"
    }

    /// How far an instant is: "in 20 min", "in 3 h", "tomorrow", "in 6 days", "3 weeks ago".
    func distance(to text: String) -> String {
        LocalTime(text).map { distance(to: $0, on: $0.date) } ?? ""
    }

    /// How far a limit is; one at midnight belongs to the day that it ends.
    func distance(toLimit text: String) -> String {
        guard let local = LocalTime(text), local.time == .midnight else { return distance(to: text) }
        let date = local.date.adding(days: -1)
        return date == local.date(at: present) ? "today" : distance(to: local, on: date)
    }

    private func distance(to local: LocalTime, on date: CivilDate) -> String {
        let seconds = (local.instant - present).microseconds / 1_000_000
        let days = local.date(at: present).days(until: date)
        switch days {
        case 0 where abs(seconds) < 60: return "now"
        case 0 where abs(seconds) < 3600: return far("\(abs(seconds) / 60) min", isAhead: seconds >= 0)
        case 0: return far("\(abs(seconds) / 3600) h", isAhead: seconds >= 0)
        case 1: return "tomorrow"
        case -1: return "yesterday"
        default: break
        }
        let size = abs(days)
        let words =
            switch size {
            case ..<14: "\(size) days"
            case ..<63: "\(size / 7) weeks"
            default: "\(size / 30) months"
            }
        return far(words, isAhead: days > 0)
    }

    /// How long ago an instant was, whatever the days: "just now", "20 min ago", "30 h ago", "6 days ago".
    func age(of text: String) -> String {
        guard let local = LocalTime(text) else { return "" }
        let seconds = (present - local.instant).microseconds / 1_000_000
        return switch seconds {
        case ..<60: "just now"
        case ..<3600: "\(seconds / 60) min ago"
        case ..<172_800: "\(seconds / 3600) h ago"
        default: "\(seconds / 86_400) days ago"
        }
    }

    private func far(_ words: String, isAhead: Bool) -> String {
        isAhead ? "in \(words)" : "\(words) ago"
    }

    private func day(_ date: CivilDate, seenFrom local: LocalTime) -> String {
        day(date, in: local.date(at: present).year)
    }

    private func day(_ date: CivilDate, in year: Int) -> String {
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        return "\(date.weekday.name) \(date.day) \(months[date.month - 1])" + (date.year == year ? "" : " \(date.year)")
    }
}
