/// What commands about a meeting are answered; with the invitation, or the word that it is off, where that was wanted.
package struct MeetingReply: Codable, Hashable, Sendable {
    package var consequence: ConsequenceMessage
    package var invitation: String?

    package init(consequence: ConsequenceMessage, invitation: String? = nil) {
        self.consequence = consequence
        self.invitation = invitation
    }
}
