import Relationships

extension ChannelKind {
    /// What an address of it looks like, as something to write in its place.
    var expected: String {
        switch self {
        case .email: "an address such as ada@example.org"
        case .phone, .sms: "a number such as +39 06 123456"
        case .signal: "a number with the country, such as +39 06 123456"
        case .xmpp: "an address such as ada@example.org"
        case .matrix: "a name such as @ada:example.org"
        case .mastodon: "a name such as @ada@example.org, or the https:// address of the profile"
        case .linkedin: "a name such as ada-lovelace, or the https:// address of the profile"
        case .blog, .web: "an address such as https://example.org/ada"
        case .zoom: "the number of the room, or its https:// address at zoom.us"
        case .jitsi: "the name of the room, or its https:// address"
        }
    }
}
