import Testing

@testable import CivilTime

/// Elapses of an event as they are here and as systemd has them, after what differs on purpose:
///
/// - A local time that does not exist is here the first instant after the gap; systemd leaves it out, and once it has come upon one,
///   or upon the beginning of an hour of the event that does not exist, it may leave out what comes later on that day.
/// - A local time that occurs twice is here the first; systemd takes the second where that is nearer, and in some zones always.
/// - A repetition without an end begins here anew with each minute, hour, day, month and year. Where its step goes over the end of its
///   component, `*:02/23` to minute 71, systemd may go on there, at minute 11 of the next hour, and leave out what is before: minute 2. It
///   does so with minutes in the first hour of a day, with hours on the first day of a month, and with days in January, and
///   with each where clocks change meanwhile.
/// - Days are counted here from a month's end on the calendar; systemd counts them on clocks, and may take a day more where these change.
struct CalendarComparison: CustomStringConvertible {
    /// Elapses here that systemd lacks.
    private(set) var missing: [String] = []
    /// Elapses of systemd that are not here.
    private(set) var extra: [String] = []
    /// How many elapses both have.
    private(set) var agreed = 0
    let description: String

    private let zone: Zone
    private let event: CalendarEvent

    /// - Parameter count: how many elapses were asked for.
    init(
        ours: [Instant], theirs: SystemdAnalyze.Calendar, after base: Instant, count: Int, event: CalendarEvent, zone: Zone
    ) throws {
        self.zone = zone
        self.event = event
        let instants = try theirs.elapses.map { try CalendarComparison.instant($0.utc) }
        description = "here \(ours.map { zone.timestamp($0) }); there \(instants.map { zone.timestamp($0) })"
        let ourEnd = ours.count < count ? Instant.distantFuture : ours.last ?? .distantFuture
        let theirEnd = theirs.hasEnd ? Instant.distantFuture : instants.last ?? .distantFuture
        let end = Instant(seconds: min(ourEnd, theirEnd).seconds)

        let here = ours.filter { gap(before: $0) == nil || isOfEvent($0) }.map { Instant(seconds: $0.seconds) }.filter { $0 <= end }
        // The first of two occurrences stands for both.
        let there = instants.map { zone.instant(zone.civil($0)) }.filter { $0 <= end }
        agreed = here.count { there.contains($0) }
        missing = here.filter { !there.contains($0) && !isLeftOut($0) }.map { zone.timestamp($0) }
        // A fraction of the second of the base is after it.
        extra = there.filter { elapse in
            let isMiscounted = event.dates.isFromMonthEnd && isChange(from: elapse - .days(31), to: elapse + .days(31))
            return elapse > base && !here.contains(elapse) && !isMiscounted
        }.map { zone.timestamp($0) }
    }

    /// Whether clocks show a time of the event.
    private func isOfEvent(_ elapse: Instant) -> Bool {
        let civil = zone.civil(elapse)
        return event.dates.first(from: civil.date) == civil.date && event.times.first(from: civil.time) == civil.time
    }

    /// How far clocks went ahead at an instant.
    private func gap(before instant: Instant) -> Elapsed? {
        let step = zone.offset(at: instant) - zone.offset(at: instant - .seconds(1))
        return step > 0 ? .seconds(Int64(step)) : nil
    }

    /// Whether clocks went ahead at an instant, over an hour of the event or part of it.
    private func isGapOfEvent(before instant: Instant) -> Bool {
        guard let length = gap(before: instant) else { return false }
        let end = Zone.utc.instant(zone.civil(instant))
        let times = CalendarTimes(hour: event.times.hour, minute: .every, second: .everySecond)
        let civilEvent = CalendarEvent(dates: event.dates, times: times, zone: nil)
        return civilEvent.next(after: end - length - Elapsed(microseconds: 1), in: .utc).map { $0 < end } ?? false
    }

    /// Whether clocks stand otherwise at two instants.
    private func isChange(from first: Instant, to last: Instant) -> Bool {
        zone.offset(at: first) != zone.offset(at: last)
    }

    private func isLeftOut(_ elapse: Instant) -> Bool {
        let quarter: Int64 = 900
        let isAfterGap = (Int64(0)...100).contains { back in
            let change = Instant(seconds: (elapse.seconds / quarter - back) * quarter)
            return isGapOfEvent(before: change) && zone.civil(change).date == zone.civil(elapse).date
        }
        let (date, time) = (zone.civil(elapse).date, zone.civil(elapse).time)
        let (dates, times) = (event.dates, event.times)
        let change = isChange(from: elapse - .days(2), to: elapse + .days(31))
        return isAfterGap || Int(time.microseconds % 60_000_000) < times.second.carry(over: 59_999_999)
            || (time.hour == 0 || change) && time.minute < times.minute.carry(over: 59)
            || (date.day == 1 || change) && time.hour < times.hour.carry(over: 23)
            || (date.month == 1 || change) && date.day <= dates.day.carry(over: 31, isFromEnd: dates.isFromMonthEnd)
    }

    /// The instant of "Sun 2026-03-29 01:30:00 UTC".
    static func instant(_ text: String) throws -> Instant {
        let parts = text.split(separator: " ")
        try #require(parts.count == 4 && parts[3] == "UTC", "\(text) is no time")
        return Zone.utc.instant(try civil("\(parts[1]) \(parts[2])"))
    }
}

extension CalendarComponent {
    /// How far the longest step of a repetition without an end goes over the value after the last; 0 where none does.
    fileprivate func carry(over last: Int, isFromEnd: Bool = false) -> Int {
        series.filter { $0.step > 0 && $0.end == nil }.reduce(0) { carry, series in
            let start = isFromEnd ? last + 1 - series.start : series.start
            let beyond = (last + 1 - start) % series.step
            return max(carry, beyond == 0 ? 0 : series.step - beyond)
        }
    }
}
