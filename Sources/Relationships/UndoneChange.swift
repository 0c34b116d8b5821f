/// What an `undo` took back, and who must be planned again.
package struct UndoneChange: Hashable, Sendable {
    package let change: Change
    /// The contacts that it touched and that are still known.
    package let contacts: [ContactID]
    /// Whether it touched the user's own absences or pauses, on which everyone's plan depends.
    package let touchesEveryone: Bool

    package init(change: Change, contacts: [ContactID], touchesEveryone: Bool) {
        self.change = change
        self.contacts = contacts
        self.touchesEveryone = touchesEveryone
    }
}
