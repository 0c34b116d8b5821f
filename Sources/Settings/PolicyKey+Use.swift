package import Relationships

extension PolicyKey {
    /// Whether anything goes by the key in this version, as the table of settings says.
    package var isUsed: Bool {
        SettingTable.row(.policy, rawValue)?.isUsed ?? false
    }
}
