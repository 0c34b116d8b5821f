import Relationships

/// The values of all assignments, read and put into settings, without a look at how they fit together.
struct SettingsEvaluation {
    private(set) var settings = Settings()
    /// The assignments that count, of settings that have not their built-in value.
    private(set) var effective: [SettingName: [PlacedText]] = [:]
    /// The settings with a value that was refused.
    private(set) var refused: Set<SettingName> = []
    /// Of values; those that do not count are read for them too.
    private(set) var findings: [Finding] = []

    /// Reads the assignments.
    init(of assignments: AssignmentCollection, in surroundings: Surroundings) {
        for owner in assignments.owners.keys { declare(owner) }
        for (name, values) in assignments.values {
            guard let work = SettingTable.row(name.section, name.key)?.work else { continue }
            var report = ValueReport(of: name, in: surroundings)
            take(values, of: name, work, &report)
            findings += report.findings
            if report.findings.contains(where: { $0.severity == .error }) { refused.insert(name) }
        }
    }

    /// Where the assignments stand that count.
    var places: [SettingName: [Place]] { effective.mapValues { $0.map(\.place) } }

    private mutating func declare(_ owner: AssignmentCollection.Owner) {
        if owner.section == .circle, settings.circles[owner.name] == nil { settings.circles[owner.name] = PolicyLayer() }
        if owner.section == .hook, settings.hooks[owner.name] == nil {
            settings.hooks[owner.name] = HookSettings(named: owner.name)
        }
    }

    private mutating func take(
        _ values: [PlacedText], of name: SettingName, _ work: SettingRow.Work, _ report: inout ValueReport
    ) {
        // An empty value takes back what came before; of a list, all that follows counts, else the last.
        let afterReset = values.lastIndex(where: \.isEmpty).map { $0 + 1 } ?? 0
        let counting = work.isList ? values[afterReset...] : values.suffix(1)
        for value in values.dropLast(counting.count) where !value.isEmpty { _ = work.read([value], &report) }
        let nonEmpty = counting.filter { !$0.isEmpty }
        if let last = values.last, nonEmpty.isEmpty {
            guard let clear = work.clear else { return }
            clear(&settings, name)
            effective[name] = [last]
        } else if let setter = work.read(Array(nonEmpty), &report) {
            setter(&settings, name)
            effective[name] = nonEmpty
        }
    }
}
