/// Something that is open for a contact, in brief; `ready` and `due` are RFC 3339 in the user's zone.
package struct DutyMessage: Codable, Hashable, Sendable {
    package var followUp: String
    package var contact: String
    package var name: String
    /// A kind: `reply`, `approach`, `nudge`, `reconnect`, `meeting`, `thanks`, `occasion`, `task`.
    package var kind: String
    /// Of a task, what the user asked to be reminded of.
    package var instruction: String
    /// `planned`, `open` or `overdue`.
    package var state: String
    package var ready: String
    package var due: String?

    package init(
        followUp: String, contact: String, name: String, kind: String, instruction: String, state: String, ready: String,
        due: String? = nil
    ) {
        self.followUp = followUp
        self.contact = contact
        self.name = name
        self.kind = kind
        self.instruction = instruction
        self.state = state
        self.ready = ready
        self.due = due
    }
}
