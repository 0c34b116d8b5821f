extension ConfiguredSettings {
    /// What is in force now and was not before, one line a setting, as `[Section] Key=Value`; for the answer to a reload.
    package func changes(since earlier: ConfiguredSettings) -> [String] {
        let before = Dictionary(uniqueKeysWithValues: earlier.sections.map { ($0.header, $0.entries) })
        let now = sections
        var changes: [String] = []
        for section in now {
            guard let old = before[section.header] else {
                changes.append("\(section.header) is new")
                changes += section.entries.map { Self.line(section.header, $0) }
                continue
            }
            let oldValues = Dictionary(uniqueKeysWithValues: old.map { ($0.name, $0.value) })
            changes += section.entries.filter { oldValues[$0.name] != .some($0.value) }.map { Self.line(section.header, $0) }
            // Only a circle has keys that can be gone.
            let keys = section.entries.map(\.name.key)
            changes += old.map(\.name.key).filter { !keys.contains($0) }.map { "\(section.header) \($0)= is that of [Policy]" }
        }
        let headers = now.map(\.header)
        return changes + earlier.sections.map(\.header).filter { !headers.contains($0) }.map { "\($0) is gone" }
    }

    private static func line(_ header: String, _ entry: SettingEntry) -> String {
        "\(header) \(entry.name.key)=" + (entry.value ?? " is built in")
    }
}
