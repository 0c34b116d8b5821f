import CivilTime

/// Weekly hours, read off the face of a clock: what the shipped hours are held against.
struct ClockFace {
    private var ranges: [(days: Set<Int>, from: Int, to: Int)] = []

    /// Reads "Tue,Thu 10:00-12:00 Sat 22:00-02:00"; days are `Mon..Fri` or `Sat,Sun`.
    init(_ text: String) {
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        func number(_ name: some StringProtocol) -> Int { (names.firstIndex { $0 == name } ?? 0) + 1 }
        func minute(_ time: Substring) -> Int { time.split(separator: ":").compactMap { Int($0) }.reduce(0) { $0 * 60 + $1 } }
        let words = text.split(separator: " ")
        for index in stride(from: 0, to: words.count - 1, by: 2) {
            var days: Set<Int> = []
            for part in words[index].split(separator: ",") {
                let ends = part.split(separator: ".").map(number)
                days.formUnion(ends[0]...ends[ends.count - 1])
            }
            let times = words[index + 1].split(separator: "-").map(minute)
            ranges.append((days, times[0], times[1]))
        }
    }

    /// Whether the clock in the zone shows a time inside them.
    func contains(_ instant: Instant, in zone: Zone) -> Bool {
        let civil = zone.civil(instant)
        let (day, minute) = (civil.date.weekday.rawValue, civil.time.hour * 60 + civil.time.minute)
        let yesterday = (day + 5) % 7 + 1
        return ranges.contains { range in
            guard range.to <= range.from else { return range.days.contains(day) && range.from <= minute && minute < range.to }
            return range.days.contains(day) && range.from <= minute || range.days.contains(yesterday) && minute < range.to
        }
    }
}

/// The clocks of both people; absences are left aside.
struct BothClocks {
    private let own: ClockFace
    private let their: ClockFace
    private let zone: Zone
    private let theirZone: Zone

    init(_ desk: Desk) {
        own = ClockFace(desk.hours)
        their = ClockFace(desk.theirHours ?? "Mon..Sun 08:00-21:00")
        zone = desk.zone
        theirZone = desk.theirZone ?? desk.zone
    }

    /// Whether an instant is inside the user's hours.
    func isOwnHour(_ instant: Instant) -> Bool { own.contains(instant, in: zone) }

    /// Whether an instant is inside both people's hours.
    func isHourOfBoth(_ instant: Instant) -> Bool { isOwnHour(instant) && their.contains(instant, in: theirZone) }
}
