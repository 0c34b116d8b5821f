import Relationships

/// What a channel is to other programs.
enum ExportedAddress: Hashable, Sendable {
    case mail(String)
    case phone(String)
    /// In normal form.
    case web(String)
    /// What someone is called at a service, the kind of the channel.
    case service(String)

    /// By the kind, where the address is one of that kind.
    init(_ channel: Channel) {
        switch channel.kind {
        case "email" where EmailAddress.normalized(channel.address) != nil: self = .mail(channel.address)
        case "phone" where PhoneNumber.normalized(channel.address) != nil,
            "sms" where PhoneNumber.normalized(channel.address) != nil:
            self = .phone(channel.address)
        case "linkedin":
            let handle = channel.address.split(separator: "/").last.map(String.init) ?? channel.address
            let address =
                channel.address.contains(".") && channel.address.contains("/") ? channel.address : "linkedin.com/in/\(handle)"
            self = WebAddress.normalized(address).map(Self.web) ?? .service(channel.address)
        case "web", "blog": self = WebAddress.normalized(channel.address).map(Self.web) ?? .service(channel.address)
        default:
            let isAddress = channel.address.contains("://") && !channel.address.contains("@")
            self =
                isAddress
                ? WebAddress.normalized(channel.address).map(Self.web) ?? .service(channel.address) : .service(channel.address)
        }
    }
}
