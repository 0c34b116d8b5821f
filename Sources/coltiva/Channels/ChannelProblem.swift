/// Why a channel cannot be opened.
enum ChannelProblem: Error, Equatable {
    /// The address holds control characters, or ones that are not seen.
    case unseen(channel: String)
    /// It is a word of the user's own for something that is no https:// address.
    case ownKind(channel: String)
    /// The address is none of that kind.
    case address(channel: String, ChannelKind)

    /// What is wrong, and what helps.
    var words: Phrase {
        switch self {
        case .unseen(let channel):
            "'\(channel)' holds characters that are not seen, and is not opened; 'coltiva set CONTACT Channels=...' mends it"
        case .ownKind(let channel):
            """
            '\(channel)' is a kind of your own, and only its https:// addresses can be opened; the others are \
            \(ChannelKind.allCases.map(\.rawValue).joined(separator: ", "))
            """
        case .address(let channel, let kind):
            "'\(channel)' is not opened; expected \(kind.expected)"
        }
    }
}
