package import CivilTime

/// Something to write to a contact about, with where it is to be read: "topics with links".
package struct Topic: Hashable, Sendable {
    package let at: Instant
    package let text: String
    package let link: String?

    package init(at: Instant, text: String, link: String?) {
        self.at = at
        self.text = text
        self.link = link
    }
}
