/// A circle, as the protocol says it.
package struct CircleMessage: Codable, Hashable, Sendable {
    package var name: String
    package var members: Int
    /// Whether the settings have a section for it.
    package var configured: Bool

    package init(name: String, members: Int, configured: Bool) {
        self.name = name
        self.members = members
        self.configured = configured
    }
}
