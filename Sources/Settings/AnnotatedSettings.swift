import Relationships

/// The annotated configuration, `config/coltiva.conf`: every setting that is read, commented out, with its built-in value.
package enum AnnotatedSettings {
    /// The whole file.
    package static let text: String = {
        let sections = ConfiguredSettings.builtIn.sections.filter { $0.section != .circle }
        return ([introduction] + sections.map(text)).joined(separator: "\n")
    }()

    private static let introduction = """
        # The settings of Coltiva with their built-in values.
        #
        # Copy this file to ~/.config/coltiva/coltiva.conf (or to /etc/coltiva for everyone on this machine), take the # away from
        # what you change, and say: coltiva reload. `coltivad --check` reads it without using it, `coltivad --show-config` says
        # what holds and where it comes from.
        #
        # The syntax is that of systemd.syntax(7). A comment has a line of its own; a backslash at the end of a line continues it. A
        # list is a key that is repeated, or values with white space between them; an empty value takes back what came before. Pieces
        # may stand in coltiva.conf.d/*.conf beside this file: they come after it, sorted by name.
        #
        # Spans of time are written as in systemd.time(7): 10min, 12h, 4d, 2w, 6month.

        """

    private static let afterSection: [SettingSection: String] = [
        .policy: """
        # What holds for one circle stands in a section of its own, with any of the keys of [Policy]; a circle of your own needs no
        # keys. Without a section there are, with what they set:
        #
        \(BuiltInCircle.allCases.map { "#     \($0.rawValue): \(text(of: $0))" }.joined(separator: "\n"))
        #
        #     [Circle friends]
        #     ReplyWithin=3d

        """,
        .hook: """
        # Programs of your own have a section each, under a name of your choice:
        #
        #     [Hook log]
        #     Exec=%h/.local/bin/append-to-log %h/reminders.log
        #     On=reminder digest
        #
        # In the words of Exec=, %% is a percent sign, and these stand for what a notice has of them:
        #
        \(HookSpecifier.allCases.map { "#     %\($0.rawValue)  \($0.meaning)" }.joined(separator: "\n"))

        """,
    ]

    private static func text(of circle: BuiltInCircle) -> String {
        let section = ConfiguredSettings.builtIn.sections.first { $0.section == .circle && $0.owner == circle.rawValue }
        return section?.entries.map { "\($0.name.key)=\($0.value ?? "")" }.joined(separator: ", ") ?? ""
    }

    private static func text(of section: SettingEntries) -> String {
        var lines = [section.header]
        for entry in section.entries {
            guard let work = SettingTable.row(entry.name.section, entry.name.key)?.work else { continue }
            lines.append("# \(work.sentence) (\(work.form)\(work.isList ? "; a list" : ""))")
            // A line that is no assignment even without its #: uncommented, it would turn off what is built in.
            lines.append(entry.value.map { "#\(entry.name.key)=\($0)" } ?? "# \(entry.name.key)=")
            lines.append("")
        }
        return lines.joined(separator: "\n") + (afterSection[section.section].map { "\n" + $0 } ?? "")
    }
}
