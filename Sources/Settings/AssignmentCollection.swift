import CivilTime

/// The assignments of all files by setting, in the order in which they count, and what was found while sorting them.
struct AssignmentCollection {
    /// A circle or a hook.
    struct Owner: Hashable {
        let section: SettingSection
        let name: String
    }

    /// What the files set, of settings that are read; empty values too.
    private(set) var values: [SettingName: [PlacedText]] = [:]
    /// The circles and hooks that have a section, and where the first one stands.
    private(set) var owners: [Owner: Place] = [:]
    /// Of sections and keys.
    private(set) var findings: [Finding] = []

    /// Adds the assignments of a file; they count after those that were added before.
    mutating func add(_ text: ConfigurationText) {
        var inFile: [SettingName: ConfigurationText.Assignment] = [:]
        for section in text.sections {
            guard let (kind, owner) = identify(section.title) else { continue }
            if let owner {
                let key = Owner(section: kind, name: owner)
                if owners[key] == nil { owners[key] = section.title.place }
            }
            for assignment in section.assignments {
                let name = SettingName(kind, owner: owner, assignment.key.text)
                guard let row = SettingTable.row(kind, name.key) else {
                    let suggestion = Self.suggestion(for: name)
                    findings.append(Finding(.unknownKey(name.key, in: kind, suggestion: suggestion), at: assignment.key.place))
                    continue
                }
                values[name, default: []].append(assignment.value)
                guard !row.work.isList else { continue }
                if let earlier = inFile[name], !earlier.value.isEmpty, !assignment.value.isEmpty {
                    findings.append(Finding(.setAgain(name, line: assignment.key.place.line), at: earlier.key.place))
                }
                inFile[name] = assignment
            }
        }
    }

    /// The section that a header means, and its owner; nil where it means none, and then a finding says so.
    private mutating func identify(_ title: PlacedText) -> (section: SettingSection, owner: String?)? {
        let words = title.words
        guard let first = words.first, let section = SettingSection(rawValue: first.text),
            section.isNamed || words.count == 1
        else {
            findings.append(
                Finding(.unknownSection(title: title.text, suggestion: Self.suggestion(for: words)), at: title.place))
            return nil
        }
        guard section.isNamed else { return (section, nil) }
        guard words.count == 2, OwnerName.isPlain(words[1].text) else {
            let name = words.dropFirst().map(\.text).joined(separator: " ")
            findings.append(Finding(.ownerName(section, name: name), at: words.count > 1 ? words[1].place : title.place))
            return nil
        }
        return (section, words[1].text)
    }

    /// The title that was probably meant.
    private static func suggestion(for words: [PlacedText]) -> String? {
        guard let first = words.first,
            let nearest = Spelling.closest(to: first.text, among: SettingSection.allCases.map(\.rawValue)),
            let section = SettingSection(rawValue: nearest)
        else { return nil }
        return section.isNamed ? "\(nearest) \(words.count > 1 ? words[1].text : "NAME")" : nearest
    }

    /// The key of the section that was probably meant; else the same key of another section.
    private static func suggestion(for name: SettingName) -> SettingName? {
        let keys = SettingTable.rows(of: name.section).map(\.key)
        if let key = Spelling.closest(to: name.key, among: keys) { return SettingName(name.section, owner: name.owner, key) }
        let elsewhere = SettingTable.rows.first { $0.key.lowercased() == name.key.lowercased() }
        return elsewhere.map { SettingName($0.section, owner: $0.section.isNamed ? "NAME" : nil, $0.key) }
    }
}
