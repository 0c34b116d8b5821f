/// Something that the user noted about a person, as the protocol says it.
package struct NoteMessage: Codable, Hashable, Sendable {
    package var at: String
    package var text: String

    package init(at: String, text: String) {
        self.at = at
        self.text = text
    }
}

/// Something to write to a person about, as the protocol says it.
package struct TopicMessage: Codable, Hashable, Sendable {
    package var at: String
    package var text: String
    package var link: String?
    /// When a message that names it was last sent.
    package var lastUsed: String?

    package init(at: String, text: String, link: String? = nil, lastUsed: String? = nil) {
        self.at = at
        self.text = text
        self.link = link
        self.lastUsed = lastUsed
    }
}
