/// A kind of channel that can be opened (interface.md, "Channels").
package enum ChannelKind: String, CaseIterable, Sendable {
    case email
    case phone
    case sms
    case signal
    case xmpp
    case matrix
    case mastodon
    case linkedin
    case blog
    case web
    case zoom
    case jitsi
}
