package import CivilTime

/// `[Digest]`: the summary.
package struct DigestSettings: Hashable, Sendable {
    /// When there is one; empty: never.
    package var moments = [try? CalendarEvent(parsing: "Mon 09:00")].compactMap { $0 }
    /// How many lines it shows before it says how many more there are; 1 to 50.
    package var items = 10

    /// The built-in values.
    package init() {}
}
