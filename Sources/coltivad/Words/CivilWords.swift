import CivilTime

/// Times as people read them: `Thu 11 Mar 11:00`.
struct CivilWords: Sendable {
    let zone: Zone
    let now: Instant

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// The day, with the year where it is another one.
    func day(_ instant: Instant) -> String {
        let date = zone.civil(instant).date
        let year = date.year == zone.civil(now).date.year ? "" : " \(date.year)"
        return "\(date.weekday.name) \(date.day) \(Self.months[date.month - 1])\(year)"
    }

    /// The clock time, hours and minutes.
    func clock(_ instant: Instant) -> String {
        let time = zone.civil(instant).time
        func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(twoDigits(time.hour)):\(twoDigits(time.minute))"
    }

    /// Day and clock time.
    func moment(_ instant: Instant) -> String { "\(day(instant)) \(clock(instant))" }

    /// Until when something is due: "by Thu 11 Mar 11:00"; what is due at midnight is due "by the end of Wed 10 Mar".
    func limit(_ due: Instant) -> String {
        endOfDay(due).map { "by the end of \(day($0))" } ?? "by \(moment(due))"
    }

    /// The day until which something is due.
    func dayOfLimit(_ due: Instant) -> String { day(endOfDay(due) ?? due) }

    /// How far that day is.
    func distance(toLimit due: Instant) -> String { distance(endOfDay(due) ?? due) }

    /// The last instant of the day that ends at the moment; nil where none does.
    private func endOfDay(_ moment: Instant) -> Instant? {
        zone.civil(moment).time == .midnight ? Instant(microseconds: moment.microseconds - 1) : nil
    }

    /// How far a moment ahead is, by the clock where it is within the half day: "in 10 minutes", "in 3 hours", "tomorrow".
    func closeDistance(_ instant: Instant) -> String {
        let minutes = max(0, instant.seconds - now.seconds + 59) / 60
        return switch minutes {
        case 0: "now"
        case 1: "in 1 minute"
        case 2..<90: "in \(minutes) minutes"
        case 90..<720: "in \((minutes + 30) / 60) hours"
        default: distance(instant)
        }
    }

    /// How far a moment is: "today", "tomorrow", "in 4 days", "2 weeks ago".
    func distance(_ instant: Instant) -> String {
        let days = zone.civil(now).date.days(until: zone.civil(instant).date)
        return switch days {
        case 0: "today"
        case 1: "tomorrow"
        case -1: "yesterday"
        case 2..<14: "in \(days) days"
        case 14...: "in \(days / 7) weeks"
        case -13 ..< -1: "\(-days) days ago"
        default: "\(-days / 7) weeks ago"
        }
    }
}
