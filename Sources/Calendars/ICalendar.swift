import CLibical
import CivilTime

/// The events of an iCalendar file (RFC 5545), read by libical.
final class ICalendar {
    private let calendar: OpaquePointer
    /// The properties of each event, in the order of the file.
    let events: [[Property]]

    /// Reads a file's bytes.
    init(_ bytes: [UInt8]) throws(CalendarReadError) {
        guard clibical_is_available() else { throw CalendarReadError(problem: .noReader) }
        // A byte 0 ends the text for libical; there is none in a calendar.
        let calendar = bytes.contains(0) ? nil : (bytes + [0]).withUnsafeBytes { clibical_open($0.baseAddress) }
        guard let calendar else { throw CalendarReadError(problem: .notACalendar) }
        self.calendar = calendar
        events = Array(sequence(state: calendar) { Self.nextEvent(of: $0) })
    }

    deinit {
        clibical_close(calendar)
    }

    /// A property of an event that says when or whether it is.
    struct Property {
        /// In capitals: "DTSTART".
        let name: String
        let value: String
        /// TZID.
        let zone: String?
        /// RANGE.
        let range: String?
    }

    private static func nextEvent(of calendar: OpaquePointer) -> [Property]? {
        guard clibical_next_event(calendar) else { return nil }
        var properties: [Property] = []
        var property = clibical_property()
        while clibical_next_property(calendar, &property) {
            properties.append(
                Property(
                    name: String(cString: property.name), value: String(cString: property.value),
                    zone: property.zone.map { String(cString: $0) }, range: property.range.map { String(cString: $0) }))
        }
        return properties
    }

    /// By how many seconds the clocks of a zone that the file describes (VTIMEZONE) are ahead of UTC when they show a time; nil
    /// where it describes no such zone.
    func offset(ofZone zone: String, at civil: CivilDateTime) -> Int? {
        var seconds: Int32 = 0
        return clibical_offset(calendar, zone, clibical_time(civil, isDate: false), &seconds) ? Int(seconds) : nil
    }
}

/// Why a file was not read.
struct CalendarReadError: Error {
    let problem: CalendarProblem
}

extension clibical_time {
    /// What calendar and clock show, to the second.
    init(_ civil: CivilDateTime, isDate: Bool) {
        self.init(
            year: Int32(civil.date.year), month: Int32(civil.date.month), day: Int32(civil.date.day), hour: Int32(civil.time.hour),
            minute: Int32(civil.time.minute), second: Int32(civil.time.second), is_date: isDate)
    }

    /// The same for ourselves; nil where there is no such time.
    var civil: CivilDateTime? {
        guard let date = CivilDate(year: Int(year), month: Int(month), day: Int(day)),
            let time = is_date ? .midnight : TimeOfDay(hour: Int(hour), minute: Int(minute), second: min(Int(second), 59))
        else { return nil }
        return CivilDateTime(date: date, time: time)
    }
}
