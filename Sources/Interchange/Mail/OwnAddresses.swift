package import Relationships

/// The user's own mail addresses (`[Me] Addresses=`); which they are is never guessed.
package struct OwnAddresses: Hashable, Sendable {
    private let addresses: Set<String>

    /// Those of a list; what is no mail address, such as a profile, is for others.
    package init(_ list: [String]) {
        addresses = Set(list.compactMap(EmailAddress.normalized))
    }

    /// Whether none is known.
    package var isEmpty: Bool { addresses.isEmpty }

    /// Whether an address is the user's: the same without regard to case, or with a tag that theirs has not.
    package func contains(_ address: String) -> Bool {
        MailNames.of(address).contains(where: addresses.contains)
    }
}

extension OwnAddresses {
    /// From whom to whom a message went: outbound where one of its authors is the user, with those it was sent to; else inbound, with its
    /// authors. The user is none of them.
    package func passing(from: [MailAddress], to: [MailAddress]) -> (direction: Interaction.Direction, with: [MailAddress]) {
        guard from.contains(where: { contains($0.address) }) else { return (.inbound, from) }
        return (.outbound, to.filter { !contains($0.address) })
    }
}
