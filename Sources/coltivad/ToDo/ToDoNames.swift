import Relationships

/// By what follow-ups are known on the to-do list: a UID, and the name of a file. What has another name is not ours.
struct ToDoNames: Hashable, Sendable {
    /// What no other database has: follow-ups of two may have the same number.
    let tag: String

    /// The UID of a follow-up, for as long as it lives.
    func uid(_ followUp: FollowUpID) -> String { "\(followUp).\(tag)@coltiva" }

    /// The name of its file.
    func file(_ followUp: FollowUpID) -> String { Self.prefix + uid(followUp) + Self.suffix }

    /// Whose file has the name; nil: it is not ours.
    func followUp(ofFile name: String) -> FollowUpID? {
        guard name.hasPrefix(Self.prefix), let number = name.dropFirst(Self.prefix.count).split(separator: ".").first,
            let followUp = FollowUpID(number), file(followUp) == name
        else { return nil }
        return followUp
    }

    private static let prefix = "coltiva-"
    private static let suffix = ".ics"
}
