/// A wished contact's place in the line of the practice, as the protocol says it.
package struct LineMessage: Codable, Hashable, Sendable {
    /// Counted from 1; nil: the next slot may not offer them, or they are behind the first hundred.
    package var place: Int?
    package var waiting: Int
    package var offeredAt: String?

    package init(place: Int?, waiting: Int, offeredAt: String?) {
        self.place = place
        self.waiting = waiting
        self.offeredAt = offeredAt
    }
}
