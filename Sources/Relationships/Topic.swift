package import CivilTime

/// Something to write to a contact about, with where it is to be read: "topics with links".
package struct Topic: Hashable, Sendable {
    package let at: Instant
    package let text: String
    package let link: String?
    /// When a message that names it was last sent; nil: none was.
    package var lastUsed: Instant?

    package init(at: Instant, text: String, link: String?, lastUsed: Instant? = nil) {
        self.at = at
        self.text = text
        self.link = link
        self.lastUsed = lastUsed
    }
}
