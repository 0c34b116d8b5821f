import Relationships

extension ChannelProblem {
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
