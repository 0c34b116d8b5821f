package import CivilTime

/// `[Delivery]`: how reminders reach the user.
package struct DeliverySettings: Hashable, Sendable {
    /// More late reminders than this become one digest; 0 to 50.
    package var catchUp = 3
    /// At least this long between two notifications that are not exact; may be zero.
    package var apart = Span(elapsed: .minutes(15))
    /// How long the button of a notification snoozes.
    package var snooze = Span(days: 1)
    /// Whether names are shown on the screen; else "someone".
    package var showsNames = true

    /// The built-in values.
    package init() {}
}
