/// What the files of a configuration say: settings, or why they are refused. A pure function of the files and what the machine has.
package struct SettingsReading: Hashable, Sendable {
    /// Nil: a finding is an error, and the whole set is refused.
    package let configured: ConfiguredSettings?
    /// The paths of the files that were read, in the order in which they count.
    package let files: [String]
    /// Of all files, sorted by file in the order in which they count, line and column.
    package let findings: [Finding]

    /// Reads files, the later ones winning.
    package init(_ files: [ConfigurationFile], in surroundings: Surroundings) {
        var findings: [Finding] = []
        var assignments = AssignmentCollection()
        for file in files {
            switch file.content {
            case .failure(let fault):
                findings.append(Finding(.file(fault), at: Place(file: file.path, line: 1, column: 1)))
            case .success(let bytes):
                let text = ConfigurationText(parsing: bytes, file: file.path)
                findings += text.faults.map { Finding(.syntax($0.problem), at: $0.place) }
                assignments.add(text)
            }
        }
        let evaluation = SettingsEvaluation(of: assignments, in: surroundings)
        findings += assignments.findings + evaluation.findings
        findings += SettingsChecks(evaluation, owners: assignments.owners, surroundings: surroundings).findings

        self.files = files.map(\.path)
        self.findings = Self.sorted(findings, by: self.files)
        let isRefused = findings.contains { $0.severity == .error }
        configured = isRefused ? nil : ConfiguredSettings(settings: evaluation.settings, places: evaluation.places)
    }

    private static func sorted(_ findings: [Finding], by paths: [String]) -> [Finding] {
        let ranks = Dictionary(paths.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
        return findings.enumerated().map { number, finding in
            (key: (ranks[finding.place.file] ?? 0, finding.place.line, finding.place.column, number), finding: finding)
        }.sorted { $0.key < $1.key }.map(\.finding)
    }
}
