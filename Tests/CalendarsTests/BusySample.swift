import CivilTime

@testable import Calendars

/// Calendars of March 2027, read in Rome.
enum BusySample {
    /// March 2027 in Rome.
    static func window() throws -> BusyReading.Window {
        let zone = try ZoneDirectory().zone(named: "Europe/Rome")
        func start(_ month: Int) -> Instant { zone.startOfDay(CivilDate(year: 2027, month: month, day: 1) ?? .earliest) }
        return BusyReading.Window(interval: Interval(start: start(3), end: start(4)), zone: zone, zones: ZoneDirectory())
    }

    /// Reads a file with these events.
    static func read(_ events: [String]) throws -> BusyReading {
        BusyReading(of: Array(file(events).utf8), in: try window())
    }

    /// A calendar that describes a zone as Outlook does.
    static func file(_ events: [String]) -> String {
        let lines = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Example//Example//EN
            BEGIN:VTIMEZONE
            TZID:W. Europe Standard Time
            BEGIN:STANDARD
            DTSTART:16010101T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:+0100
            TZOFFSETTO:+0200
            RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE

            """ + events.map { "BEGIN:VEVENT\n\($0)\nEND:VEVENT\n" }.joined() + "END:VCALENDAR\n"
        return lines.replacing("\n", with: "\r\n")
    }

    /// "2027-03-02T09:00..10:00", in Rome.
    static func words(_ reading: BusyReading) throws -> [String] {
        let zone = try window().zone
        return reading.intervals.map { interval in
            let (start, end) = (zone.civil(interval.start), zone.civil(interval.end))
            return "\(start.date)T\(start.time)..\(start.date == end.date ? "" : "\(end.date)T")\(end.time)"
        }
    }
}
