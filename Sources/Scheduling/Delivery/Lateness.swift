package import CivilTime

/// How late a reminder is: "*Late* is more than an hour of the user's hours after its moment" (domain.md, "Delivery").
package enum Lateness {
    private static let tolerance = Elapsed.hours(1)
    /// A month holds more than an hour of anyone's hours: nobody needs to count further.
    private static let horizon = Elapsed.days(31)

    /// Whether more than an hour of the user's hours has passed since the moment.
    package static func isLate(_ moment: Instant, now: Instant, hours: WeeklyHours, zone: Zone) -> Bool {
        guard moment + tolerance < now else { return false }
        guard moment + horizon > now else { return true }
        let passed = hours.intervals(from: moment, to: now, in: zone).reduce(Elapsed.zero) { $0 + ($1.end - $1.start) }
        return passed > tolerance
    }
}
