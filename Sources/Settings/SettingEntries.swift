/// A section as it is in force.
package struct SettingEntries: Hashable, Sendable {
    package let section: SettingSection
    /// The circle or hook; nil in sections that come once.
    package let owner: String?
    /// In the order of the table; of a circle only what it sets.
    package let entries: [SettingEntry]

    /// `[Circle friends]`.
    package var header: String { section.header(of: owner) }
}
