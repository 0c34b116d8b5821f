/// What the weeks ask for, and who is left in peace, as the protocol says it.
package struct LoadMessage: Codable, Hashable, Sendable {
    package var asked: Int
    package var allowed: Int
    package var perDay: Int
    package var resting: Int
    package var waiting: Int
    package var nextSlot: String?

    package init(asked: Int, allowed: Int, perDay: Int, resting: Int, waiting: Int, nextSlot: String?) {
        self.asked = asked
        self.allowed = allowed
        self.perDay = perDay
        self.resting = resting
        self.waiting = waiting
        self.nextSlot = nextSlot
    }
}
