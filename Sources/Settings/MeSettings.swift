package import CivilTime

/// `[Me]`: the user's own hours, zones and habits.
package struct MeSettings: Hashable, Sendable {
    /// When the user may be reminded.
    package var hours = WeeklyHours(
        ranges: [WeeklyRange(days: Weekdays(from: .mon, through: .fri), start: 9 * 60, end: 18 * 60)].compactMap { $0 })
    /// The name of the zone where the user is; nil: the system's, followed.
    package var timeZone: String?
    /// The name of the zone of contacts without one; nil: `timeZone`, else the system's at the first start, kept.
    package var homeTimeZone: String?
    /// The user's own mail addresses and profiles, as they are written.
    package var addresses: [String] = []
    /// The circle of someone who is added without one; nil: none.
    package var defaultCircle: String? = "collaborator"
    /// The most nudges and reconnects a day; 1 to 100.
    package var perDay = 5

    /// The first mail address; nil where there is none.
    package var mailAddress: String? {
        addresses.first { $0.contains("@") && !$0.contains("/") && !$0.hasPrefix("@") }
    }

    /// The built-in values.
    package init() {}
}
