/// Whose messages an export holds: by profile, and by the names that stand beside it.
struct MessageOwner {
    private let profile: String?
    private let names: Set<String>

    /// The profile that appears in every conversation that names profiles; where that is not one, the one which bears the owner's name.
    /// Nil where neither tells.
    ///
    /// - Parameter name: from the export's Profile.csv; nil where that is not there.
    init?(of messages: [LinkedInMessage], named name: String?) {
        let names = Self.namesOfProfiles(messages)
        var candidates = Self.everywhere(messages)
        if candidates.count != 1 {
            guard let name = name?.folded else { return nil }
            let all = candidates.isEmpty ? Set(names.keys) : candidates
            candidates = all.filter { names[$0]?.contains(name) == true }
            if candidates.isEmpty, messages.allSatisfy(\.profiles.isEmpty) {
                self.profile = nil
                self.names = [name]
                return
            }
        }
        guard candidates.count == 1, let profile = candidates.first else { return nil }
        self.profile = profile
        self.names = names[profile] ?? []
    }

    /// Whether that is the owner: by the profile, or by the name where there is none.
    func isKnown(profile: String?, name: String) -> Bool {
        profile.map { $0 == self.profile } ?? names.contains(name.folded)
    }

    /// The profiles that appear in every conversation that names some.
    private static func everywhere(_ messages: [LinkedInMessage]) -> Set<String> {
        var conversations: [String: Set<String>] = [:]
        for (number, message) in messages.enumerated() {
            // Where a message names no conversation, it is one by itself.
            conversations[message.conversation ?? "\n\(number)", default: []].formUnion(message.profiles)
        }
        let named = conversations.values.filter { !$0.isEmpty }
        guard let first = named.first else { return [] }
        return named.dropFirst().reduce(first) { $0.intersection($1) }
    }

    /// The folded names that stand beside each profile.
    private static func namesOfProfiles(_ messages: [LinkedInMessage]) -> [String: Set<String>] {
        var names: [String: Set<String>] = [:]
        for message in messages {
            for (profile, name) in message.named([]) + [(message.sender, message.from)] where !name.isInvisible {
                if let profile { names[profile, default: []].insert(name.folded) }
            }
        }
        return names
    }
}
