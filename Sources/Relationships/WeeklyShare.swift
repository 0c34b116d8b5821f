/// What one contact adds to a week, for who compares what the cadences ask for with what `PerDay` allows (domain.md, "Levelling: a fair week").
package struct WeeklyShare: Hashable, Sendable {
    /// How many messages the cadence asks for in a week, in thousandths; 0 of who is not in dialogue.
    package let messages: Int
    package let isResting: Bool

    /// Of who asks for nothing and does not rest.
    package static let none = WeeklyShare(messages: 0, isResting: false)

    package init(messages: Int, isResting: Bool) {
        self.messages = messages
        self.isResting = isResting
    }
}
