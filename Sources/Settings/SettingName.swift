/// Names one setting: its section, the section's own name where it has one, and its key.
package struct SettingName: Hashable, Sendable {
    package let section: SettingSection
    /// The circle or hook; nil in sections that come once.
    package let owner: String?
    package let key: String

    package init(_ section: SettingSection, owner: String? = nil, _ key: String) {
        self.section = section
        self.owner = owner
        self.key = key
    }

    /// The header under which it stands: `[Circle friends]`.
    package var header: String { section.header(of: owner) }
}
