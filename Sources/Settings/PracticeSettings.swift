package import CivilTime

/// `[Practice]`: when people are offered whom the user has not written to yet.
package struct PracticeSettings: Hashable, Sendable {
    /// The slots; empty: there are none.
    package var slots = [try? CalendarEvent(parsing: "Tue 09:30")].compactMap { $0 }
    /// How many people a slot offers; 1 to 20.
    package var offer = 2
    /// In how many slots someone is offered before they go to the end of the line; 1 to 20.
    package var offerTimes = 3

    /// The built-in values.
    package init() {}
}
