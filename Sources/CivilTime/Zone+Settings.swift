extension Zone {
    /// A setting of a zone's clocks, which holds until the next.
    package struct Setting: Hashable, Sendable {
        /// When the clocks are set; nil: they have stood so since before all that is known.
        package let at: Instant?
        /// The seconds that they were ahead of UTC before; those after, where there is no before.
        package let before: Int
        /// The seconds that they are ahead of UTC from then on.
        package let after: Int
        /// What people call the time that they show: "CET".
        package let name: String

        /// Whether the zone calls that daylight saving time.
        package let isDaylight: Bool
    }

    /// The setting that holds at an instant, and those that follow up to another, in order.
    package func settings(from: Instant, to: Instant) -> [Setting] {
        var settings: [Setting] = []
        var next: Int64? = from.seconds
        while let second = next, second <= max(from, to).seconds {
            let period = table.period(at: second)
            let before = period.start.map { Int(table.type(at: $0 - 1).offset) }
            settings.append(
                Setting(
                    at: period.start.map { Instant(seconds: $0) }, before: before ?? period.type.offset, after: period.type.offset,
                    name: period.type.abbreviation, isDaylight: period.type.isDaylight))
            next = period.end
        }
        return settings
    }
}
