/// Something that passed between the user and a contact, as the protocol says it.
package struct EntryMessage: Codable, Hashable, Sendable {
    package var id: String
    /// `inbound`, `outbound` or `meeting`.
    package var direction: String
    package var at: String
    package var channel: String?
    package var about: String?
    package var ask: Bool?
    package var gesture: Bool

    package init(id: String, direction: String, at: String, channel: String?, about: String?, ask: Bool?, gesture: Bool) {
        self.id = id
        self.direction = direction
        self.at = at
        self.channel = channel
        self.about = about
        self.ask = ask
        self.gesture = gesture
    }
}
