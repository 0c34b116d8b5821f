import CivilTime

/// A zone's clocks as a calendar describes them (VTIMEZONE, RFC 5545 3.6.5): each setting of the clocks from the one that holds a year before a time
/// to a year after it, as the system's rules have them.
struct ZoneDescription {
    private let zone: Zone
    private let settings: [Zone.Setting]

    /// Of the zone's clocks around a time.
    init(of zone: Zone, for interval: Interval) {
        self.zone = zone
        settings = zone.settings(from: interval.start - .days(366), to: interval.end + .days(366))
    }

    /// Adds the component.
    func write(to file: inout ContentLines) {
        file.add("BEGIN", "VTIMEZONE")
        file.add("TZID", text: zone.name)
        for setting in settings {
            let kind = setting.isDaylight ? "DAYLIGHT" : "STANDARD"
            file.add("BEGIN", kind)
            // The clock before the setting shows when it comes; one that holds since before all time, the beginning of 1970.
            let shown = setting.at.map { Zone.utc.civil($0 + .seconds(Int64(setting.before))) }
            file.add("DTSTART", shown.map(CalendarTime.text) ?? "19700101T000000")
            file.add("TZOFFSETFROM", Self.offset(setting.before))
            file.add("TZOFFSETTO", Self.offset(setting.after))
            file.add("TZNAME", text: setting.name)
            file.add("END", kind)
        }
        file.add("END", "VTIMEZONE")
    }

    /// "+0100", "-033000" where there are seconds.
    private static func offset(_ seconds: Int) -> String {
        let size = seconds.magnitude
        let parts = [size / 3600, size / 60 % 60] + (size % 60 == 0 ? [] : [size % 60])
        return (seconds < 0 ? "-" : "+") + parts.map { $0.padded(to: 2) }.joined()
    }
}
