import CivilTime
import Interchange
import Scheduling

extension PassedMessage {
    /// What passed by a message. Where none of the user's addresses is known it is taken as inbound: a contact is not the user.
    init(identity: String, from: [MailAddress], to: [MailAddress], at: Instant, subject: String?, own: OwnAddresses) {
        let (direction, with) = own.passing(from: from, to: to)
        self.init(
            identity: identity, direction: direction,
            with: with.map { Correspondent(address: $0.address, name: $0.name) }, at: at, subject: subject)
    }
}
