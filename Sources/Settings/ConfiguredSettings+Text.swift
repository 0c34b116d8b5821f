extension ConfiguredSettings {
    /// Every setting in force in the syntax of the files, each with a comment that says where it comes from; reading it gives the same
    /// settings (`--show-config`).
    package var text: String {
        sections.map { section in
            ([section.header] + section.entries.flatMap(Self.lines)).joined(separator: "\n") + "\n"
        }.joined(separator: "\n")
    }

    /// Only what files set, and the circles and hooks that they declare: what is kept as the last good settings. What is built in stays
    /// so when a later version changes it.
    package var textOfChanges: String {
        let builtIn = Set(ConfiguredSettings.builtIn.sections.map(\.header))
        return sections.compactMap { section in
            let entries = section.entries.filter { !$0.places.isEmpty }
            guard !entries.isEmpty || !builtIn.contains(section.header) else { return nil }
            return ([section.header] + entries.flatMap(Self.lines)).joined(separator: "\n") + "\n"
        }.joined(separator: "\n")
    }

    private static func lines(of entry: SettingEntry) -> [String] {
        let source = entry.places.isEmpty ? "built in" : entry.places.map(\.fileAndLine).joined(separator: ", ")
        guard let value = entry.value else { return ["# \(entry.name.key)= \(source): notify-send"] }
        return ["# \(source)", "\(entry.name.key)=\(value)"]
    }
}
