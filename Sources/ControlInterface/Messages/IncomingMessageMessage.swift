/// Something that passed, as a file tells it and the protocol says it.
package struct IncomingMessageMessage: Codable, Hashable, Sendable {
    package var with: String
    package var name: String?
    /// `inbound` or `outbound`.
    package var direction: String
    package var at: String
    package var channel: String
    package var about: String?
    package var text: String?
    package var invitation: Bool
    package var message: String?

    package init(
        with: String, name: String? = nil, direction: String, at: String, channel: String, about: String? = nil,
        text: String? = nil, invitation: Bool = false, message: String? = nil
    ) {
        self.with = with
        self.name = name
        self.direction = direction
        self.at = at
        self.channel = channel
        self.about = about
        self.text = text
        self.invitation = invitation
        self.message = message
    }
}
