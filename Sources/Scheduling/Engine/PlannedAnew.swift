import Relationships

/// Whose plans were made again within one transaction: of them levelling asks anew on which days they may stand, for their time may be another;
/// what it gave all others it need not ask.
final class PlannedAnew {
    private var contacts: Set<ContactID> = []
    private var isEveryone = false

    func add(_ contact: ContactID) { contacts.insert(contact) }

    /// All contacts: the user's own time or the rules are others.
    func addEveryone() { isEveryone = true }

    func has(_ contact: ContactID) -> Bool { isEveryone || contacts.contains(contact) }
}
