/// A file that the configuration may have, as the protocol says it.
package struct ConfigurationFileMessage: Codable, Hashable, Sendable {
    package var path: String
    /// `read`, `overridden` or `missing`.
    package var state: String

    package init(path: String, state: String) {
        self.path = path
        self.state = state
    }
}
