import CivilTime
import Relationships

/// The columns of LinkedIn's Invitations.csv, and the interaction that a record describes.
struct InvitationsColumns {
    private let from: Int?
    private let to: Int?
    private let sentAt: Int?
    private let message: Int?
    private let direction: Int?
    private let inviter: Int?
    private let invitee: Int?

    /// The columns of a header; nil where it is none of invitations.
    init?(_ header: CSVHeader) {
        guard header.has("from", "to", "sent at", "direction") else { return nil }
        from = header["from"]
        to = header["to"]
        sentAt = header["sent at"]
        message = header["message"]
        direction = header["direction"]
        inviter = header["inviterprofileurl"]
        invitee = header["inviteeprofileurl"]
    }

    /// The interaction of a record, or why it is none.
    func interaction(of row: TableRow) -> Result<ImportedInteraction, SkipReason> {
        let direction: Interaction.Direction
        switch row.text(self.direction).lowercased() {
        case "outgoing": direction = .outbound
        case "incoming": direction = .inbound
        default: return .failure(.unknownDirection)
        }
        let isOutbound = direction == .outbound
        let other = Counterpart(
            profile: row.text(isOutbound ? invitee : inviter), name: row.text(isOutbound ? to : from))
        guard let other else { return .failure(.noCounterpart) }
        guard let at = InvitationDate.read(row.text(sentAt)) else { return .failure(.noDate) }
        return .success(
            ImportedInteraction(
                with: other.key, name: other.name, direction: direction, at: at, text: row.text(message).ifVisible,
                isInvitation: true))
    }
}
