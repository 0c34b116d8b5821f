/// A setting in force and where it comes from, as the protocol says it.
package struct ConfiguredSettingMessage: Codable, Hashable, Sendable {
    /// The header: `[Circle friends]`.
    package var section: String
    package var key: String
    package var value: String?
    /// Each `FILE:LINE`; none: it is built in.
    package var places: [String]

    package init(section: String, key: String, value: String? = nil, places: [String]) {
        self.section = section
        self.key = key
        self.value = value
        self.places = places
    }
}
