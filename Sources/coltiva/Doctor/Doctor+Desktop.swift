import ControlInterface

/// What puts reminders on the screen.
extension Doctor {
    /// Someone shows notifications.
    var notifications: Examination {
        let subject = "Notifications"
        guard let isShown = status?.desktop ?? isServerThere else {
            return .notKnown(subject, "the session bus does not answer")
        }
        return isShown
            ? .good(subject, "someone shows them")
            : .toMend(
                subject, "nobody shows them; what is due waits. Your desktop's notification server helps, or dunst", "dunst &")
    }

    /// As the session bus says it, without starting anyone; nil where it does not.
    private var isServerThere: Bool? {
        let bus = "org.freedesktop.DBus"
        let arguments = [
            "--user", "call", bus, "/org/freedesktop/DBus", bus, "NameHasOwner", "s", "org.freedesktop.Notifications",
        ]
        guard let answer = machine.run("busctl", arguments), answer.status == 0 else { return nil }
        return answer.output.hasPrefix("b true")
    }

    /// The program of the built-in hook is there.
    var notifySend: Examination {
        let subject = "notify-send"
        guard let path = machine.program("notify-send") else {
            return .toMend(subject, "it is not on $PATH; [Hook desktop] needs it", "sudo apt install libnotify-bin")
        }
        return .good(subject, "\(path)")
    }

    /// The files of the configuration have no findings.
    var configuration: Examination {
        let subject = "Configuration"
        guard let check = machine.check else { return .notKnown(subject, "neither a daemon nor coltivad could be asked") }
        if let first = check.findings.first {
            let others = check.findings.count - 1
            let more: Phrase = others > 0 ? " (and \(others) more)" : Phrase()
            return .toMend(subject, "\(first)\(more)", "coltiva config edit")
        }
        if let settings = status?.settings, settings != "asWritten" {
            return .toMend(subject, "the files are good, and not in force", "coltiva reload")
        }
        return .good(subject, "nothing is amiss")
    }

    /// The programs of the user's own hooks are there.
    var hooks: Examination {
        let subject = "Hooks"
        guard let settings = machine.settings else { return .notKnown(subject, "neither a daemon nor coltivad could be asked") }
        let set = settings.values.filter { $0.section.hasPrefix("[Hook ") && $0.key == "Exec" }
        let programs = set.compactMap { setting in
            setting.value.flatMap { firstWord(of: $0) }.map { (section: setting.section, name: $0) }
        }
        for program in programs where machine.program(program.name) == nil {
            return .toMend(
                subject, "\(program.section) names \(program.name), which is not there or may not be run", "coltiva config edit")
        }
        guard !programs.isEmpty else { return .good(subject, "none but the built-in one") }
        return .good(subject, "\(programs.map(\.name).joined(separator: ", "))")
    }

    /// The folder of the to-do list is there, and the user's.
    var toDoList: Examination {
        let subject = "To-do list"
        guard let settings = machine.settings else { return .notKnown(subject, "neither a daemon nor coltivad could be asked") }
        let set = settings.values.first { $0.section == "[ToDo]" && $0.key == "Directory" }?.value
        guard let folder = set.flatMap({ firstWord(of: $0) }) else { return .good(subject, "none; [ToDo] Directory= says where") }
        guard let facts = machine.file(folder), facts.sort == .directory else {
            return .toMend(subject, "[ToDo] Directory= names \(folder), which is no folder", "mkdir -p \(Self.quoted(folder))")
        }
        guard facts.owner == machine.user else {
            return .toMend(
                subject, "\(folder) belongs to another user (number \(Int(facts.owner)))",
                "sudo chown \(Int(machine.user)) \(Self.quoted(folder))")
        }
        return .good(subject, "\(folder)")
    }

    /// The first word of a value, with `%h` and `~` as the home directory; nil where there is none.
    private func firstWord(of command: String) -> String? {
        guard let first = command.first else { return nil }
        let isQuoted = first == "\"" || first == "'"
        let word = isQuoted ? command.dropFirst().prefix { $0 != first } : command.prefix { !$0.isWhitespace }
        guard !word.isEmpty else { return nil }
        if word.hasPrefix("%h") { return machine.home + word.dropFirst(2) }
        return word.hasPrefix("~/") ? machine.home + word.dropFirst() : String(word)
    }
}
