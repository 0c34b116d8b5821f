import CivilTime
import ControlInterface
import Relationships
import Scheduling
import Settings

/// What is known of a person as a text that people edit: `Key=Value` below `[Contact]`, in the syntax of the configuration (interface.md, `edit`).
struct ContactText {
    /// A value and where it stands.
    struct Value: Equatable {
        let text: String
        let place: Place
    }

    /// What the text sets, by the key as `Assignment.keys` has it; of a key that is set to nothing, or not at all, nothing.
    private(set) var values: [String: Value] = [:]
    /// What is wrong with it: `FILE:LINE:COLUMN: error: ...`.
    private(set) var findings: [String] = []
    private let start: Place

    private static let section = "Contact"
    /// The keys that may come several times, each adding to the ones before.
    private static let lists: Set = ["Circles", "Channels", PolicyKey.contactHours.rawValue]

    // MARK: Reading

    /// Takes a text apart; what is wrong is in `findings`.
    init(parsing text: String, file: String) {
        start = Place(file: file, line: 1, column: 1)
        let parsed = ConfigurationText(parsing: Array(text.utf8), file: file)
        findings = parsed.faults.map { Finding(.syntax($0.problem), at: $0.place).description }
        for section in parsed.sections {
            guard section.title.text == Self.section else {
                find("there is no section [\(section.title.text)] here; expected [\(Self.section)] only", at: section.title.place)
                continue
            }
            for assignment in section.assignments { take(assignment) }
        }
    }

    private mutating func take(_ assignment: ConfigurationText.Assignment) {
        let written = assignment.key.text
        guard let key = Assignment.keys.first(where: { $0.lowercased() == written.lowercased() }) else {
            let meant = Spelling.closest(to: written, among: Assignment.keys).map { "; did you mean \($0)?" } ?? ""
            return find(
                "there is no key '\(written)'; expected \(Assignment.keys.joined(separator: ", "))\(meant)",
                at: assignment.key.place)
        }
        guard !assignment.value.isEmpty else {
            values[key] = nil
            return
        }
        guard let earlier = values[key] else {
            values[key] = Value(text: assignment.value.text, place: assignment.value.place)
            return
        }
        guard Self.lists.contains(key) else {
            return find("\(key)= is set in line \(earlier.place.line) already; expected it once", at: assignment.key.place)
        }
        values[key] = Value(text: "\(earlier.text) \(assignment.value.text)", place: earlier.place)
    }

    private mutating func find(_ words: String, at place: Place) {
        findings.append("\(place): error: \(words)")
    }

    /// The values that differ from those of a text before it, in the order of `Assignment.keys`.
    func changes(since before: ContactText) -> [Assignment] {
        Assignment.keys.compactMap { key in
            let now = values[key]?.text ?? ""
            return now == before.values[key]?.text ?? "" ? nil : Assignment(key: key, value: now)
        }
    }

    /// Finds what does not fit the record, and what somebody else has changed since.
    mutating func check(
        _ changes: [Assignment], of record: ContactRecord, since before: ContactText, now: ContactText, rules: Rules
    ) {
        for change in changes {
            let place = values[change.key]?.place ?? start
            var copy = record
            do throws(CommandError) {
                try change.apply(to: &copy, rules: rules)
            } catch {
                find(error.words(in: rules.zone), at: place)
            }
            let theirs = now.values[change.key]?.text ?? ""
            if theirs != before.values[change.key]?.text ?? "", theirs != change.value {
                let words = theirs.isEmpty ? "nothing" : "'\(theirs)'"
                find("\(change.key)= was changed meanwhile, to \(words); save the text again to have what it says", at: place)
            }
        }
    }

    /// The same text without comments, in which the values that somebody else has changed since are theirs.
    func taking(_ changes: [Assignment], from now: ContactText) -> String {
        var values = values
        for change in changes { values[change.key] = now.values[change.key] }
        let lines = Assignment.keys.compactMap { key in values[key].map { Self.line(key, $0.text) } }
        return (["[\(Self.section)]"] + lines).joined(separator: "\n") + "\n"
    }

    // MARK: Writing

    /// The text of a contact, with the settings that hold for them.
    static func text(of contact: Contact, settings: [SettingMessage]) -> String {
        let record = contact.record
        var lines = [
            "# \(singleLine(record.name)) (\(contact.id)). What you change here is set when you leave the editor, as one command that 'coltiva undo'",
            "# takes back. A line without a value, or that you remove, takes theirs away.", "[\(section)]",
            line("Name", record.name), "",
            "# Their circles; the first counts for turns.", line("Circles", record.circles.joined(separator: " ")), "",
            "# How they are reached, KIND:ADDRESS, a line each, the preferred one first.",
        ]
        lines += record.channels.isEmpty ? [line("Channels", "")] : record.channels.map { line("Channels", $0.text) }
        lines += [
            "", "# Their time zone, such as Europe/Rome; empty: your home zone.", line("TimeZone", record.zone ?? ""), "",
            "# YYYY-MM-DD, or --MM-DD without the year.", line("Birthday", record.birthday ?? ""), "", "# Who introduced them.",
            line("IntroducedBy", record.introducedBy ?? ""), "", "# Why they matter to you.", line("Why", record.why ?? ""), "",
            "# Settings of their own; without the # in front, a line below is one of them.",
        ]
        lines += PolicyKey.allCases.compactMap { key in record.settings[key].map { line(key.rawValue, $0) } }
        for source in settings.map(\.source).reduce(into: [String](), { if !$0.contains($1) { $0.append($1) } }) {
            let others = settings.filter {
                $0.source == source && PolicyKey(rawValue: $0.key).flatMap { record.settings[$0] } == nil
            }
            if !others.isEmpty { lines += ["", "# \(singleLine(source)):"] + others.map { "#" + line($0.key, $0.value) } }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A backslash at its end would go on in the next line.
    private static func line(_ key: String, _ value: String) -> String {
        let value = singleLine(value)
        return "\(key)=\(value)" + (value.hasSuffix("\\") ? " " : "")
    }

    private static func singleLine(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control
            line.append(isControl ? " " : scalar)
        }
        return String(line)
    }
}
