/// Why a channel cannot be opened.
package enum ChannelProblem: Error, Equatable, Sendable {
    /// The address holds control characters, or ones that are not seen.
    case unseen(channel: String)
    /// It is a word of the user's own for something that is no https:// address.
    case ownKind(channel: String)
    /// The address is none of that kind.
    case address(channel: String, ChannelKind)
}
