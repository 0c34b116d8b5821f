/// What commands are answered by which the practice may offer someone at another time.
package struct OfferReply: Codable, Hashable, Sendable {
    package var consequence: ConsequenceMessage
    package var offeredAt: String?

    package init(consequence: ConsequenceMessage, offeredAt: String? = nil) {
        self.consequence = consequence
        self.offeredAt = offeredAt
    }
}
