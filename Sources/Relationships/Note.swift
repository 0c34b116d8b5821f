package import CivilTime

/// Something that the user noted about a contact: "prefers tea".
package struct Note: Hashable, Sendable {
    package let at: Instant
    package let text: String

    package init(at: Instant, text: String) {
        self.at = at
        self.text = text
    }
}
