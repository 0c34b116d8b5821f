extension ConfiguredSettings {
    /// Every section, in the order of the table.
    package var sections: [SettingEntries] {
        SettingSection.allCases.flatMap { section in
            switch section {
            case .circle: settings.circleNames.map { entries(of: section, owner: $0) }
            case .hook: settings.hookNames.map { entries(of: section, owner: $0) }
            default: [entries(of: section, owner: nil)].filter { !$0.entries.isEmpty }
            }
        }
    }

    private func entries(of section: SettingSection, owner: String?) -> SettingEntries {
        let entries = SettingTable.rows(of: section).compactMap { row -> SettingEntry? in
            let name = SettingName(section, owner: owner, row.key)
            let value = row.work.text(settings, name)
            if section == .circle, value == nil { return nil }
            return SettingEntry(name: name, value: value, places: places[name] ?? [])
        }
        return SettingEntries(section: section, owner: owner, entries: entries)
    }
}
