/// How a zone's clocks stand during some period.
struct LocalTimeType: Hashable, Sendable {
    /// Seconds that they are ahead of UTC, negative west of it.
    let offset: Int
    /// What people call it: "CET", or "+13" where it has no name.
    let abbreviation: String
    /// Whether the zone calls it daylight saving time.
    var isDaylight = false
}
