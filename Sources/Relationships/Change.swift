package import CivilTime

/// One command's writes, which `undo` takes back together.
package struct Change: Hashable, Sendable {
    package let id: ChangeID
    /// The command: `log`, `done`, `set`, ...
    package let verb: String
    /// What it did, in words for the user.
    package let summary: String
    package let at: Instant

    package init(id: ChangeID, verb: String, summary: String, at: Instant) {
        self.id = id
        self.verb = verb
        self.summary = summary
        self.at = at
    }
}
